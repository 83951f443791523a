package fr.preau.territory.food;

import fr.preau.territory.food.FoodRun.Figures;
import fr.preau.territory.food.FoodRun.Result;
import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.source.SourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * A run stands beside all that were kept, and figures that differ are subtracted. Where the places that changed between
 * two runs of one basket over the same squares touch too few people, or one square, the figures of the earlier run
 * stand in the later one too: whoever adds a market here and there would read the squares one by one. Of another
 * basket, which may hold this one, the shares that would tell them are left out.
 */
@Component
class EarlierRuns {

    private final FoodRuns runs;
    private final FoodComputing computing;
    private final Outlines outlines;

    EarlierRuns(FoodRuns runs, FoodComputing computing, Outlines outlines) {
        this.runs = runs;
        this.computing = computing;
        this.outlines = outlines;
    }

    /** That run as it may be kept. */
    FoodRun held(FoodRun fresh) {
        var earlier = runs.all().stream().filter(one -> sameHomes(one, fresh)).toList();
        if (earlier.isEmpty()) {
            return fresh;
        }
        var communes = new HashMap<List<Object>, Optional<Access>>();
        return new FoodRun(
                fresh.basket(),
                fresh.sources(),
                fresh.byHand(),
                fresh.results().stream()
                        .map(result -> outlines.in(fresh.source(SourceKind.OUTLINES), result.code())
                                .filter(_ -> result.figures().isPresent())
                                .map(outline -> held(outline, fresh, result, earlier, communes))
                                .orElse(result))
                        .toList());
    }

    /**
     * What is told of the homes of a neighbourhood by every run that was kept over the squares of that one: the pages of
     * an earlier and of a later run stand beside each other, and must not part the same homes in two ways.
     */
    ToldShares told(Outline outline, FoodRun run) {
        var inhabited = computing.inhabited(outline, run);
        var told = new ToldShares(computing.access(outline, inhabited, run));
        tell(
                told,
                runs.all().stream().filter(one -> sameHomes(one, run)).toList(),
                one -> Optional.of(computing.access(outline, inhabited, one)));
        return told;
    }

    /** From which places: with the same ones nothing differs. */
    private static List<Object> places(FoodRun run) {
        return List.of(run.basket(), run.source(SourceKind.SHOPS), run.byHand());
    }

    /** The very squares, whatever file of outlines: an outline that was brought again has the same people in it. */
    private static boolean sameHomes(FoodRun earlier, FoodRun fresh) {
        return earlier.file(SourceKind.SQUARES)
                .sha256()
                .equals(fresh.file(SourceKind.SQUARES).sha256());
    }

    /** The last first: of the same basket and outlines, from other places. */
    private static List<FoodRun> standing(FoodRun fresh, List<FoodRun> earlier) {
        return earlier.reversed().stream()
                .filter(one -> one.basket() == fresh.basket()
                        && one.source(SourceKind.OUTLINES) == fresh.source(SourceKind.OUTLINES)
                        && !places(one).equals(places(fresh)))
                .toList();
    }

    /** Each way of placing shops once, the first one first. */
    private static void tell(ToldShares told, List<FoodRun> earlier, Function<FoodRun, Optional<Access>> access) {
        var seen = new HashSet<List<Object>>();
        earlier.stream()
                .filter(one -> seen.add(places(one)))
                .flatMap(one -> access.apply(one).stream())
                .forEach(told::tell);
    }

    private Result held(
            Outline outline,
            FoodRun fresh,
            Result result,
            List<FoodRun> earlier,
            Map<List<Object>, Optional<Access>> communes) {
        var inhabited = computing.inhabited(outline, fresh);
        var near = new HashMap<List<Object>, Optional<Access>>();
        Function<FoodRun, Optional<Access>> reached =
                one -> near.computeIfAbsent(places(one), _ -> Optional.of(computing.access(outline, inhabited, one)));
        Function<FoodRun, Optional<Access>> communal = one -> communes.computeIfAbsent(
                List.of(outline.communes(), places(one)), _ -> computing.communeAccess(outline, one));
        return new Result(
                result.code(),
                result.label(),
                result.communes(),
                result.secret(),
                held(fresh, earlier, result.code(), result.figures(), Result::figures, reached),
                held(fresh, earlier, result.code(), result.commune(), Result::commune, communal));
    }

    private static Optional<Figures> held(
            FoodRun fresh,
            List<FoodRun> earlier,
            String code,
            Optional<Figures> figures,
            Function<Result, Optional<Figures>> side,
            Function<FoodRun, Optional<Access>> access) {
        var now = access.apply(fresh);
        if (figures.isEmpty() || now.isEmpty()) {
            return figures;
        }
        var there = new ArrayList<>(standing(fresh, earlier));
        there.removeIf(one -> one.of(code).flatMap(side).isEmpty());
        return there.stream()
                .filter(one -> access.apply(one)
                        .filter(before -> RunDifferences.tooLittle(before, now.get()))
                        .isPresent())
                .findFirst()
                .flatMap(one -> one.of(code).flatMap(side))
                .or(() -> {
                    var told = new ToldShares(now.get());
                    tell(told, earlier, access);
                    return figures.map(some -> some.with(told, now.get()));
                });
    }
}
