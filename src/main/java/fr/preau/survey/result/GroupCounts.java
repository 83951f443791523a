package fr.preau.survey.result;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many said of themselves what a question declared as a breakdown offers, over surveys that are closed. */
@Repository
public class GroupCounts {

    private final JdbcClient jdbc;

    GroupCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The answers to surveys about a day of that year whose breakdown offers that option; a group that had to be merged
     * with others, or that is of fewer than five, is in none.
     */
    public long saying(String option, int year) {
        return jdbc.sql("""
                SELECT coalesce(sum(t.n), 0)
                FROM survey_tally t
                JOIN survey_question q ON q.id = t.question_id AND q.breakdown
                JOIN survey s ON s.id = q.survey_id AND s.state = 'CLOSED' AND NOT s.destroyed
                WHERE t.breakdown_id = 0 AND cardinality(t.options) = 1 AND t.options[1] >= 0 AND t.n >= 5
                  AND lower(q.options[t.options[1] + 1]) = lower(:option)
                  AND EXISTS (SELECT 1 FROM meeting_day d
                              WHERE d.id = ANY (s.days) AND extract(year FROM d.date) = :year)
                """)
                .param("option", option)
                .param("year", year)
                .query(Long.class)
                .single();
    }
}
