package fr.preau.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.springframework.transaction.CannotCreateTransactionException;

/** Nothing was recorded, and the same request may be sent again in a moment. */
public class Unavailable extends RuntimeException {

    public Unavailable(String message) {
        super(message);
    }

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether that failure is of this kind: said so, or a database that cannot take it now. */
    public static boolean is(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof Unavailable
                        || cause instanceof CannotCreateTransactionException
                        || cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLException sql && SqlState.of(sql).passes());
    }
}
