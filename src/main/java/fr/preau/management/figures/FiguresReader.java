package fr.preau.management.figures;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.mail.Failures;
import fr.preau.management.figures.CyclesOfYear.OfCycle;
import fr.preau.management.figures.CyclesOfYear.OfYear;
import fr.preau.platform.Settings;
import fr.preau.registration.list.PeopleTallies;
import fr.preau.registration.list.WaitingLists;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks each module for what it counts of a cycle or a year. */
@Component
public class FiguresReader {

    /** With how many earlier cycles a rate of absence is compared, and among how many they are looked for. */
    private static final int COMPARED = 5;

    private static final int LOOKED_AT = 20;

    private final Cycles cycles;
    private final DayCounts counts;
    private final PeopleTallies tallies;
    private final WaitingLists lists;
    private final RegistrationRules rules;
    private final Failures failures;
    private final Settings settings;
    private final Clock clock;

    FiguresReader(
            Cycles cycles,
            DayCounts counts,
            PeopleTallies tallies,
            WaitingLists lists,
            RegistrationRules rules,
            Failures failures,
            Settings settings,
            Clock clock) {
        this.cycles = cycles;
        this.counts = counts;
        this.tallies = tallies;
        this.lists = lists;
        this.rules = rules;
        this.failures = failures;
        this.settings = settings;
        this.clock = clock;
    }

    CycleFigures cycle(Cycle cycle) {
        var counted = counts.of(List.of(cycle));
        var recorded = counted.turnouts().keySet();
        return new CycleFigures(
                cycle,
                counted.of(cycle),
                counts.workshops(cycle),
                counts.answers(cycle),
                tallies.of(cycle.id()),
                Territory.of(List.of(rules.of(cycle.id()).audience())),
                lists.requests(cycle.id()),
                failures.troubles(cycle.days().stream().map(Cycle.Day::id).toList()),
                recorded.isEmpty() ? List.of() : counts.profiles(recorded),
                recorded.isEmpty() ? List.of() : counts.organisations(recorded),
                Optional.of(noShows(cycle))
                        .filter(rates -> !rates.isEmpty() && rates.getFirst().cycleId() == cycle.id())
                        .orElse(List.of()),
                now());
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
        var counted = counts.of(found);
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
        var counted = counts.of(all);
        return all.stream()
                .flatMap(cycle -> Sums.of(counted.of(cycle)).turnout().stream()
                        .filter(turnout -> turnout.noShowRate().isPresent())
                        .map(turnout -> new NoShow(cycle.id(), cycle.title(), lastDay(cycle), turnout)))
                .limit(1 + COMPARED)
                .toList();
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
