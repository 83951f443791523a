package fr.preau.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs from where a test puts it: jobs wait by it, so it must not stand. */
public final class TestClock extends Clock {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final AtomicReference<Duration> ahead;

    private TestClock(Duration ahead) {
        this.ahead = new AtomicReference<>(ahead);
    }

    /** At that local time in Paris, such as {@code 2024-09-10T09:00}. */
    public static TestClock at(String local) {
        return new TestClock(until(local));
    }

    public void set(String local) {
        ahead.set(until(local));
    }

    public void advance(Duration time) {
        ahead.updateAndGet(duration -> duration.plus(time));
    }

    @Override
    public ZoneId getZone() {
        return PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    private static Duration until(String local) {
        return Duration.between(
                Instant.now(), LocalDateTime.parse(local).atZone(PARIS).toInstant());
    }
}
