package fr.preau.exchange.live;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The days that somebody looks at, made again once for all of them when {@link Changes} hears that something about
 * questions or seats changed, in whatever process; several changes within a moment are one.
 *
 * <p>It ends before the server waits for its last answers, since a stream has no last answer.
 */
@Component
class LiveDays implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveDays.class);
    private static final EnumSet<What> CONCERNED = EnumSet.of(What.QUESTIONS, What.PLACES, What.CYCLES);

    /** Between two makings: what people see as at once, and four renderings a second in a vote of hundreds. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final LivePieces pieces;
    private final Map<Long, LiveDay> days = new ConcurrentHashMap<>();
    private final Map<Long, Integer> readers = new ConcurrentHashMap<>();
    private final Semaphore changed = new Semaphore(0);
    private volatile boolean running;

    LiveDays(LivePieces pieces, Changes changes) {
        this.pieces = pieces;
        changes.onChange(what -> {
            if (CONCERNED.contains(what)) {
                changed.release();
            }
        });
    }

    /** That day for one more reader, who {@link #leave leaves} it. */
    LiveDay join(long day) {
        readers.merge(day, 1, Integer::sum);
        var joined = days.computeIfAbsent(day, _ -> new LiveDay());
        if (!running) {
            joined.end();
        }
        joined.makeFirst(() -> pieces.of(day));
        return joined;
    }

    void leave(long day) {
        readers.computeIfPresent(day, (_, number) -> {
            if (number > 1) {
                return number - 1;
            }
            days.remove(day);
            return null;
        });
    }

    private void run() {
        try {
            while (running) {
                changed.acquire();
                changed.drainPermits();
                days.forEach(this::makeAgain);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once the database is back, everything is in doubt and told again. */
    private void makeAgain(long day, LiveDay live) {
        try {
            live.make(() -> pieces.of(day));
        } catch (RuntimeException e) {
            log.warn("A live page stays as it was: {}", e.getMessage());
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("live").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        changed.release();
        days.values().forEach(LiveDay::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
