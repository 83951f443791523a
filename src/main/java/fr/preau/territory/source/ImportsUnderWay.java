package fr.preau.territory.source;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The files that are being read in this process, how far each has come, and how it is stopped. */
@Component
class ImportsUnderWay {

    private final ConcurrentHashMap<Long, Reading> readings = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** Told by the line that is read next; nothing of it is kept. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** One file. */
    final class Reading implements ReadingProgress, AutoCloseable {

        private final long number = numbers.incrementAndGet();
        private final String name;
        private final String by;
        private volatile long line;
        private volatile boolean stopped;

        private Reading(String name, String by) {
            this.name = name;
            this.by = by;
        }

        @Override
        public void at(long read) {
            line = read;
            if (stopped) {
                throw new Stopped();
            }
        }

        SourcesView.UnderWay told() {
            return new SourcesView.UnderWay(number, name, by, line, stopped);
        }

        @Override
        public void close() {
            readings.remove(number);
        }
    }

    Reading begin(String name, String by) {
        var reading = new Reading(name, by);
        readings.put(reading.number, reading);
        return reading;
    }

    List<SourcesView.UnderWay> all() {
        return readings.values().stream().map(Reading::told).toList();
    }

    /** False if it is over. */
    boolean stop(long number) {
        var reading = Optional.ofNullable(readings.get(number));
        reading.ifPresent(one -> one.stopped = true);
        return reading.isPresent();
    }
}
