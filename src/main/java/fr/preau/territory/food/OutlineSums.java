package fr.preau.territory.food;

import fr.preau.territory.food.Beside.Telling;
import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.square.SumsBefore;
import fr.preau.territory.square.ToldPeople;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a new outline's population stands beside: the outlines around it, what runs told of those and of their communes.
 */
@Component
class OutlineSums implements SumsBefore {

    private final FoodRuns runs;
    private final Outlines outlines;
    private final Reach reach;

    OutlineSums(FoodRuns runs, Outlines outlines, Reach reach) {
        this.runs = runs;
        this.outlines = outlines;
        this.reach = reach;
    }

    /** As one file of outlines has it. */
    private record Entry(long source, String code) {}

    @Override
    public boolean solvedBy(Outline outline, long source, long squared, ToldPeople people) {
        var areas = new Areas(outlines, people, reach, squared);
        var mine = areas.alone(outline);
        var around = around(outline, mine, source, areas);
        var tellings = new ArrayList<Telling>();
        around.forEach((entry, its) -> tellings.add(new Telling(its.area(), entry.source, Optional.empty())));
        if (tellings.stream().anyMatch(one -> one.area().equals(mine))) {
            return false;
        }
        var codes = communes(outline, mine, around.values());
        runs.before(source)
                .forEach(run -> tellings(run, around, mine, codes, areas).forEach(tellings::add));
        return !tellings.isEmpty() && Beside.whole(mine, tellings, areas).solved();
    }

    /** Outlines that were told before, and that share people with it, or with others that do. */
    private Map<Entry, Areas.Counted> around(Outline outline, Area mine, long source, Areas areas) {
        var found = new HashMap<Entry, Areas.Counted>();
        var reached = new ArrayList<>(List.of(mine));
        var shapes = new ArrayList<>(List.of(outline));
        for (var at = 0; at < shapes.size(); at++) {
            var from = reached.get(at);
            var box = shapes.get(at).shape().getEnvelopeInternal();
            for (var file : outlines.before(source + 1, box)) {
                for (var other : outlines.in(file, box)) {
                    var entry = new Entry(file, other.code());
                    if (file == source && other.code().compareTo(outline.code()) >= 0 || found.containsKey(entry)) {
                        continue;
                    }
                    var its = areas.neighbourhood(other, file);
                    if (its.told() && from.shares(its.area())) {
                        found.put(entry, its);
                        reached.add(its.area());
                        shapes.add(its.people().outline());
                    }
                }
            }
        }
        return found;
    }

    /** Of all of them, whole. */
    private static Set<String> communes(Outline outline, Area mine, Collection<Areas.Counted> around) {
        return Stream.concat(
                        Stream.concat(
                                        Stream.of(outline),
                                        around.stream().map(one -> one.people().outline()))
                                .flatMap(one -> one.communes().stream()),
                        mine.inhabited().stream().flatMap(one -> one.square().communes().stream()))
                .flatMap(code -> Reach.whole(List.of(code)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Telling> tellings(
            FoodRun run, Map<Entry, Areas.Counted> around, Area mine, Set<String> codes, Areas areas) {
        var outlined = run.source(SourceKind.OUTLINES);
        var neighbourhoods = run.results().stream()
                .flatMap(result -> Optional.ofNullable(around.get(new Entry(outlined, result.code())))
                        .flatMap(its -> result.figures().map(figures -> Telling.of(its.area(), run, figures)))
                        .stream());
        var seen = new HashSet<List<String>>();
        var communes = run.results().stream()
                .filter(result -> result.commune().isPresent()
                        && Reach.whole(result.communes()).stream().anyMatch(codes::contains)
                        && seen.add(Reach.whole(result.communes())))
                .flatMap(result -> Telling.ofCommunes(result, run, areas).stream())
                .filter(one -> one.area().shares(mine)
                        || around.values().stream().anyMatch(its -> one.area().shares(its.area())));
        return Stream.concat(neighbourhoods, communes);
    }
}
