package fr.preau.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static Optional<Duration> after(int attempts, Duration... asked) {
        return Backoff.after(
                attempts, asked.length == 0 ? Optional.empty() : Optional.of(asked[0]), new Random(attempts));
    }

    @Test
    void tenAttemptsAreMadeOverThreeDays() {
        var waits = IntStream.range(1, Backoff.ATTEMPTS)
                .mapToObj(BackoffTest::after)
                .map(Optional::orElseThrow)
                .toList();

        assertThat(waits).hasSize(9).isSorted();
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(75), Duration.ofHours(84));
        assertThat(after(Backoff.ATTEMPTS)).isEmpty();
        assertThat(after(0)).isEmpty();
    }

    @Test
    void whoAsksForMoreTimeGetsItWithinADay() {
        assertThat(after(1, Duration.ofMinutes(10))).contains(Duration.ofMinutes(10));
        assertThat(after(1, Duration.ofDays(40))).contains(Duration.ofDays(1));
        assertThat(after(1, Duration.ofSeconds(1))).get().matches(wait -> wait.compareTo(Duration.ofSeconds(5)) >= 0);
    }
}
