package fr.preau.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Lets an instance's clock run while a test waits, since nothing that polls moves while it stands. */
public final class PassingTime {

    /** About ten times as fast as ours: slow enough that no job looks as if its process had died. */
    private static final Duration STEP = Duration.ofMillis(50);

    private PassingTime() {}

    public static void until(TestInstance preau, String what, BooleanSupplier condition) {
        Eventually.until(what, () -> {
            preau.clock().advance(STEP);
            return condition.getAsBoolean();
        });
    }
}
