package fr.preau.mail;

import fr.preau.mail.Message.State;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the messages of one kind to many stand, from the table {@code message}, without what they say. */
@Repository
public class DeliveryStatuses {

    private final JdbcClient jdbc;

    DeliveryStatuses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the latest message about a subject stands, without its text. */
    public record DeliveryStatus(
            long subjectId, long id, String recipient, State state, String detail, Optional<Instant> sentAt) {}

    /** That of each of these subjects. */
    public List<DeliveryStatus> of(String kind, Collection<Long> subjects) {
        return jdbc.sql("""
                SELECT DISTINCT ON (subject_id) subject_id, id, recipient, state, detail, sent_at
                FROM message
                WHERE kind = :kind AND subject_id = ANY (:subjects)
                ORDER BY subject_id, id DESC
                """)
                .param("kind", kind)
                .param("subjects", subjects.toArray(Long[]::new))
                .query((row, _) -> new DeliveryStatus(
                        row.getLong("subject_id"),
                        row.getLong("id"),
                        row.getString("recipient"),
                        State.valueOf(row.getString("state")),
                        row.getString("detail"),
                        Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant)))
                .list();
    }

    /** The subjects of which a message of that kind was kept for want of a mail server. */
    public List<Long> kept(String kind) {
        return jdbc.sql("SELECT DISTINCT subject_id FROM message WHERE kind = :kind AND state = 'KEPT'")
                .param("kind", kind)
                .query(Long.class)
                .list();
    }

    /** The subjects of which a message of that kind was refused for good because of its address. */
    public List<Long> refusedAddresses(String kind) {
        return jdbc.sql("""
                SELECT DISTINCT subject_id
                FROM message
                WHERE kind = :kind AND state = 'REFUSED' AND cause = 'RECIPIENT'
                """).param("kind", kind).query(Long.class).list();
    }

    /** When the last of those that wait is to leave; empty when none waits. */
    public Optional<Instant> lastDue(String kind, Collection<Long> subjects) {
        return jdbc.sql("""
                SELECT max(due_at) AS due
                FROM message
                WHERE kind = :kind AND subject_id = ANY (:subjects) AND state = 'WAITING'
                """)
                .param("kind", kind)
                .param("subjects", subjects.toArray(Long[]::new))
                .query((row, _) -> Optional.ofNullable(row.getTimestamp("due")).map(Timestamp::toInstant))
                .single();
    }

    /** Lets those that still wait leave no more; how many. */
    int cancel(String kind, Collection<Long> subjects, String why) {
        return jdbc.sql("""
                UPDATE message
                SET state = 'MOOT', detail = :why
                WHERE kind = :kind AND subject_id = ANY (:subjects) AND state = 'WAITING'
                """)
                .param("kind", kind)
                .param("subjects", subjects.toArray(Long[]::new))
                .param("why", why)
                .update();
    }
}
