package fr.preau.survey.result;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of the table {@code survey_text}, read one by one and sorted into themes. */
@Repository
public class Texts {

    public static final int LONGEST_THEME = 80;

    private final JdbcClient jdbc;

    Texts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A free answer; its theme is empty until somebody sorted it. */
    public record FreeText(UUID id, long question, String text, String theme) {}

    /** Those of a survey, by question and theme, else in no order that says anything. */
    public List<FreeText> of(long survey) {
        return jdbc.sql("""
                SELECT t.id, t.question_id AS question, t.text, t.theme
                FROM survey_text t
                JOIN survey_question q ON q.id = t.question_id
                WHERE q.survey_id = :survey
                ORDER BY q.rank, t.theme = '', lower(t.theme), t.id
                """).param("survey", survey).query(FreeText.class).list();
    }

    public Optional<FreeText> withId(long survey, UUID id) {
        return of(survey).stream().filter(text -> text.id.equals(id)).findFirst();
    }

    /** Sorts one; an empty theme takes it out again. */
    public void sort(UUID id, String theme) {
        jdbc.sql("UPDATE survey_text SET theme = :theme WHERE id = :id")
                .param("id", id)
                .param("theme", theme)
                .update();
    }
}
