package fr.preau.management.work;

import java.util.Optional;

/**
 * How far something is that goes on by itself.
 *
 * @param progress « 12 sur 41, fin vers 9 h 07. »; empty once it is over
 * @param outcome what came of it; empty while it goes on
 * @param stopping whether it ends after the piece in hand
 * @param moving whether the page reads itself again
 * @param onwards the page that follows
 */
public record LongWorkView(
        String title,
        String address,
        Optional<String> progress,
        Optional<String> outcome,
        boolean stopping,
        boolean moving,
        String onwards) {

    public boolean moves() {
        return moving && outcome.isEmpty();
    }

    /** The page, which then stays as it is, or moves again. */
    public String other() {
        return address + (moving ? "?pause=oui" : "");
    }
}
