package fr.preau.attendance;

import fr.preau.attendance.Attendances.Attendee;
import fr.preau.attendance.HalfDay.Part;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a day's presence comes to. Whoever came without being registered counts among those present, not
 * among those registered.
 *
 * @param registered who held a seat before the day
 * @param present who was seen on one half-day at least, walk-ins included
 * @param absent who was registered and never seen
 * @param walkIns who came without being registered
 */
public record PresenceFigures(
        int registered,
        int present,
        int absent,
        int walkIns,
        List<HalfCount> halves,
        List<Group> profiles,
        List<Group> organisations) {

    public PresenceFigures {
        halves = List.copyOf(halves);
        profiles = List.copyOf(profiles);
        organisations = List.copyOf(organisations);
    }

    /** How many were seen on one half-day. */
    public record HalfCount(HalfDay half, int present) {}

    /** Those of one profile or one organisation. */
    public record Group(String name, int registered, int present) {}

    public static PresenceFigures of(List<HalfDay> halves, List<Attendee> people) {
        var walkIns = (int) people.stream().filter(Attendee::walkIn).count();
        var present = (int) people.stream().filter(Attendee::present).count();
        var registered = people.size() - walkIns;
        return new PresenceFigures(
                registered,
                present,
                registered - (present - walkIns),
                walkIns,
                halves.stream()
                        .map(half -> new HalfCount(half, seen(people, half.part())))
                        .toList(),
                groups(people, one -> one.person().profile().label()),
                groups(people, one -> one.person().organisation()));
    }

    private static int seen(List<Attendee> people, Part part) {
        return (int) people.stream()
                .filter(one -> one.attended().stream().anyMatch(half -> half.part() == part))
                .count();
    }

    /** The largest first; who is no longer known by that trait is in none. */
    private static List<Group> groups(List<Attendee> people, Function<Attendee, String> trait) {
        return people.stream()
                .filter(one -> !trait.apply(one).isEmpty())
                .collect(Collectors.groupingBy(trait, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        (int) entry.getValue().stream()
                                .filter(one -> !one.walkIn())
                                .count(),
                        (int) entry.getValue().stream()
                                .filter(Attendee::present)
                                .count()))
                .sorted(Comparator.comparingInt(Group::registered).reversed())
                .toList();
    }

    /** Whether presence was recorded at all: without it, absence means nothing. */
    public boolean recorded() {
        return present > 0;
    }

    /** Registered and never seen, in percent; empty while nothing is recorded. */
    public OptionalInt noShowRate() {
        return recorded() && registered > 0
                ? OptionalInt.of(Math.round(100f * absent / registered))
                : OptionalInt.empty();
    }
}
