package fr.preau.cycle;

import java.util.Collection;
import java.util.Map;
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

    /** What became of a change of capacity. */
    sealed interface Resizing {
        record Resized() implements Resizing {}

        /** Refused: that many seats are held, no one is put out. */
        record BelowHeld(int held) implements Resizing {}
    }
}
