package fr.preau.platform;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Why the database refused, by its own code.
 *
 * @param code five characters of PostgreSQL's appendix A; empty if the driver says none
 */
public record SqlState(String code) {

    /** Of two transactions that blocked each other, or read what the other wrote, one was undone. */
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01");

    /**
     * A server that stands by or was promoted (25006), a session ended for its slowness (25P03, 25P04), a lock
     * that did not come in time (55P03), a statement that took too long or was cancelled (57014), a disk that
     * does not answer (58030).
     */
    private static final Set<String> INTERRUPTIONS = Set.of("25006", "25P03", "25P04", "55P03", "57014", "58030");

    static SqlState of(SQLException failure) {
        return new SqlState(Optional.ofNullable(failure.getSQLState()).orElse(""));
    }

    /**
     * Whether nothing is wrong with what was asked, so that the same may succeed in a moment: the connection
     * (08), what the server runs on (53: disk, memory, connections), its operator (57P), an interruption or a
     * collision.
     */
    public boolean passes() {
        return code.startsWith("08")
                || code.startsWith("53")
                || code.startsWith("57P")
                || INTERRUPTIONS.contains(code)
                || collides();
    }

    /** Whether trying again at once is worth it. */
    public boolean collides() {
        return COLLISIONS.contains(code);
    }
}
