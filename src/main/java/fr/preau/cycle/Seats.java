package fr.preau.cycle;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What this module asks of whoever keeps the seats; the registration desk answers. */
public interface Seats {

    /** The gauge of each of those days. */
    Map<Long, Gauge> gauges(Collection<Long> days);

    /** Opens the gauge of a new day, in the caller's transaction. */
    void open(long day, int capacity);

    /** Keeps everybody else from the seats of those days until the caller's transaction ends. */
    void hold(Collection<Long> days);

    /** Raises or lowers a day's capacity, and gives what that sets free, in the caller's transaction. */
    Resizing resize(long day, int capacity);

    /** Those of these days for which somebody has, or once had, a place: they cannot be taken away. */
    Set<Long> everTaken(Collection<Long> days);

    /** The workshops of those days, each day's in the order of its programme. */
    List<WorkshopSeats> workshops(Collection<Long> days);

    /**
     * Makes a day's workshops those of its programme, in the caller's transaction, which holds the day's seats.
     * A workshop stays the same while its hour and title do, or one of them.
     */
    Arranging arrange(long day, List<SequenceContent> workshops);

    /**
     * The seats of a workshop.
     *
     * @param capacity empty when everybody who is there may come
     */
    record WorkshopSeats(
            long id, long day, LocalTime start, String title, OptionalInt capacity, int held, int waiting) {

        /** Seats that nobody holds; empty when everybody who is there may come. */
        public OptionalInt remaining() {
            return capacity.isPresent() ? OptionalInt.of(capacity.getAsInt() - held) : OptionalInt.empty();
        }

        public boolean full() {
            return capacity.isPresent() && held >= capacity.getAsInt();
        }
    }

    /** What became of a change of a day's workshops. */
    sealed interface Arranging {
        record Arranged() implements Arranging {}

        /** Refused: somebody chose that workshop, and has nothing if it goes or has fewer seats than are held. */
        record Chosen(String title) implements Arranging {}
    }

    /** What became of a change of capacity. */
    sealed interface Resizing {
        record Resized() implements Resizing {}

        /** Refused: that many seats are held, no one is put out. */
        record BelowHeld(int held) implements Resizing {}
    }
}
