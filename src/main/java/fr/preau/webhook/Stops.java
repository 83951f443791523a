package fr.preau.webhook;

import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.privacy.ColleagueErased;
import fr.preau.staff.Accounts;
import fr.preau.staff.AdministratorGone;
import fr.preau.staff.Member;
import fr.preau.staff.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code webhook_told}: a program is told nothing more, and administrators are written to, or neither. */
@Repository
class Stops {

    /** Of a message to an administrator; it is about a row of {@code webhook_told}. */
    static final String KIND = "WEBHOOK_STOPPED";

    /** As long as other messages to the team. */
    private static final Duration KEPT = Duration.ofDays(365);

    private final HookSubscriptions subscriptions;
    private final Accounts accounts;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    Stops(HookSubscriptions subscriptions, Accounts accounts, Outbox outbox, JdbcClient jdbc, Clock clock) {
        this.subscriptions = subscriptions;
        this.accounts = accounts;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stops one that nobody of the team stopped; of one that had stopped already nobody is written to again. */
    @Transactional
    void byItself(long subscription, WebhookSubscription.Why why) {
        if (subscriptions.stop(subscription, why)) {
            outbox.plan(accounts.all().stream()
                    .filter(member -> member.role() == Role.ADMINISTRATOR && member.state() == Member.State.ACTIVE)
                    .map(member -> new Intention(KIND, told(subscription, member.id()), List.of(), member.email()))
                    .toList());
        }
    }

    /** Nobody answers for them any more: who is left says whether they go on. */
    @EventListener
    void withTheirMaker(AdministratorGone gone) {
        subscriptions.answeredForBy(gone.account()).forEach(one -> byItself(one, WebhookSubscription.Why.MAKER_GONE));
    }

    private long told(long subscription, long account) {
        return jdbc.sql("""
                INSERT INTO webhook_told (subscription_id, account_id, stopped_at)
                SELECT id, :account, stopped_at FROM webhook_subscription WHERE id = :subscription
                RETURNING id
                """)
                .param("account", account)
                .param("subscription", subscription)
                .query(Long.class)
                .single();
    }

    /** Who is written to about what. */
    record Told(long account, long subscription, Instant stopped) {}

    /** Empty once it is no longer so: the program was resumed, or stopped anew since. */
    Optional<Told> stillSo(long id) {
        return jdbc.sql("""
                SELECT t.account_id, t.subscription_id, t.stopped_at
                FROM webhook_told t
                JOIN webhook_subscription s ON s.id = t.subscription_id AND s.stopped_at = t.stopped_at
                WHERE t.id = :id
                """)
                .param("id", id)
                .query((row, _) -> new Told(
                        row.getLong("account_id"),
                        row.getLong("subscription_id"),
                        row.getObject("stopped_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Transactional
    void forgetOld() {
        var then = clock.instant().minus(KEPT);
        outbox.forgetBefore(List.of(KIND), then);
        jdbc.sql("DELETE FROM webhook_told WHERE stopped_at < :then")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventListener
    void forget(ColleagueErased colleague) {
        outbox.forgetTo(List.of(KIND), colleague.address());
    }
}
