package fr.preau.registration.rules;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.platform.database.SqlArrays;
import fr.preau.registration.Application.Reply;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code question}, {@code question_version} and {@code reply}. */
@NamedInterface("rules")
@Repository
public class Questions {

    private static final String CURRENT = """
            SELECT q.id, q.position, v.*
            FROM question q
            JOIN question_version v ON v.question_id = q.id AND v.version = q.version
            """;

    private final JdbcClient jdbc;
    private final Changes changes;

    Questions(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** What a question says; an answer keeps the version of it that was read. */
    public record Wording(Kind kind, String label, String help, List<String> choices, boolean required) {
        public Wording {
            choices = List.copyOf(choices);
        }
    }

    /** A question as it is asked now. */
    public record Question(long id, int version, Wording wording) {

        /** The same, which may stay without an answer. */
        public Question optional() {
            return new Question(
                    id, version, new Wording(wording.kind, wording.label, wording.help, wording.choices, false));
        }
    }

    public enum Kind {
        TEXT,
        CHOICE,
        YES_NO
    }

    /** A person's answer beside the words that they read. */
    public record Answered(long registrationId, long question, String label, String text) {}

    /** What a cycle asks, in order. */
    public List<Question> of(long cycleId) {
        return jdbc.sql(CURRENT + "WHERE q.cycle_id = :cycle AND q.asked ORDER BY q.position, q.id")
                .param("cycle", cycleId)
                .query(Questions::question)
                .list();
    }

    /** What a cycle asks or once asked and somebody answered, in order. */
    public List<Question> everAnswered(long cycleId) {
        return jdbc.sql(CURRENT + """
                WHERE q.cycle_id = :cycle
                  AND (q.asked OR EXISTS (SELECT 1 FROM reply r WHERE r.question_id = q.id))
                ORDER BY q.position, q.id
                """)
                .param("cycle", cycleId)
                .query(Questions::question)
                .list();
    }

    /** One question of a cycle that is asked now. */
    public Optional<Question> withId(long cycleId, long id) {
        return of(cycleId).stream().filter(question -> question.id == id).findFirst();
    }

    /** Asks one more, after the others. */
    @Transactional
    public void add(long cycleId, Wording wording) {
        var id = jdbc.sql("""
                INSERT INTO question (cycle_id, position, version)
                SELECT :cycle, coalesce(max(position), 0) + 1, 1 FROM question WHERE cycle_id = :cycle
                RETURNING id
                """).param("cycle", cycleId).query(Long.class).single();
        insert(id, 1, wording);
    }

    /**
     * Asks it in other words from now on; earlier answers keep the words that were read.
     *
     * @param seen the version that was to be replaced; nothing changes, and false is returned, if it is no longer
     *     the one that is asked
     */
    @Transactional
    public boolean reword(long id, int seen, Wording wording) {
        var version = jdbc.sql("""
                UPDATE question
                SET version = version + 1
                WHERE id = :id AND version = :seen AND asked
                RETURNING version
                """)
                .param("id", id)
                .param("seen", seen)
                .query(Integer.class)
                .optional();
        version.ifPresent(next -> insert(id, next, wording));
        return version.isPresent();
    }

    /** Asks it before the one that comes before it now. */
    @Transactional
    public void moveUp(long cycleId, long id) {
        changes.tell(What.CYCLES);
        var order = new ArrayList<>(of(cycleId).stream().map(Question::id).toList());
        var place = order.indexOf(id);
        if (place > 0) {
            Collections.swap(order, place, place - 1);
            jdbc.sql("""
                    UPDATE question q
                    SET position = w.position
                    FROM unnest(:ids::bigint[]) WITH ORDINALITY AS w (id, position)
                    WHERE q.id = w.id
                    """).param("ids", order.toArray(Long[]::new)).update();
        }
    }

    /** Asks it no more; what was answered stays. */
    @Transactional
    public void retire(long id) {
        changes.tell(What.CYCLES);
        jdbc.sql("UPDATE question SET asked = false WHERE id = :id")
                .param("id", id)
                .update();
    }

    private void insert(long id, int version, Wording wording) {
        changes.tell(What.CYCLES);
        jdbc.sql("""
                INSERT INTO question_version (question_id, version, kind, label, help, choices, required)
                VALUES (:id, :version, :kind, :label, :help, :choices::text[], :required)
                """)
                .param("id", id)
                .param("version", version)
                .param("kind", wording.kind.name())
                .param("label", wording.label)
                .param("help", wording.help)
                .param("choices", wording.choices.toArray(String[]::new))
                .param("required", wording.required)
                .update();
    }

    /** What those people answered, by registration, in the questions' order. */
    public Map<Long, List<Answered>> answers(Collection<Long> registrations) {
        return jdbc
                .sql("""
                SELECT r.registration_id, r.question_id, v.label, r.text
                FROM reply r
                JOIN question_version v USING (question_id, version)
                JOIN question q ON q.id = r.question_id
                WHERE r.registration_id = ANY (:registrations)
                ORDER BY q.position, q.id
                """)
                .param("registrations", registrations.toArray(Long[]::new))
                .query((row, _) -> new Answered(
                        row.getLong("registration_id"),
                        row.getLong("question_id"),
                        row.getString("label"),
                        row.getString("text")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Answered::registrationId));
    }

    /** What one person answered, to be corrected. */
    public List<Reply> replies(long registrationId) {
        return jdbc.sql("SELECT question_id, version, text FROM reply WHERE registration_id = :registration")
                .param("registration", registrationId)
                .query((row, _) -> new Reply(row.getLong("question_id"), row.getInt("version"), row.getString("text")))
                .list();
    }

    /** Writes what these people answered, in place of what they answered before. */
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
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getLong("id"),
                row.getInt("version"),
                new Wording(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getString("help"),
                        List.of((String[]) row.getArray("choices").getArray()),
                        row.getBoolean("required")));
    }
}
