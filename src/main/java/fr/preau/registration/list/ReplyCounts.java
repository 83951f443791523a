package fr.preau.registration.list;

import fr.preau.registration.rules.Questions;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** How many of those who have a seat gave which answer to the questions of a cycle that have some to choose from. */
@NamedInterface("list")
@Repository
public class ReplyCounts {

    private final JdbcClient jdbc;

    ReplyCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A count of people.
     *
     * @param day of those who come on that day; of all of them, each once, when empty
     */
    public record Count(long question, String answer, Optional<Long> day, int people) {}

    public List<Count> of(long cycleId) {
        return jdbc.sql("""
                SELECT a.question_id, c.answer, p.day_id, count(DISTINCT a.registration_id) AS people
                FROM question q
                JOIN reply a ON a.question_id = q.id
                JOIN question_version v ON v.question_id = a.question_id AND v.version = a.version
                JOIN place p ON p.registration_id = a.registration_id AND p.state = 'CONFIRMED'
                CROSS JOIN LATERAL unnest(
                    CASE v.kind WHEN 'MANY' THEN string_to_array(a.text, :between) ELSE ARRAY[a.text] END
                ) AS c (answer)
                WHERE q.cycle_id = :cycle AND v.kind <> 'TEXT'
                GROUP BY GROUPING SETS ((a.question_id, c.answer, p.day_id), (a.question_id, c.answer))
                ORDER BY people DESC, c.answer
                """)
                .param("between", Questions.BETWEEN)
                .param("cycle", cycleId)
                .query((row, _) -> new Count(
                        row.getLong("question_id"),
                        row.getString("answer"),
                        Optional.ofNullable(row.getObject("day_id", Long.class)),
                        row.getInt("people")))
                .list();
    }
}
