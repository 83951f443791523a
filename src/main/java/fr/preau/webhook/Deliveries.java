package fr.preau.webhook;

import fr.preau.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code webhook_delivery}. */
@Repository
class Deliveries {

    /** How many of one receiver's are under way at once: one that hangs has no more of ours than these. */
    private static final int AT_ONCE = 8;

    /** Longer than any attempt: one that a dead process had in hand is taken again then. */
    private static final Duration IN_HAND = Duration.ofSeconds(60);

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Plans one for each of those, in the caller's transaction. */
    void plan(Collection<Long> subscriptions, String event, Map<String, Object> data) {
        if (subscriptions.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var told = new LinkedHashMap<String, Object>();
        told.put("type", event);
        told.put("timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString());
        told.put("data", data);
        jdbc.sql("""
                INSERT INTO webhook_delivery (subscription_id, message_id, event, body, created_at, due_at)
                SELECT s, :message, :event, :body, :now, :now
                FROM unnest(:subscriptions::bigint[]) AS w (s)
                """)
                .param("message", "msg_" + UUID.randomUUID().toString().replace("-", ""))
                .param("event", event)
                .param("body", Json.write(told))
                .param("now", at(now))
                .param("subscriptions", subscriptions.toArray(Long[]::new))
                .update();
    }

    /** What is due, some of each receiver's; no other process takes them for a minute. */
    @Transactional
    List<Delivery> take() {
        var now = clock.instant();
        return jdbc.sql("""
                UPDATE webhook_delivery
                SET due_at = :until, attempts = attempts + 1, tried_at = :now
                WHERE id IN (
                    SELECT d.id
                    FROM webhook_subscription s
                    CROSS JOIN LATERAL (
                        SELECT id
                        FROM webhook_delivery
                        WHERE subscription_id = s.id AND state = 'WAITING' AND due_at <= :now
                        ORDER BY due_at
                        LIMIT greatest(0, :atOnce - (
                            SELECT count(*)
                            FROM webhook_delivery
                            WHERE subscription_id = s.id AND state = 'WAITING' AND due_at > :now
                              AND tried_at IS NOT NULL AND due_at - tried_at = :inHand::interval))
                        FOR UPDATE SKIP LOCKED
                    ) d
                    WHERE s.stopped_at IS NULL
                )
                RETURNING *
                """)
                .param("until", at(now.plus(IN_HAND)))
                .param("now", at(now))
                .param("atOnce", AT_ONCE)
                .param("inHand", IN_HAND.toSeconds() + " seconds")
                .query(Deliveries::delivery)
                .list();
    }

    void delivered(long id, String outcome) {
        end(id, Delivery.State.DELIVERED, outcome);
    }

    void failed(long id, String outcome) {
        end(id, Delivery.State.FAILED, outcome);
    }

    private void end(long id, Delivery.State state, String outcome) {
        jdbc.sql("UPDATE webhook_delivery SET state = :state, outcome = :outcome WHERE id = :id")
                .param("state", state.name())
                .param("outcome", outcome)
                .param("id", id)
                .update();
    }

    void again(long id, Instant due, String outcome) {
        jdbc.sql("UPDATE webhook_delivery SET due_at = :due, outcome = :outcome WHERE id = :id")
                .param("due", at(due))
                .param("outcome", outcome)
                .param("id", id)
                .update();
    }

    /** Sends it from the beginning again, under the same webhook-id; whether it had come to an end. */
    @Transactional
    boolean replay(long subscription, long id) {
        return jdbc.sql("""
                UPDATE webhook_delivery
                SET state = 'WAITING', attempts = 0, due_at = :now
                WHERE id = :id AND subscription_id = :subscription AND state <> 'WAITING'
                """)
                        .param("now", at(clock.instant()))
                        .param("id", id)
                        .param("subscription", subscription)
                        .update()
                == 1;
    }

    /** The latest first. */
    List<Delivery> latest(long subscription, int most) {
        return jdbc.sql("SELECT * FROM webhook_delivery WHERE subscription_id = :id ORDER BY id DESC LIMIT :most")
                .param("id", subscription)
                .param("most", most)
                .query(Deliveries::delivery)
                .list();
    }

    void forgetOld() {
        jdbc.sql("DELETE FROM webhook_delivery WHERE created_at < :then")
                .param("then", at(clock.instant().minus(KEPT)))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getLong("subscription_id"),
                row.getString("message_id"),
                row.getString("event"),
                row.getString("body"),
                instant(row, "created_at").orElseThrow(),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "due_at").orElseThrow(),
                instant(row, "tried_at"),
                row.getString("outcome"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
