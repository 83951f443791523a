package fr.preau.platform.work;

import java.util.function.Supplier;

/**
 * How far something has come that is done piece by piece. What does it tells each piece, whoever called it; where nobody
 * follows, as mostly, it simply goes on.
 */
public final class Pieces {

    private static final ScopedValue<Follower> FOLLOWED = ScopedValue.newInstance();

    private Pieces() {}

    /** Whoever is told, on the thread that works. */
    @FunctionalInterface
    public interface Follower {

        /** Whether it is to go on; what is done stays done. */
        boolean at(int done, int all);
    }

    /** Told before each piece: whether it is to be done. */
    public static boolean goesOn(int done, int all) {
        return !FOLLOWED.isBound() || FOLLOWED.get().at(done, all);
    }

    /** Does that with somebody who follows. */
    public static <T> T followed(Follower follower, Supplier<T> work) {
        return ScopedValue.where(FOLLOWED, follower).call(work::get);
    }
}
