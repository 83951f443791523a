package fr.preau.registration.rules;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code question} and {@code question_version}, and what {@code reply} holds in their words. */
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

    /** Between the answers of somebody who gives several; no choice of such a question holds it. */
    public static final String BETWEEN = " ; ";

    /**
     * What a question says; an answer keeps the version of it that was read.
     *
     * @param welcome whether its answers serve the welcome alone, and go with the cycle's last day
     */
    public record Wording(
            Kind kind,
            String label,
            String help,
            List<String> choices,
            boolean required,
            Condition condition,
            boolean welcome) {
        public Wording {
            choices = List.copyOf(choices);
        }

        /** Asked of everybody, its answers kept as the registration is. */
        public Wording(Kind kind, String label, String help, List<String> choices, boolean required) {
            this(kind, label, help, choices, required, new Condition.Everybody(), false);
        }

        /** Those among which one answers; none where a text is written. */
        public List<String> answers() {
            return switch (kind) {
                case TEXT -> List.of();
                case CHOICE, MANY -> choices;
                case YES_NO -> List.of("Oui", "Non");
            };
        }

        /** What an answer holds: what was written, or each of those that were chosen. */
        public List<String> chosen(String answer) {
            return answer.isEmpty() ? List.of() : kind == Kind.MANY ? List.of(answer.split(BETWEEN)) : List.of(answer);
        }

        public Wording under(Condition other) {
            return new Wording(kind, label, help, choices, required, other, welcome);
        }
    }

    /**
     * A question as it is asked now.
     *
     * @param when its condition in words; none while it is asked of everybody, or nobody has said them
     */
    public record Question(long id, int version, Wording wording, Optional<When> when) {

        /** The same, which may stay without an answer. */
        public Question optional() {
            var asks = wording;
            return new Question(
                    id,
                    version,
                    new Wording(asks.kind, asks.label, asks.help, asks.choices, false, asks.condition, asks.welcome),
                    when);
        }

        /** The same, asked of everybody. */
        public Question unconditional() {
            return new Question(id, version, wording.under(new Condition.Everybody()), Optional.empty());
        }

        public Question said(When words) {
            return new Question(id, version, wording, Optional.of(words));
        }
    }

    /** A condition in words: « vous venez le 24 septembre », « cette personne vient le 24 septembre ». */
    public record When(String you, String them) {}

    public enum Kind {
        TEXT,
        CHOICE,
        MANY,
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

    /** The same unless what is asked already makes it needless: two clicks at once ask it once. */
    @Transactional
    public void addUnless(long cycleId, Predicate<List<Question>> there, Wording wording) {
        jdbc.sql("SELECT id FROM cycle WHERE id = :cycle FOR NO KEY UPDATE")
                .param("cycle", cycleId)
                .query(Long.class)
                .single();
        if (!there.test(of(cycleId))) {
            add(cycleId, wording);
        }
    }

    /** Asks one more, after the others. */
    @Transactional
    public long add(long cycleId, Wording wording) {
        var id = jdbc.sql("""
                INSERT INTO question (cycle_id, position, version)
                SELECT :cycle, coalesce(max(position), 0) + 1, 1 FROM question WHERE cycle_id = :cycle
                RETURNING id
                """).param("cycle", cycleId).query(Long.class).single();
        insert(id, 1, wording);
        return id;
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

    /** Of whom a question that nobody has read yet is asked. */
    public void recondition(long id, Condition condition) {
        jdbc.sql("UPDATE question_version SET condition = :condition WHERE question_id = :id")
                .param("condition", condition.code())
                .param("id", id)
                .update();
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
                INSERT INTO question_version
                    (question_id, version, kind, label, help, choices, required, condition, welcome)
                VALUES (:id, :version, :kind, :label, :help, :choices::text[], :required, :condition, :welcome)
                """)
                .param("id", id)
                .param("version", version)
                .param("kind", wording.kind.name())
                .param("label", wording.label)
                .param("help", wording.help)
                .param("choices", wording.choices.toArray(String[]::new))
                .param("required", wording.required)
                .param("condition", wording.condition.code())
                .param("welcome", wording.welcome)
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

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getLong("id"),
                row.getInt("version"),
                new Wording(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getString("help"),
                        List.of((String[]) row.getArray("choices").getArray()),
                        row.getBoolean("required"),
                        Condition.of(row.getString("condition")).orElseThrow(),
                        row.getBoolean("welcome")),
                Optional.empty());
    }
}
