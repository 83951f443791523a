package fr.preau.mail;

import fr.preau.mail.Message.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far each message of the table {@code message} is on its way. */
@Repository
class Departures {

    private static final String SAID =
            "recipient = :recipient, subject = :subject, body = :body, attachments = :attachments";

    /** Not where another process took it meanwhile: what that one did stays. */
    private static final String STILL_OURS =
            "id = :id AND (state = 'WAITING' OR (state = 'LEAVING' AND attempt = :attempt))";

    /** How long the others wait once the server was found away or refusing us: one message knocks for all. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations rows;

    Departures(JdbcClient jdbc, NamedParameterJdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Keeps what was composed of a message that this attempt did not hand over. */
    void composed(long id, UUID attempt, Letter letter, String body) {
        said(id, letter, body, "UPDATE message SET " + SAID + " WHERE " + STILL_OURS)
                .param("attempt", attempt)
                .update();
    }

    /**
     * Keeps what was composed and marks the last moment before it may arrive; false if it is not to leave any more, mail
     * is held, or another process took it meanwhile.
     */
    boolean leaves(long id, UUID attempt, Letter letter, String body) {
        return said(id, letter, body, """
                        UPDATE message
                        SET state = 'LEAVING', attempt = :attempt, detail = '', %s
                        WHERE id = :id AND state = 'WAITING' AND NOT EXISTS (SELECT 1 FROM mail_hold)
                        """.formatted(SAID))
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    private StatementSpec said(long id, Letter letter, String body, String sql) {
        return jdbc.sql(sql).param("id", id).params(said(letter, body));
    }

    private static Map<String, Object> said(Letter letter, String body) {
        return Map.of(
                "recipient", letter.email(),
                "subject", letter.subject(),
                "body", body,
                "attachments", letter.fileNames().toArray(String[]::new));
    }

    /** What a message said that was carried to where it may be carried again, and when. */
    record Kept(long id, Letter letter, String body, Instant at) {}

    /** They were carried; what they say is kept with that, of all of them or of none. */
    @Transactional
    public void kept(List<Kept> some, State state) {
        rows.batchUpdate(
                """
                UPDATE message
                SET state = :state, sent_at = :at, detail = '', cause = '', %s
                WHERE id = :id
                """.formatted(SAID),
                some.stream()
                        .map(one -> new MapSqlParameterSource(said(one.letter, one.body))
                                .addValue("id", one.id)
                                .addValue("state", state.name())
                                .addValue("at", one.at.atOffset(ZoneOffset.UTC)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** It was sent. */
    void arrived(long id, State state, Instant now) {
        jdbc.sql("UPDATE message SET state = :state, sent_at = :now, detail = '', cause = '' WHERE id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Has none leave within {@link #PAUSE}: what they all need is away. */
    void postpone(Instant now) {
        jdbc.sql("UPDATE message SET due_at = :then WHERE state = 'WAITING' AND due_at < :then")
                .param("then", now.plus(PAUSE).atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * What was never tried and may have been put off leaves now: what they all need is said to be back. Of those that
     * leave one after the other some are a minute early by it.
     */
    void hasten(Instant now) {
        jdbc.sql("UPDATE message SET due_at = :now WHERE state = 'WAITING' AND attempts = 0 AND due_at <= :then")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("then", now.plus(PAUSE).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The database itself was in the way of it: it is looked at again then, and keeps no other from leaving. */
    void putOff(long id, Instant then) {
        jdbc.sql("UPDATE message SET due_at = :then WHERE id = :id")
                .param("id", id)
                .param("then", then.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was in one state becomes another, unless it is in that one no more. */
    void become(long id, State before, State state, String detail) {
        jdbc.sql("UPDATE message SET state = :state, detail = :detail WHERE id = :id AND state = :before")
                .param("id", id)
                .param("before", before.name())
                .param("state", state.name())
                .param("detail", detail)
                .update();
    }

    /** That attempt failed just now; the next, if it still waits, is due then. */
    void failed(long id, UUID attempt, State state, Cause cause, String detail, Instant now, Instant due) {
        jdbc.sql("""
                UPDATE message
                SET state = :state, cause = :cause, detail = :detail, attempts = attempts + 1, failed_at = :now,
                    due_at = :due
                WHERE %s
                """.formatted(STILL_OURS))
                .param("id", id)
                .param("attempt", attempt)
                .param("state", state.name())
                .param("cause", cause.name())
                .param("detail", detail)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }
}
