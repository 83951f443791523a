package fr.preau.mail;

import fr.preau.platform.privacy.AddressErased;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code message} by the addresses that were written to, in small letters or not. */
@Repository
class WrittenTo {

    private final JdbcClient jdbc;
    private final KeptFiles files;

    WrittenTo(JdbcClient jdbc, KeptFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** How many of its kind were planned since for its recipient, whatever they are about. */
    int planned(Outbox.Intention intention, Instant since) {
        return jdbc.sql("""
                SELECT count(*)
                FROM message
                WHERE kind = :kind AND lower(recipient) = lower(:address) AND planned_at > :since
                """)
                .param("kind", intention.kind())
                .param("address", intention.recipient())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** What those of that kind were about. */
    List<Long> subjects(String kind, String address) {
        return jdbc.sql("""
                SELECT DISTINCT subject_id
                FROM message
                WHERE kind = :kind AND lower(recipient) = lower(:address)
                """)
                .param("kind", kind)
                .param("address", address)
                .query(Long.class)
                .list();
    }

    void forget(Collection<String> kinds, String address) {
        jdbc.sql("DELETE FROM message WHERE kind = ANY (:kinds) AND lower(recipient) = lower(:address)")
                .param("kinds", kinds.toArray(String[]::new))
                .param("address", address)
                .update();
    }

    /**
     * Whoever asks to be forgotten everywhere: nothing waits for them any more, and what left tells neither to whom nor
     * what. The rows stay, since what is told once is known by them.
     */
    @EventListener
    void on(AddressErased erased) {
        jdbc.sql("""
                UPDATE message
                SET recipient = '', body = '', detail = '', state = CASE state WHEN 'WAITING' THEN 'MOOT' ELSE state END
                WHERE lower(recipient) = :address
                """).param("address", erased.address()).update();
        files.forget();
    }
}
