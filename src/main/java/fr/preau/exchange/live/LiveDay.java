package fr.preau.exchange.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A day that somebody looks at: what is shown of it now, and who waits for the next. */
final class LiveDay {

    private final ReentrantLock making = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<Live> now = Optional.empty();
    private boolean over;

    /** One at a time, so that what was read later is what is shown. */
    void make(Supplier<Live> source) {
        making.lock();
        try {
            show(source.get());
        } finally {
            making.unlock();
        }
    }

    /** For whoever comes first; the others find what was made for them and has been made again at every change. */
    void makeFirst(Supplier<Live> source) {
        making.lock();
        try {
            if (now().isEmpty()) {
                show(source.get());
            }
        } finally {
            making.unlock();
        }
    }

    private Optional<Live> now() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    private void show(Live live) {
        lock.lock();
        try {
            now = Optional.of(live);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody is told any more. */
    void end() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean over() {
        lock.lock();
        try {
            return over;
        } finally {
            lock.unlock();
        }
    }

    /** Another than that one as soon as there is one, or what there is after so long. */
    Optional<Live> after(Optional<Live> known, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            var left = longest.toNanos();
            while (!over && left > 0 && now.equals(known)) {
                left = changed.awaitNanos(left);
            }
            return now;
        } finally {
            lock.unlock();
        }
    }
}
