package fr.preau.platform.work;

import fr.preau.platform.Unavailable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does beside the request what must not be told by how long its answer takes: whether an address that a stranger typed is
 * known here. Whoever asks has their answer before anybody looks.
 *
 * <p>Who asks has a lane of their own: a flood of one form keeps none of another's answers waiting. Work that is under way
 * when the instance closes is ended first; a database that cannot for a while is asked again.
 */
@Component
public class Afterwards implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Afterwards.class);

    private static final int MOST_WAITING_IN_A_LANE = 1_000;
    private static final int TRIES = 6;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration TO_END = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final AtomicInteger left = new AtomicInteger();
    private final Map<Class<?>, ThreadPoolExecutor> lanes = new ConcurrentHashMap<>();

    Afterwards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Has that done once the answer need not wait for it.
     *
     * @param who asks for it, in whose lane it waits
     * @throws Unavailable where too much waits already; a database that is away now says so as ever
     */
    public void run(Class<?> who, Runnable work) {
        jdbc.sql("SELECT 1").query(Integer.class).single();
        left.incrementAndGet();
        try {
            lanes.computeIfAbsent(who, Afterwards::lane).execute(() -> {
                try {
                    tryIt(work);
                } finally {
                    left.decrementAndGet();
                }
            });
        } catch (RejectedExecutionException e) {
            left.decrementAndGet();
            throw new Unavailable("too many requests wait for what is done afterwards", e);
        }
    }

    /** Whether all that was asked is done. */
    public boolean idle() {
        return left.get() == 0;
    }

    /** One at once: each holds a connection for some milliseconds. */
    private static ThreadPoolExecutor lane(Class<?> who) {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING_IN_A_LANE),
                Thread.ofPlatform()
                        .daemon()
                        .name("afterwards-" + who.getSimpleName())
                        .factory());
    }

    private static void tryIt(Runnable work) {
        for (var tries = 1; ; tries++) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!Unavailable.is(e) || tries == TRIES || !paused(PAUSE.multipliedBy(1L << (tries - 1)))) {
                    log.warn("What was asked could not be done afterwards", e);
                    return;
                }
            }
        }
    }

    private static boolean paused(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        lanes.values().forEach(ThreadPoolExecutor::shutdown);
        var end = System.nanoTime() + TO_END.toNanos();
        for (var lane : lanes.values()) {
            if (!lane.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                lane.shutdownNow();
            }
        }
    }
}
