package fr.preau.survey;

import fr.preau.survey.Question.Type;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code survey_question}. */
@Repository
class QuestionRows {

    private final JdbcClient jdbc;

    QuestionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they are asked. */
    List<Question> of(long survey) {
        return jdbc.sql("SELECT * FROM survey_question WHERE survey_id = :survey ORDER BY rank")
                .param("survey", survey)
                .query((row, _) -> new Question(
                        row.getLong("id"),
                        Type.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getString("text"),
                        strings(row.getArray("options")),
                        row.getBoolean("breakdown")))
                .list();
    }

    void replace(long id, List<Question> questions) {
        jdbc.sql("DELETE FROM survey_question WHERE survey_id = :id")
                .param("id", id)
                .update();
        add(id, questions);
    }

    void add(long id, List<Question> questions) {
        for (var rank = 0; rank < questions.size(); rank++) {
            var question = questions.get(rank);
            jdbc.sql("""
                    INSERT INTO survey_question (survey_id, rank, kind, code, text, options, breakdown)
                    VALUES (:survey, :rank, :kind, :code, :text, :options, :breakdown)
                    """)
                    .param("survey", id)
                    .param("rank", rank)
                    .param("kind", question.type().name())
                    .param("code", question.code())
                    .param("text", question.text())
                    .param("options", question.options().toArray(String[]::new))
                    .param("breakdown", question.breakdown())
                    .update();
        }
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
