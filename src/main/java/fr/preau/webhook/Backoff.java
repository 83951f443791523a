package fr.preau.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long after which attempt the next one is made: ten attempts over three days, as Standard Webhooks proposes. */
final class Backoff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    static final int ATTEMPTS = WAITS.size() + 1;

    private static final Duration LONGEST_ASKED = Duration.ofHours(24);

    private Backoff() {}

    /**
     * How long to wait, up to a tenth more by chance so that all do not come at once, and as long as the receiver asks
     * for, within a day; empty after the last attempt.
     *
     * @param attempts how many were made
     */
    static Optional<Duration> after(int attempts, Optional<Duration> asked, RandomGenerator chance) {
        if (attempts < 1 || attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        var usual = WAITS.get(attempts - 1);
        var wait = usual.plusMillis(chance.nextLong(usual.toMillis() / 10));
        return Optional.of(asked.filter(longer -> longer.compareTo(wait) > 0)
                .map(longer -> longer.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : longer)
                .orElse(wait));
    }
}
