package fr.preau.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.preau.platform.address.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries passwords: a delay that doubles for each pair of network address and account,
 * and for each network address over all accounts. Never for an account alone: a stranger cannot lock a
 * member of staff out from elsewhere, and the link by mail remains a way in for everybody. Each process
 * counts for itself.
 */
@Component
public class Attempts {

    private static final int FREE_BY_ACCOUNT = 5;
    /** A whole office may share one address. */
    private static final int FREE_BY_ADDRESS = 100;

    private static final Duration FIRST_DELAY = Duration.ofSeconds(30);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Clock clock;
    private final Cache<String, Failures> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    Attempts(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {

        Instant openAgain(int free) {
            if (count < free) {
                return last;
            }
            var doublings = Math.min(count - free, 10);
            var delay = FIRST_DELAY.multipliedBy(1L << doublings);
            return last.plus(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY);
        }
    }

    /** How long they have to wait; nothing if they may try now, which counts as a failure until it succeeds. */
    public synchronized Optional<Duration> enter(String address, String email) {
        var now = clock.instant();
        var wait = Stream.of(wait(pair(address, email), FREE_BY_ACCOUNT, now), wait(address, FREE_BY_ADDRESS, now))
                .max(Duration::compareTo)
                .filter(Duration::isPositive);
        if (wait.isEmpty()) {
            count(pair(address, email), now);
            count(address, now);
        }
        return wait;
    }

    /** That was the right password: it does not make up for others' accounts tried from the same address. */
    public synchronized void succeeded(String address, String email) {
        known.invalidate(pair(address, email));
        known.asMap().computeIfPresent(address, (_, failures) -> new Failures(failures.count - 1, failures.last));
    }

    private Duration wait(String key, int free, Instant now) {
        return failures(key, now)
                .map(failures -> Duration.between(now, failures.openAgain(free)))
                .orElse(Duration.ZERO);
    }

    private void count(String key, Instant now) {
        known.put(key, new Failures(failures(key, now).map(Failures::count).orElse(0) + 1, now));
    }

    private Optional<Failures> failures(String key, Instant now) {
        return Optional.ofNullable(known.getIfPresent(key))
                .filter(failures -> failures.last.plus(FORGOTTEN_AFTER).isAfter(now));
    }

    private static String pair(String address, String email) {
        return address + " " + EmailAddress.bare(email).toLowerCase(Locale.ROOT);
    }
}
