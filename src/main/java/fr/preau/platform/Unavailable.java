package fr.preau.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Nothing was recorded, and the same request may be sent again in a moment. */
public class Unavailable extends RuntimeException {

    public Unavailable(String message) {
        super(message);
    }

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether that failure is of this kind: said so, or a database that does not answer. */
    public static boolean is(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof Unavailable
                        || cause instanceof CannotCreateTransactionException
                        || cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLException sql && connectionLost(sql)
                        || cause instanceof TransactionSystemException system && beforeRollback(system));
    }

    /** A connection that is lost cannot be rolled back either, which hides why it had to be. */
    private static boolean beforeRollback(TransactionSystemException failure) {
        return Optional.ofNullable(failure.getApplicationException())
                .filter(Unavailable::is)
                .isPresent();
    }

    /** SQL states of class 08 (connection) and 57P (operator intervention), see PostgreSQL's appendix A. */
    private static boolean connectionLost(SQLException failure) {
        return failure.getSQLState() != null
                && (failure.getSQLState().startsWith("08")
                        || failure.getSQLState().startsWith("57P"));
    }
}
