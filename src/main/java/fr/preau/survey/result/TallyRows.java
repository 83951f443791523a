package fr.preau.survey.result;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sums of the table {@code survey_tally}, for whoever shows them. */
@Repository
class TallyRows {

    private final JdbcClient jdbc;

    TallyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many chose one of these options; of these groups of a breakdown, or of everybody where it is 0. */
    record Tally(long question, List<Integer> options, long breakdown, List<Integer> groups, int n) {}

    List<Tally> of(long survey) {
        return jdbc.sql("""
                SELECT t.*
                FROM survey_tally t
                JOIN survey_question q ON q.id = t.question_id
                WHERE q.survey_id = :survey
                ORDER BY q.rank, t.breakdown_id, t.groups, t.options
                """)
                .param("survey", survey)
                .query((row, _) -> new Tally(
                        row.getLong("question_id"),
                        numbers(row.getArray("options")),
                        row.getLong("breakdown_id"),
                        numbers(row.getArray("groups")),
                        row.getInt("n")))
                .list();
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }
}
