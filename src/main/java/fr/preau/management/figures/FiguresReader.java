package fr.preau.management.figures;

import fr.preau.attendance.PresenceFigures.Group;
import fr.preau.attendance.Turnout;
import fr.preau.attendance.Turnouts;
import fr.preau.attendance.Turnouts.Trait;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats;
import fr.preau.mail.Failures;
import fr.preau.management.figures.CyclesOfYear.OfCycle;
import fr.preau.management.figures.CyclesOfYear.OfYear;
import fr.preau.platform.Settings;
import fr.preau.registration.Profile;
import fr.preau.registration.list.PeopleTallies;
import fr.preau.registration.list.WaitingLists;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks each module for what it counts of a cycle or a year. */
@Component
public class FiguresReader {

    /** With how many earlier cycles a rate of absence is compared, and among how many they are looked for. */
    private static final int COMPARED = 5;

    private static final int LOOKED_AT = 20;
    private static final int ORGANISATIONS = 500;

    private final Cycles cycles;
    private final Seats seats;
    private final Turnouts turnouts;
    private final PeopleTallies tallies;
    private final WaitingLists lists;
    private final RegistrationRules rules;
    private final Failures failures;
    private final Settings settings;
    private final Clock clock;

    FiguresReader(
            Cycles cycles,
            Seats seats,
            Turnouts turnouts,
            PeopleTallies tallies,
            WaitingLists lists,
            RegistrationRules rules,
            Failures failures,
            Settings settings,
            Clock clock) {
        this.cycles = cycles;
        this.seats = seats;
        this.turnouts = turnouts;
        this.tallies = tallies;
        this.lists = lists;
        this.rules = rules;
        this.failures = failures;
        this.settings = settings;
        this.clock = clock;
    }

    CycleFigures cycle(Cycle cycle) {
        var counted = days(List.of(cycle));
        var recorded = counted.turnouts().keySet();
        return new CycleFigures(
                cycle,
                counted.of(cycle),
                workshops(cycle),
                tallies.of(cycle.id()),
                Territory.of(List.of(rules.of(cycle.id()).audience())),
                lists.requests(cycle.id()),
                failures.troubles(cycle.days().stream().map(Cycle.Day::id).toList()),
                recorded.isEmpty() ? List.of() : profiles(recorded),
                recorded.isEmpty() ? List.of() : turnouts.by(Trait.ORGANISATION, recorded, ORGANISATIONS),
                Optional.of(noShows(cycle))
                        .filter(rates -> !rates.isEmpty() && rates.getFirst().cycleId() == cycle.id())
                        .orElse(List.of()),
                now());
    }

    private List<WorkshopFigures> workshops(Cycle cycle) {
        var days = cycle.days().stream()
                .filter(day -> !day.content().choices().isEmpty())
                .map(Cycle.Day::id)
                .toList();
        return seats.workshops(days).stream()
                .flatMap(workshop -> cycle.day(workshop.day()).stream()
                        .map(day -> new WorkshopFigures(day.content().date(), workshop)))
                .sorted(Comparator.comparing(WorkshopFigures::date))
                .toList();
    }

    private List<Group> profiles(Collection<Long> days) {
        return turnouts.by(Trait.PROFILE, days, Profile.values().length).stream()
                .map(group -> new Group(Profile.valueOf(group.name()).label(), group.registered(), group.present()))
                .toList();
    }

    CyclesOfYear year(int year) {
        var here = ofYear(year);
        var before = ofYear(year - 1);
        var ids = here.cycles().stream().map(one -> one.cycle().id()).toList();
        var set = rules.of(ids);
        return new CyclesOfYear(
                year,
                here,
                before,
                Territory.of(ids.stream()
                        .map(id -> set.getOrDefault(id, Rules.DEFAULT).audience())
                        .toList()),
                now());
    }

    private OfYear ofYear(int year) {
        var found = cycles.beginning(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).stream()
                .sorted(Comparator.comparing(FiguresReader::firstDay).thenComparing(Cycle::id))
                .toList();
        var ids = found.stream().map(Cycle::id).toList();
        var people = tallies.people(ids);
        var counted = days(found);
        return new OfYear(
                found.stream()
                        .map(cycle -> new OfCycle(cycle, counted.of(cycle), people.getOrDefault(cycle.id(), 0)))
                        .toList(),
                tallies.sum(ids));
    }

    /** The rate of this cycle, if somebody was seen there, then those of the latest before it that have one. */
    public List<NoShow> noShows(Cycle here) {
        var all = Stream.concat(Stream.of(here), cycles.endedBefore(lastDay(here), LOOKED_AT).stream())
                .toList();
        var counted = days(all);
        return all.stream()
                .flatMap(cycle -> Sums.of(counted.of(cycle)).turnout().stream()
                        .filter(turnout -> turnout.noShowRate().isPresent())
                        .map(turnout -> new NoShow(cycle.id(), cycle.title(), lastDay(cycle), turnout)))
                .limit(1 + COMPARED)
                .toList();
    }

    private record Counted(Map<Long, Gauge> gauges, Map<Long, Turnout> turnouts) {

        List<DayFigures> of(Cycle cycle) {
            return cycle.days().stream()
                    .map(day -> new DayFigures(
                            day.content().date(),
                            cycle.state() != Cycle.State.CANCELLED
                                    && day.content().held(),
                            gauges.getOrDefault(day.id(), Gauge.NONE),
                            Optional.ofNullable(turnouts.get(day.id()))))
                    .toList();
        }
    }

    private Counted days(Collection<Cycle> all) {
        var ids = all.stream()
                .flatMap(cycle -> cycle.days().stream())
                .map(Cycle.Day::id)
                .toList();
        return new Counted(seats.gauges(ids), turnouts.of(ids));
    }

    private static LocalDate firstDay(Cycle cycle) {
        return cycle.days().getFirst().content().date();
    }

    private static LocalDate lastDay(Cycle cycle) {
        return cycle.days().getLast().content().date();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), settings.zone());
    }
}
