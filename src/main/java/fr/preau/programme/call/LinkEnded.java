package fr.preau.programme.call;

import java.time.LocalDate;
import java.util.Optional;

/** A link that was ours and opens nothing any more: it ended on a day, or a newer one took its place. */
final class LinkEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final transient Optional<LocalDate> until;

    /**
     * @param path of the link, below which a new one is asked for
     * @param until its last day; empty of one that a newer link replaced
     */
    LinkEnded(String path, Optional<LocalDate> until) {
        super("a link ended");
        this.path = path;
        this.until = until;
    }

    String path() {
        return path;
    }

    Optional<LocalDate> until() {
        return until;
    }
}
