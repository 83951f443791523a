package fr.preau.staff.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journal;
import fr.preau.staff.journal.Journal.About;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells who came in and who did not. What a stranger can repeat is counted and not copied: of the same
 * thing happening to the same account within an hour, the first, second, fourth, eighth… make a line, and
 * all accounts that do not exist count as one; so nobody fills the journal or the disk. Each process
 * counts for itself.
 *
 * <p>Failures are written behind the answer, which takes as long for an account that exists as for one
 * that does not.
 */
@Component
public class AccessWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AccessWatch.class);
    private static final Duration COUNTED_FOR = Duration.ofHours(1);
    private static final int MOST_COUNTS = 10_000;
    private static final int MOST_WAITING = 1_000;

    private final Journal journal;
    private final Accounts accounts;
    private final Clock clock;
    private final Cache<String, Count> counts =
            Caffeine.newBuilder().maximumSize(MOST_COUNTS).build();

    /** One hand; what comes while a thousand wait is a flood that the lines before it tell of. */
    private final ThreadPoolExecutor behind = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("access-watch").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    AccessWatch(Journal journal, Accounts accounts, Clock clock) {
        this.journal = journal;
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Count(int times, Instant since) {

        /** Whether this one makes a line. */
        boolean tells() {
            return Integer.bitCount(times) == 1;
        }

        String note(String words) {
            return times == 1 ? words : "%s (%d fois en une heure)".formatted(words, times);
        }
    }

    public void signedIn(Account account, Way way) {
        journal.add(account, AuditAction.SIGNED_IN, About.THE_HOUSE, way.label());
    }

    /** A password that is not that account's, or an account that does not exist. */
    public void failed(String email, Way way) {
        behind.execute(() -> tell(email, AuditAction.SIGN_IN_FAILED, way.label()));
    }

    /** Something that names no account: a key, a link or a provider's answer that is not good. */
    public void failed(Way way) {
        behind.execute(() -> tell(Optional.empty(), AuditAction.SIGN_IN_FAILED, way.label()));
    }

    /** Too many attempts from one place: the next ones wait. */
    public void slowed(String email) {
        behind.execute(() -> tell(email, AuditAction.SIGN_IN_SLOWED, "Trop d’essais depuis un même endroit"));
    }

    /** @param address the address as the table of rights names it */
    public void refused(Account account, String method, String address) {
        behind.execute(() -> tell(Optional.of(account), AuditAction.ACCESS_REFUSED, method + " " + address));
    }

    private void tell(String email, AuditAction deed, String words) {
        try {
            tell(accounts.withEmail(email).flatMap(member -> accounts.active(member.id())), deed, words);
        } catch (RuntimeException e) {
            log.error("{} could not be told", deed, e);
        }
    }

    private void tell(Optional<Account> account, AuditAction deed, String words) {
        var count = count(account.map(Account::id).orElse(0L) + " " + deed + " " + words);
        if (!count.tells()) {
            return;
        }
        try {
            account.ifPresentOrElse(
                    one -> journal.add(one, deed, About.THE_HOUSE, count.note(words)),
                    () -> journal.addOfStranger(deed, count.note(words)));
        } catch (RuntimeException e) {
            log.error("{} could not be written into the journal", deed, e);
        }
    }

    private Count count(String key) {
        var now = clock.instant();
        return counts.asMap()
                .merge(
                        key,
                        new Count(1, now),
                        (known, first) -> known.since.plus(COUNTED_FOR).isAfter(now)
                                ? new Count(known.times + 1, known.since)
                                : first);
    }

    /** What waits is written first. */
    @Override
    public void close() {
        behind.shutdown();
        try {
            if (!behind.awaitTermination(5, TimeUnit.SECONDS)) {
                log.warn("{} events of access were not told", behind.getQueue().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
