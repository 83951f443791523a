package fr.preau.attendance;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is present when, told from the journal: the same from the same events in whatever order and
 * however often they come.
 */
public record Presence(Map<PersonHalfDay, LastRecord> standings) {

    public Presence {
        standings = Map.copyOf(standings);
    }

    /** One person on one half-day. */
    public record PersonHalfDay(long registrationId, long dayId, Part part) {}

    /**
     * What holds for a spot.
     *
     * @param since when the person was seen first, or when it was corrected
     * @param how as it was seen then
     */
    public record LastRecord(What what, Instant since, How how) {}

    public static Presence of(Collection<PresenceEvent> events) {
        return new Presence(events.stream()
                .collect(Collectors.groupingBy(
                        event -> new PersonHalfDay(event.registrationId(), event.dayId(), event.part()),
                        Collectors.collectingAndThen(
                                Collectors.toCollection(() -> new TreeSet<>(PresenceEvent.BY_MOMENT)),
                                Presence::standing))));
    }

    /** The last event decides; what it repeats without a break before it gives its moment. */
    private static LastRecord standing(TreeSet<PresenceEvent> events) {
        var what = events.last().what();
        var first = events.last();
        for (var event : events.descendingSet()) {
            if (event.what() != what) {
                break;
            }
            first = event;
        }
        return new LastRecord(what, first.happenedAt(), first.how());
    }

    public Optional<LastRecord> standing(long registrationId, long dayId, Part part) {
        return Optional.ofNullable(standings.get(new PersonHalfDay(registrationId, dayId, part)));
    }

    public boolean present(long registrationId, long dayId, Part part) {
        return standing(registrationId, dayId, part)
                .filter(standing -> standing.what() == What.PRESENT)
                .isPresent();
    }

    /** Whether the person came that day without being registered. */
    public boolean walkIn(long registrationId, long dayId) {
        return Stream.of(Part.values())
                .flatMap(part -> standing(registrationId, dayId, part).stream())
                .anyMatch(standing -> standing.what() == What.PRESENT && standing.how() == How.WALK_IN);
    }

    /** Those of these half-days of that day at which the person was. */
    public List<HalfDay> attended(long registrationId, long dayId, List<HalfDay> halfDays) {
        return halfDays.stream()
                .filter(half -> present(registrationId, dayId, half.part()))
                .toList();
    }
}
