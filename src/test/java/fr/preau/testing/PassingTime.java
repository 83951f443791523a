package fr.preau.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Lets an instance's clock run faster while a test waits for what is due later. */
public final class PassingTime {

    /** For each look at the condition, some milliseconds: slow enough that no job looks as if its process had died. */
    private static final Duration STEP = Duration.ofMillis(50);

    /** A process that died is noticed after ten to twenty seconds of our own time. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private PassingTime() {}

    public static void until(TestInstance preau, String what, BooleanSupplier condition) {
        Eventually.within(LONGEST, what, () -> {
            preau.clock().advance(STEP);
            return condition.getAsBoolean();
        });
    }
}
