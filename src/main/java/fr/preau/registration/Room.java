package fr.preau.registration;

import fr.preau.cycle.Availability;
import fr.preau.cycle.DayTiming;
import fr.preau.cycle.Gauge;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeMap;

/** A day as the desk's book knows it: its times, its gauge, and the first of those who wait. */
final class Room {

    /** So near to its beginning, a free seat goes at once to whoever agreed to that. */
    private static final Duration SHORT_NOTICE = Duration.ofDays(3);

    private final DayTiming timing;
    private final Instant now;
    private final ZoneId zone;
    private final TreeMap<Long, Known> queue = new TreeMap<>();
    private Gauge gauge;

    Room(DayTiming timing, Gauge gauge, Instant now, ZoneId zone) {
        this.timing = timing;
        this.gauge = gauge;
        this.now = now;
        this.zone = zone;
    }

    Gauge gauge() {
        return gauge;
    }

    /** Whether a newcomer finds no seat; one that those in line are about to get is none. */
    boolean full() {
        return gauge.remaining() == 0 || gauge.waiting() > 0;
    }

    /** Whether seats still change hands: the day is held and has not begun. */
    boolean gives() {
        return switch (availability()) {
            case OPEN, FULL, NOT_YET_OPEN, CLOSED -> true;
            case PAST, CANCELLED -> false;
        };
    }

    long cycleId() {
        return timing.cycleId();
    }

    Availability availability() {
        return timing.at(now, zone, gauge);
    }

    boolean begun() {
        return !now.isBefore(begins());
    }

    boolean atShortNotice() {
        return now.plus(SHORT_NOTICE).isAfter(begins());
    }

    /** When an offer made now ends: before the day begins, whatever the cycle's own delay. */
    Instant offerEnd() {
        var end = now.plus(timing.offerTime());
        return end.isBefore(begins()) ? end : begins();
    }

    private Instant begins() {
        return timing.begins(zone);
    }

    void resize(int capacity) {
        gauge = new Gauge(capacity, gauge.held(), gauge.waiting());
    }

    /** Counts one person's change from a state to another. */
    void count(PlaceState before, PlaceState after) {
        gauge = new Gauge(
                gauge.capacity(),
                gauge.held() - one(before.holdsASeat()) + one(after.holdsASeat()),
                gauge.waiting() - one(before == PlaceState.WAITING) + one(after == PlaceState.WAITING));
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    void queue(long number, Known person) {
        queue.put(number, person);
    }

    void leaveQueue(long number) {
        queue.remove(number);
    }

    /** Whose turn it is, if a seat is free and the day still gives seats away. */
    Optional<Known> next() {
        return gives() && gauge.remaining() > 0
                ? Optional.ofNullable(queue.firstEntry()).map(entry -> entry.getValue())
                : Optional.empty();
    }
}
