package fr.preau.webhook;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code webhook_subscription}. */
@Repository
class HookSubscriptions {

    /** Between 24 and 64, as the standard has it. */
    private static final int SECRET_BYTES = 32;

    /** How long the secret before signs too, so that a receiver changes its own without missing anything. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    HookSubscriptions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that was made, and its secret. */
    record Made(long id, Secret secret) {}

    @Transactional
    Made make(String name, String url, Collection<HookEvent> events, long maker) {
        var secret = fresh();
        var id = jdbc.sql("""
                INSERT INTO webhook_subscription (name, url, events, secret, made_by, created_at)
                VALUES (:name, :url, :events, :secret, :maker, :now)
                RETURNING id
                """)
                .param("name", name)
                .param("url", url)
                .param("events", events.stream().map(HookEvent::word).sorted().toArray(String[]::new))
                .param("secret", secret.bytes())
                .param("maker", maker)
                .param("now", now())
                .query(Long.class)
                .single();
        return new Made(id, secret);
    }

    private Secret fresh() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new Secret(bytes);
    }

    List<WebhookSubscription> all() {
        return jdbc.sql("SELECT * FROM webhook_subscription ORDER BY stopped_at IS NOT NULL, name, id")
                .query(HookSubscriptions::subscription)
                .list();
    }

    Optional<WebhookSubscription> withId(long id) {
        return jdbc.sql("SELECT * FROM webhook_subscription WHERE id = :id")
                .param("id", id)
                .query(HookSubscriptions::subscription)
                .optional();
    }

    /** Until the transaction ends nobody else changes it. */
    void hold(long id) {
        jdbc.sql("SELECT id FROM webhook_subscription WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** The numbers of those that are told of it. */
    List<Long> toldOf(HookEvent event) {
        return jdbc.sql("SELECT id FROM webhook_subscription WHERE stopped_at IS NULL AND :event = ANY (events)")
                .param("event", event.word())
                .query(Long.class)
                .list();
    }

    /** What signs what is sent to it now: its secret, and for a day after a change the one before. */
    List<Secret> secrets(long id) {
        return jdbc.sql("""
                SELECT s.secret
                FROM webhook_subscription w
                CROSS JOIN LATERAL (
                    VALUES (1, w.secret), (2, CASE WHEN w.old_secret_until > :now THEN w.old_secret END)
                ) s (place, secret)
                WHERE w.id = :id AND s.secret IS NOT NULL
                ORDER BY s.place
                """)
                .param("now", now())
                .param("id", id)
                .query((row, _) -> new Secret(row.getBytes("secret")))
                .list();
    }

    /**
     * Gives it another secret; the one before goes on signing for a day. Until when it signs is told to the second, and
     * differs with each change: of two within a second neither is taken for the other.
     */
    @Transactional
    Secret rotate(long id) {
        var secret = fresh();
        jdbc.sql("""
                UPDATE webhook_subscription
                SET old_secret = secret,
                    old_secret_until = GREATEST(:until, old_secret_until + interval '1 second'),
                    secret = :secret
                WHERE id = :id
                """)
                .param("until", clock.instant().plus(OVERLAP).atOffset(ZoneOffset.UTC))
                .param("secret", secret.bytes())
                .param("id", id)
                .update();
        return secret;
    }

    /** Tells it nothing more; whether it was told until now. */
    @Transactional
    boolean stop(long id, WebhookSubscription.Why why) {
        return jdbc.sql("""
                UPDATE webhook_subscription SET stopped_at = :now, stopped_why = :why
                WHERE id = :id AND stopped_at IS NULL
                """)
                        .param("now", now())
                        .param("why", why.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Those that an account answers for, be they stopped. */
    List<WebhookSubscription> of(long account) {
        return jdbc.sql("SELECT * FROM webhook_subscription WHERE made_by = :account ORDER BY id")
                .param("account", account)
                .query(HookSubscriptions::subscription)
                .list();
    }

    /** The numbers of those that an account answers for and that are told. */
    List<Long> answeredForBy(long account) {
        return jdbc.sql(
                        "SELECT id FROM webhook_subscription WHERE made_by = :account AND stopped_at IS NULL ORDER BY id")
                .param("account", account)
                .query(Long.class)
                .list();
    }

    /** Whoever resumes it answers for it from then on. */
    @Transactional
    boolean resume(long id, long account) {
        return jdbc.sql("""
                UPDATE webhook_subscription SET stopped_at = NULL, stopped_why = '', made_by = :account
                WHERE id = :id AND stopped_at IS NOT NULL
                """).param("account", account).param("id", id).update() == 1;
    }

    @Transactional
    void delete(long id) {
        jdbc.sql("DELETE FROM webhook_subscription WHERE id = :id")
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static WebhookSubscription subscription(ResultSet row, int number) throws SQLException {
        return new WebhookSubscription(
                row.getLong("id"),
                row.getString("name"),
                row.getString("url"),
                List.of((String[]) row.getArray("events").getArray()),
                instant(row, "stopped_at"),
                Optional.of(row.getString("stopped_why"))
                        .filter(why -> !why.isEmpty())
                        .map(WebhookSubscription.Why::valueOf),
                instant(row, "old_secret_until"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
