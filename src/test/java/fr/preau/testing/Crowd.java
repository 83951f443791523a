package fr.preau.testing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;

/** Many who do something at the same moment. */
public final class Crowd {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int COME_BACK = 503;

    private Crowd() {}

    /** What each of them got, in their order. */
    public static <T> List<T> together(List<Callable<T>> gestures) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(gestures).stream().map(Crowd::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Comes back for a minute at most, as the site asks of people when there are more of them than it can take at
     * once, which depends on how slow the machine is. For what may be sent twice: a page, a form with its stamp.
     */
    public static <T> Callable<T> untilServed(Callable<T> gesture, ToIntFunction<T> status) {
        return () -> {
            var last = System.nanoTime() + PATIENCE.toNanos();
            var answer = gesture.call();
            while (status.applyAsInt(answer) == COME_BACK && System.nanoTime() < last) {
                Thread.sleep(PAUSE);
                answer = gesture.call();
            }
            return answer;
        };
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
