package fr.preau.cycle.version;

import java.time.Instant;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * One saved state of a cycle.
 *
 * @param number counted from 1 within the cycle
 * @param byWhom the name of who saved; empty for the command line, or when nobody knows
 * @param differences from the version before, in words
 * @param document the page as a document
 */
@NamedInterface("version")
public record CycleVersion(
        int number, Instant at, String byWhom, Origin origin, List<String> differences, String document) {

    public CycleVersion {
        differences = List.copyOf(differences);
    }

    /** How a version came to be. */
    public enum Origin {
        CREATED,
        EDITED,
        IMPORTED,
        RESTORED,
        COPIED,
        /** The next save found the cycle changed by another way. */
        FOUND
    }
}
