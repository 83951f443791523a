package fr.preau.platform;

import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Two transactions were in each other's way and the database undid one of them: nothing is wrong with either. */
public final class Collision {

    private Collision() {}

    /** What that whole transaction gives; after a collision, what it gives the second time. */
    public static <T> T again(Supplier<T> transaction) {
        try {
            return transaction.get();
        } catch (RuntimeException e) {
            if (is(e)) {
                return transaction.get();
            }
            throw e;
        }
    }

    /** Has that whole transaction done, a second time after a collision. */
    public static void again(Runnable transaction) {
        again(() -> {
            transaction.run();
            return true;
        });
    }

    private static boolean is(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof SQLException sql && SqlState.of(sql).collides());
    }
}
