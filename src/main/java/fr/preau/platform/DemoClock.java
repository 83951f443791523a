package fr.preau.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The demonstration's time: it stands on 10 September 2024 at 9 h when the data folder is new, and runs
 * while the demonstration runs. It goes on from where it stopped, so that time never goes back over
 * what was recorded.
 */
public final class DemoClock {

    private static final String FILE = "demo-clock";
    private static final Duration KEPT_EVERY = Duration.ofSeconds(2);

    private DemoClock() {}

    /** The demonstration's clock, kept in that folder from now on. */
    public static Clock in(Path data, ZoneId zone) {
        var clock = standing(data, zone)
                .orElseGet(() ->
                        from(ZonedDateTime.of(2024, 9, 10, 9, 0, 0, 0, zone).toInstant(), zone));
        Thread.ofVirtual().name("demo-clock").start(() -> keep(data.resolve(FILE), clock));
        return clock;
    }

    /** Where the clock of the demonstration in that folder stands, if there is one. */
    public static Optional<Clock> standing(Path data, ZoneId zone) {
        var file = data.resolve(FILE);
        return Files.exists(file) ? Optional.of(from(read(file).plus(KEPT_EVERY), zone)) : Optional.empty();
    }

    private static Clock from(Instant start, ZoneId zone) {
        return Clock.offset(Clock.system(zone), Duration.between(Instant.now(), start));
    }

    private static void keep(Path file, Clock clock) {
        while (true) {
            try {
                Files.createDirectories(file.getParent());
                var beside = file.resolveSibling(FILE + ".partial");
                Files.writeString(beside, clock.instant().toString());
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            LockSupport.parkNanos(TimeUnit.NANOSECONDS.convert(KEPT_EVERY));
        }
    }

    private static Instant read(Path file) {
        try {
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
