package fr.preau.registration.rules;

import fr.preau.platform.database.SqlArrays;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.rules.Questions.Answered;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** The table {@code reply}: what people answered. */
@NamedInterface("rules")
@Repository
public class Replies {

    private final JdbcClient jdbc;
    private final Questions questions;

    Replies(JdbcClient jdbc, Questions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    /** What those people answered, by registration, beside the words that they read. */
    public Map<Long, List<Answered>> of(Collection<Long> registrations) {
        return questions.answers(registrations);
    }

    /** Writes what these people answered, in place of what they answered before; an empty answer leaves none. */
    public void answer(Map<Long, List<Reply>> people) {
        var answered = people.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(reply -> Map.entry(entry.getKey(), reply)))
                .toList();
        if (answered.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO reply (registration_id, question_id, version, text)
                SELECT w.*
                FROM unnest(:registrations::bigint[], :questions::bigint[], :versions::integer[], :texts::text[]) AS w
                ON CONFLICT (registration_id, question_id) DO UPDATE
                SET version = excluded.version, text = excluded.text
                """)
                .param("registrations", SqlArrays.numbers(answered, Map.Entry::getKey))
                .param(
                        "questions",
                        SqlArrays.numbers(answered, entry -> entry.getValue().question()))
                .param(
                        "versions",
                        SqlArrays.integers(answered, entry -> entry.getValue().version()))
                .param(
                        "texts",
                        SqlArrays.texts(answered, entry -> entry.getValue().text()))
                .update();
        var emptied = answered.stream()
                .filter(entry -> entry.getValue().text().isEmpty())
                .toList();
        if (!emptied.isEmpty()) {
            jdbc.sql("DELETE FROM reply WHERE registration_id = ANY (:registrations) AND text = ''")
                    .param("registrations", SqlArrays.numbers(emptied, Map.Entry::getKey))
                    .update();
        }
    }
}
