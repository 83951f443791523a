package fr.preau.cycle;

import fr.preau.cycle.DayContent.Status;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a day takes registrations.
 *
 * @param begins local time at the place
 * @param ends local time at the place; empty when its programme does not say
 */
public record DayTiming(
        long dayId,
        long cycleId,
        boolean published,
        Status status,
        LocalDateTime begins,
        Optional<LocalDateTime> ends,
        RegistrationWindow window) {

    /** That day of a cycle, registered for if the cycle is published. */
    public static DayTiming of(Cycle cycle, Cycle.Day day) {
        return of(cycle, day, cycle.published());
    }

    public static DayTiming of(Cycle cycle, Cycle.Day day, boolean published) {
        var date = day.content().date();
        return new DayTiming(
                day.id(),
                cycle.id(),
                published,
                day.content().status(),
                date.atTime(day.start()),
                day.end().map(date::atTime),
                cycle.content().registrationWindow());
    }

    /** What the day is at that instant, given its gauge. */
    public DayNow now(Instant now, ZoneId zone, Gauge gauge) {
        var local = LocalDateTime.ofInstant(now, zone);
        if (status == Status.CANCELLED) {
            return DayNow.CANCELLED;
        }
        if (ended(now, zone)) {
            return DayNow.OVER;
        }
        if (!local.isBefore(begins)) {
            return DayNow.UNDER_WAY;
        }
        if (status == Status.CLOSED
                || !published
                || window.closes().filter(end -> !local.isBefore(end)).isPresent()) {
            return DayNow.CLOSED;
        }
        if (window.opens().filter(local::isBefore).isPresent()) {
            return DayNow.NOT_YET_OPEN;
        }
        return gauge.remaining() > 0 ? DayNow.OPEN : DayNow.FULL;
    }

    /** Whether the day takes registrations at that instant, given its gauge. */
    public Availability at(Instant now, ZoneId zone, Gauge gauge) {
        return now(now, zone, gauge).availability();
    }

    /** Whether the hours of the day are behind, were it held or not. */
    public boolean ended(Instant now, ZoneId zone) {
        return !LocalDateTime.ofInstant(now, zone).isBefore(end());
    }

    /** Whether the day is held and not over: some may still come. */
    public boolean stillAhead(Instant now, ZoneId zone) {
        return status != Status.CANCELLED && !ended(now, zone);
    }

    private LocalDateTime end() {
        return ends.filter(end -> end.isAfter(begins))
                .orElseGet(() -> begins.toLocalDate().plusDays(1).atStartOfDay());
    }

    /** When the day begins: from then on places no longer change hands. */
    public Instant begins(ZoneId zone) {
        return begins.atZone(zone).toInstant();
    }

    /** The next instants at which the clock alone changes that answer. */
    public Stream<Instant> turningPoints(ZoneId zone) {
        return Stream.of(window.opens(), window.closes(), Optional.of(begins), Optional.of(end()))
                .flatMap(Optional::stream)
                .map(moment -> moment.atZone(zone).toInstant());
    }
}
