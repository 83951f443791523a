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
 */
public record DayTiming(
        long dayId, long cycleId, boolean published, Status status, LocalDateTime begins, RegistrationWindow window) {

    /** Whether the day takes registrations at that instant, given its gauge. */
    public Availability at(Instant now, ZoneId zone, Gauge gauge) {
        var local = LocalDateTime.ofInstant(now, zone);
        if (status == Status.CANCELLED) {
            return Availability.CANCELLED;
        }
        if (!local.isBefore(begins)) {
            return Availability.PAST;
        }
        if (status == Status.CLOSED
                || !published
                || window.closes().filter(end -> !local.isBefore(end)).isPresent()) {
            return Availability.CLOSED;
        }
        if (window.opens().filter(local::isBefore).isPresent()) {
            return Availability.NOT_YET_OPEN;
        }
        return gauge.remaining() > 0 ? Availability.OPEN : Availability.FULL;
    }

    /** When the day begins: from then on places no longer change hands. */
    public Instant begins(ZoneId zone) {
        return begins.atZone(zone).toInstant();
    }

    /** The next instants at which the clock alone changes that answer. */
    Stream<Instant> turningPoints(ZoneId zone) {
        return Stream.of(window.opens(), window.closes(), Optional.of(begins))
                .flatMap(Optional::stream)
                .map(moment -> moment.atZone(zone).toInstant());
    }
}
