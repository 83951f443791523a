package fr.preau.attendance;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a phone at the door loads once, to work without a network from then on.
 *
 * @param site the host of the instance's own codes
 * @param version changes when anything but the records does, so that phones load the list anew
 * @param now the instance's time, by which phones set theirs
 * @param raises whether whoever asks may add a seat to the room
 * @param people everybody of the cycle, so that the wrong day can be told from nobody
 * @param events every record of the day, in order of arrival
 * @param until where to ask from for what is new
 */
record DoorList(
        String site,
        Day day,
        String version,
        Instant now,
        boolean raises,
        List<Listed> people,
        List<Seen> events,
        long until) {

    DoorList {
        people = List.copyOf(people);
        events = List.copyOf(events);
    }

    /**
     * The day that is welcomed.
     *
     * @param date in words
     * @param begins midnight before it: nothing is recorded earlier
     * @param over midnight after it: the list leaves the phone then
     * @param zone of its hours
     * @param capacity seats
     */
    record Day(
            long id,
            String cycle,
            String date,
            String place,
            boolean cancelled,
            Instant begins,
            Instant over,
            String zone,
            int capacity,
            List<Half> halfDays) {}

    /** A half-day, with its hours in words and as instants. */
    record Half(Part part, String label, String hours, Instant starts, Instant ends) {}

    /**
     * One person of the cycle.
     *
     * @param state of their place on that day, {@code NONE} when they never had one
     * @param otherDays the days where they have a seat, in words
     * @param workshops those they chose on that day, with hour and room
     */
    record Listed(
            long id,
            String lastName,
            String firstName,
            String organisation,
            String profile,
            String state,
            List<String> otherDays,
            List<String> workshops,
            String code) {}

    /** One record, with what phones need of it. */
    record Seen(UUID id, long person, Part part, What what, How how, Instant at) {

        /** What a phone leaves out is refused before anything is recorded. */
        Seen {
            Stream.of(id, part, what, how, at).forEach(Objects::requireNonNull);
        }

        static Seen of(PresenceEvent event) {
            return new Seen(
                    event.id(), event.registrationId(), event.part(), event.what(), event.how(), event.happenedAt());
        }

        Observation observation() {
            return new Observation(id, person, part, what, how, at);
        }
    }

    /** What is new since a phone last asked. */
    record News(String version, Instant now, List<Seen> events, long until) {}
}
