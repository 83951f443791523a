package fr.preau.territory.food;

import fr.preau.territory.food.Beside.InRun;
import fr.preau.territory.food.Beside.Telling;
import fr.preau.territory.food.FoodRun.Figures;
import fr.preau.territory.food.FoodRun.Result;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.source.Sources;
import fr.preau.territory.square.ToldPeople;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A run stands beside all that were kept, and figures that differ are subtracted. Where the places that changed between
 * two runs of one basket over the same squares touch too few people, or one square, the figures of the earlier run
 * stand in the later one too: whoever adds a market here and there would read the squares one by one. Of another
 * basket, which may hold this one, of another outline or of the communes, the shares that would tell them are left out.
 */
@Component
class EarlierRuns {

    private final FoodRuns runs;
    private final Outlines outlines;
    private final ToldPeople people;
    private final Reach reach;
    private final Sources sources;

    EarlierRuns(FoodRuns runs, Outlines outlines, ToldPeople people, Reach reach, Sources sources) {
        this.runs = runs;
        this.outlines = outlines;
        this.people = people;
        this.reach = reach;
        this.sources = sources;
    }

    /** @param squared source of squares */
    Areas areas(long squared) {
        return new Areas(outlines, people, reach, squared);
    }

    /**
     * That run as it may be told.
     *
     * @param draft its figures have nothing yet of how far anybody lives
     */
    FoodRun held(FoodRun draft, Areas areas) {
        var tellings = tellings(areas);
        var outlined = draft.source(SourceKind.OUTLINES);
        var results = new ArrayList<Result>();
        for (var result : draft.results()) {
            var area = areas.neighbourhood(result.code(), outlined);
            results.add(result.with(
                    area.flatMap(its -> result.figures().map(some -> held(draft, its, some, tellings, areas))),
                    result.commune()));
        }
        var communes = new HashMap<List<String>, Optional<Figures>>();
        return draft.with(results.stream()
                .map(result -> result.with(
                        result.figures(),
                        communes.computeIfAbsent(
                                Reach.whole(result.communes()),
                                _ -> areas.communes(result.code(), outlined)
                                        .filter(area -> !leavesTooFew(area, tellings))
                                        .flatMap(area -> result.commune()
                                                .map(some -> held(draft, area, some, tellings, areas))))))
                .toList());
    }

    private static Figures held(FoodRun draft, Area area, Figures figures, List<Telling> tellings, Areas areas) {
        var held = standing(draft, area, tellings, areas)
                .orElseGet(() -> Beside.of(area, tellings, areas).told(figures, areas.places(area, draft)));
        tellings.add(Telling.of(area, draft, held));
        return held;
    }

    /** Of the same basket over the very same squares, the last first, from other places by which few are nearer. */
    private static Optional<Figures> standing(FoodRun draft, Area area, List<Telling> tellings, Areas areas) {
        return tellings.reversed().stream()
                .filter(one -> one.area().equals(area))
                .flatMap(one -> one.run().stream())
                .filter(one -> one.run().basket() == draft.basket()
                        && one.run()
                                .file(SourceKind.SQUARES)
                                .sha256()
                                .equals(draft.file(SourceKind.SQUARES).sha256())
                        && !places(one.run()).equals(places(draft))
                        && RunDifferences.tooLittle(access(area, one.run(), areas), access(area, draft, areas)))
                .findFirst()
                .map(InRun::figures);
    }

    private static Access access(Area area, FoodRun run, Areas areas) {
        return Access.of(area.homes(), areas.places(area, run));
    }

    /**
     * What is told of the homes of a neighbourhood by every run that was kept over its squares: the pages of an earlier
     * and of a later run stand beside each other, and must not part the same homes in two ways.
     */
    Beside beside(Area area, Areas areas) {
        return Beside.of(area, tellings(areas), areas);
    }

    /**
     * Of every outline that was brought, whether a run has it or not, and of every run that was kept, by whatever
     * vintage of the squares: from one to the next few people move.
     */
    private List<Telling> tellings(Areas areas) {
        var tellings = new ArrayList<Telling>();
        for (var file : sources.of(SourceKind.OUTLINES).reversed()) {
            outlines.in(file.id()).stream()
                    .map(one -> areas.neighbourhood(one, file.id()))
                    .filter(Areas.Counted::told)
                    .forEach(one -> tellings.add(new Telling(one.area(), file.id(), Optional.empty())));
        }
        for (var run : runs.all()) {
            var outlined = run.source(SourceKind.OUTLINES);
            run.results()
                    .forEach(result -> result.figures()
                            .ifPresent(figures -> areas.neighbourhood(result.code(), outlined)
                                    .ifPresent(area -> tellings.add(Telling.of(area, run, figures)))));
            var seen = new HashSet<List<String>>();
            run.results().stream()
                    .filter(result -> result.commune().isPresent() && seen.add(Reach.whole(result.communes())))
                    .forEach(result -> Telling.ofCommunes(result, run, areas).ifPresent(tellings::add));
        }
        return tellings;
    }

    /** From which places: with the same ones nothing differs. */
    static List<Object> places(FoodRun run) {
        return List.of(run.basket(), run.source(SourceKind.SHOPS), run.byHand());
    }

    /**
     * Whether the people of communes would tell few people or a square: less those of a neighbourhood, of all that one
     * file of outlines has there, or of other communes.
     */
    static boolean leavesTooFew(Area communes, List<Telling> tellings) {
        var beside = tellings.stream()
                .filter(one -> !one.area().equals(communes) && communes.shares(one.area()))
                .toList();
        var files = beside.stream()
                .filter(one -> !one.area().communal())
                .collect(Collectors.groupingBy(
                        Telling::outlined, Collectors.mapping(Telling::area, Collectors.toUnmodifiableSet())));
        var others = beside.stream().map(Telling::area).filter(Area::communal).collect(Collectors.toUnmodifiableSet());
        return beside.stream().anyMatch(one -> communes.leavesTooFew(Set.of(one.area())))
                || files.values().stream().anyMatch(communes::leavesTooFew)
                || Stream.concat(others.stream().filter(communes::within), Stream.of(communes))
                        .anyMatch(whole -> whole.leavesTooFew(Stream.concat(others.stream(), Stream.of(communes))
                                .filter(one -> !one.equals(whole) && one.within(whole))
                                .collect(Collectors.toUnmodifiableSet())));
    }
}
