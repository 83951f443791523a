package fr.preau.mail;

import fr.preau.mail.Message.State;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code message}. */
@Repository
public class Messages {

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One after the other, that long apart; their numbers in the same order. */
    void insert(Collection<Outbox.Intention> intentions, Outbox.Haste haste, Instant now, Duration apart) {
        jdbc.sql("""
                INSERT INTO message (kind, subject_id, days, recipient, state, haste, planned_at, due_at)
                SELECT w.kind, w.subject_id, w.days::bigint[], w.recipient, 'WAITING', :haste, :now,
                       :now::timestamptz + (w.place - 1) * :apart * interval '1 millisecond'
                FROM unnest(:kinds::text[], :subjects::bigint[], :days::text[], :recipients::text[])
                     WITH ORDINALITY AS w (kind, subject_id, days, recipient, place)
                ORDER BY w.place
                """)
                .param("kinds", intentions.stream().map(Outbox.Intention::kind).toArray(String[]::new))
                .param(
                        "subjects",
                        intentions.stream().map(Outbox.Intention::subjectId).toArray(Long[]::new))
                .param("days", intentions.stream().map(Messages::days).toArray(String[]::new))
                .param(
                        "recipients",
                        intentions.stream().map(Outbox.Intention::recipient).toArray(String[]::new))
                .param("now", utc(now))
                .param("haste", haste.rank())
                .param("apart", apart.toMillis())
                .update();
    }

    /** Those that are due by then and not among these, in the order in which they leave; none while mail is held. */
    List<Message> due(Instant then, Collection<Long> except, int most) {
        return jdbc.sql("""
                SELECT *
                FROM message
                WHERE state IN ('WAITING', 'LEAVING') AND due_at <= :then AND id <> ALL (:except)
                  AND NOT EXISTS (SELECT 1 FROM mail_hold)
                ORDER BY haste, due_at, id
                LIMIT :most
                """)
                .param("then", utc(then))
                .param("except", except.toArray(Long[]::new))
                .param("most", most)
                .query(Messages::message)
                .list();
    }

    /** Those for which no message of that kind, subject and days stands yet. */
    List<Outbox.Intention> unplanned(Collection<Outbox.Intention> intentions) {
        return unplannedSince(Instant.EPOCH, intentions);
    }

