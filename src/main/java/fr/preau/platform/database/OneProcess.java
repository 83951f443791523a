package fr.preau.platform.database;

import fr.preau.platform.Unavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Work that one of the processes on a database does at a time, for as long as it has some to do.
 *
 * <p>It is a lock of the database session: whatever ends the process ends the session, and another may take its place
 * at once. It keeps processes from doing the same twice for nothing; what must not happen twice is held by the rows.
 */
public final class OneProcess {

    private final DataSource source;
    private final long number;
    private Optional<Connection> held = Optional.empty();

    /** @param number of the work, the same in every process */
    public OneProcess(DataSource source, long number) {
        this.source = source;
        this.number = number;
    }

    /** What came of asking for the work. */
    public enum Turn {
        OURS,
        /** What was seen before it was ours may have been done since. */
        OURS_FROM_NOW_ON,
        ANOTHERS
    }

    /** Takes the work, or keeps it. */
    public synchronized Turn take() {
        try {
            if (held.isPresent()) {
                if (held.get().isValid(1)) {
                    return Turn.OURS;
                }
                drop(held.get());
            }
            var connection = source.getConnection();
            if (ask(connection, "SELECT pg_try_advisory_lock(?)")) {
                held = Optional.of(connection);
                return Turn.OURS_FROM_NOW_ON;
            }
            connection.close();
            return Turn.ANOTHERS;
        } catch (SQLException e) {
            throw new Unavailable("the database does not answer", e);
        }
    }

    /** There is nothing left to do. */
    public synchronized void leave() {
        held.ifPresent(connection -> {
            try {
                ask(connection, "SELECT pg_advisory_unlock(?)");
                held = Optional.empty();
                connection.close();
            } catch (SQLException e) {
                drop(connection);
            }
        });
    }

    private boolean ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, number);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** A session that does not answer is not to go back to the pool with its lock. */
    private void drop(Connection connection) {
        held = Optional.empty();
        try (connection) {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // It is gone already.
        }
    }
}
