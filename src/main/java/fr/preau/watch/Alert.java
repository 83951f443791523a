package fr.preau.watch;

import fr.preau.watch.Watch.Matter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A trouble from when it was first seen on.
 *
 * @param seen when it was last seen
 * @param told when administrators were written to
 * @param ended when it was found to be gone; empty while it lasts
 */
public record Alert(
        long id, Matter matter, Instant began, Instant seen, Optional<Instant> told, Optional<Instant> ended) {

    /** What is mended by then is no news; and what is gone for less is not gone. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Of one matter nobody is written to again sooner, however often it comes back. */
    static final Duration QUIET = Duration.ofHours(12);

    /** Whether it has lasted long enough to be told. */
    boolean lasts(Instant now) {
        return !began.plus(PATIENCE).isAfter(now);
    }

    /** Whether it was last seen so long ago that it is gone. */
    boolean gone(Instant now) {
        return !seen.plus(PATIENCE).isAfter(now);
    }

    /** Whether it was one that people had to know of. */
    boolean lasted() {
        return !began.plus(PATIENCE).isAfter(seen);
    }
}