    /** Until the transaction ends nobody else plans once, spaced or counted messages of these kinds. */
    void alone(Collection<Outbox.Intention> intentions) {
        intentions.stream()
                .map(Outbox.Intention::kind)
                .distinct()
                .sorted()
                .forEach(kind -> jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('message-' || :kind, 0))")
                        .param("kind", kind)
                        .query((_, _) -> kind)
                        .list());
    }

    /** Those for which no message of that kind, subject and days was planned since. */
    List<Outbox.Intention> unplannedSince(Instant since, Collection<Outbox.Intention> intentions) {
        return intentions.stream()
                .filter(intention -> jdbc.sql("""
                        SELECT NOT EXISTS (
                            SELECT 1
                            FROM message
                            WHERE kind = :kind AND subject_id = :subject AND days = :days::bigint[]
                              AND planned_at > :since
                        )
                        """)
                        .param("kind", intention.kind())
                        .param("subject", intention.subjectId())
                        .param("days", days(intention))
                        .param("since", utc(since))
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    Optional<Instant> lastSent(Collection<String> kinds, long subjectId, long day) {
        return jdbc.sql("""
                SELECT max(sent_at) AS at
                FROM message
                WHERE kind = ANY (:kinds) AND subject_id = :subject AND :day = ANY (days)
                """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("subject", subjectId)
                .param("day", day)
                .query((row, _) -> Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant))
                .single();
    }

    void delete(Collection<String> kinds, Collection<Long> subjects) {
        jdbc.sql("DELETE FROM message WHERE kind = ANY (:kinds) AND subject_id = ANY (:subjects)")
                .param("kinds", kinds.toArray(String[]::new))
                .param("subjects", subjects.toArray(Long[]::new))
                .update();
    }

    void deleteWritten(Collection<String> kinds, Collection<Long> subjects) {
        jdbc.sql("""
                DELETE FROM message
                WHERE kind = ANY (:kinds) AND subject_id = ANY (:subjects) AND NOT (state = 'WAITING' AND body = '')
                """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("subjects", subjects.toArray(Long[]::new))
                .update();
    }

    void deleteBefore(Collection<String> kinds, Instant time) {
        jdbc.sql("DELETE FROM message WHERE kind = ANY (:kinds) AND planned_at < :time")
                .param("kinds", kinds.toArray(String[]::new))
                .param("time", utc(time))
                .update();
    }

    private static String days(Outbox.Intention intention) {
        return intention.days().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    public Optional<Message> withId(long id) {
        return jdbc.sql("SELECT * FROM message WHERE id = :id")
                .param("id", id)
                .query(Messages::message)
                .optional();
    }

    /** The latest messages, of one state or all. */
    public List<Message> latest(Optional<State> state, int most) {
        return jdbc.sql("""
                SELECT *
                FROM message
                WHERE :state = '' OR state = :state
                ORDER BY id DESC
                LIMIT :most
                """)
                .param("state", state.map(Enum::name).orElse(""))
                .param("most", most)
                .query(Messages::message)
                .list();
    }

    /** A message without what it says. */
    public record Heading(long id, String kind, String recipient, String subject) {}

    /** The latest messages by name, to look for one among them. */
    public List<Heading> headings(int most) {
        return jdbc.sql("SELECT id, kind, recipient, subject FROM message ORDER BY id DESC LIMIT :most")
                .param("most", most)
                .query(Heading.class)
                .list();
    }

    /** Those of these kinds about one subject, the latest first. */
    public List<Message> about(Collection<String> kinds, long subjectId) {
        return jdbc.sql("""
                SELECT *
                FROM message
                WHERE kind = ANY (:kinds) AND subject_id = :subject
                ORDER BY id DESC
                """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("subject", subjectId)
                .query(Messages::message)
                .list();
    }

    /** The latest message of that kind to each of these subjects, by the subject. */
    public Map<Long, Message> latest(String kind, Collection<Long> subjects) {
        return jdbc
                .sql("""
                SELECT DISTINCT ON (subject_id) *
                FROM message
                WHERE kind = :kind AND subject_id = ANY (:subjects)
                ORDER BY subject_id, id DESC
                """)
                .param("kind", kind)
                .param("subjects", subjects.toArray(Long[]::new))
                .query(Messages::message)
                .list()
                .stream()
                .collect(Collectors.toMap(Message::subjectId, Function.identity()));
    }

    /** Those of these kinds about any of these subjects, the latest first. */
    public List<Message> about(String kind, Collection<Long> subjects) {
        return jdbc.sql("""
                SELECT *
                FROM message
                WHERE kind = :kind AND subject_id = ANY (:subjects)
                ORDER BY id DESC
                """)
                .param("kind", kind)
                .param("subjects", subjects.toArray(Long[]::new))
                .query(Messages::message)
                .list();
    }

    /** Whether any has left, as far as is still kept. */
    public boolean left() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM message WHERE state = 'SENT')")
                .query(Boolean.class)
                .single();
    }

    private record Count(State state, int count) {}

    /** How many messages stand where. */
    public Map<State, Integer> counts() {
        var counts = new EnumMap<State, Integer>(State.class);
        jdbc.sql("SELECT state, count(*) AS n FROM message GROUP BY state")
                .query((row, _) -> new Count(State.valueOf(row.getString("state")), row.getInt("n")))
                .list()
                .forEach(count -> counts.put(count.state, count.count));
        return counts;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("subject_id"),
                list(row.getArray("days"), Long[].class),
                row.getString("recipient"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("planned_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                row.getInt("attempts"),
                Cause.named(row.getString("cause")),
                row.getString("detail"),
                row.getString("subject"),
                row.getString("body"),
                list(row.getArray("attachments"), String[].class));
    }

    private static <T> List<T> list(Array array, Class<T[]> type) throws SQLException {
        return Arrays.asList(type.cast(array.getArray()));
    }
}
