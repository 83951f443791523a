package fr.preau.territory.food;

import fr.preau.territory.food.FoodRun.Figures;
import fr.preau.territory.food.FoodRun.Result;
import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.source.SourceKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A run stands beside all that were kept, and figures that differ are subtracted. Where the places that changed between
 * two runs of one basket over the same squares touch too few people, or one square, the figures of the earlier run
 * stand in the later one too: whoever adds a market here and there would read the squares one by one.
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
        var others = runs.of(fresh.basket()).stream()
                .filter(one -> comparable(one, fresh))
                .toList();
        if (others.isEmpty()) {
            return fresh;
        }
        var communes = new HashMap<List<Object>, Optional<Access>>();
        return new FoodRun(
                fresh.basket(),
                fresh.sources(),
                fresh.byHand(),
                fresh.results().stream()
                        .map(result -> held(fresh, result, others, communes))
                        .toList());
    }

    /** Where one can go in that run: among those that are comparable, the same places are as near from each home. */
    private static List<Object> places(FoodRun run) {
        return List.of(run.source(SourceKind.SHOPS), run.byHand());
    }

    /** The same squares, from other places: with the same places nothing differs. */
    private static boolean comparable(FoodRun earlier, FoodRun fresh) {
        return earlier.source(SourceKind.SQUARES) == fresh.source(SourceKind.SQUARES)
                && earlier.source(SourceKind.OUTLINES) == fresh.source(SourceKind.OUTLINES)
                && !places(earlier).equals(places(fresh));
    }

    private Result held(
            FoodRun fresh, Result result, List<FoodRun> others, Map<List<Object>, Optional<Access>> communes) {
        var outline = outlines.withCode(result.code());
        if (outline.isEmpty() || result.figures().isEmpty()) {
            return result;
        }
        var standing = others.stream()
                .filter(one -> one.of(result.code())
                        .filter(there -> there.figures().isPresent())
                        .isPresent())
                .toList();
        var now = computing.access(outline.get(), fresh);
        var near = new HashMap<List<Object>, Access>();
        var there = standing.stream()
                .filter(one -> RunDifferences.tooLittle(
                        near.computeIfAbsent(places(one), _ -> computing.access(outline.get(), one)), now))
                .findFirst()
                .flatMap(one -> one.of(result.code()));
        return new Result(
                result.code(),
                result.label(),
                result.communes(),
                result.secret(),
                there.flatMap(Result::figures).or(result::figures),
                commune(outline.get(), fresh, result, standing, communes));
    }

    private Optional<Figures> commune(
            Outline outline,
            FoodRun fresh,
            Result result,
            List<FoodRun> standing,
            Map<List<Object>, Optional<Access>> communes) {
        if (result.commune().isEmpty()) {
            return Optional.empty();
        }
        var now = reached(outline, fresh, communes);
        if (now.isEmpty()) {
            return result.commune();
        }
        return standing.stream()
                .filter(one -> reached(outline, one, communes)
                        .filter(before -> RunDifferences.tooLittle(before, now.get()))
                        .isPresent())
                .flatMap(one -> one.of(result.code()).flatMap(Result::commune).stream())
                .findFirst()
                .or(result::commune);
    }

    /** Neighbourhoods of the same communes ask it once. */
    private Optional<Access> reached(Outline outline, FoodRun run, Map<List<Object>, Optional<Access>> communes) {
        return communes.computeIfAbsent(
                List.of(outline.communes(), places(run)), _ -> computing.communeAccess(outline, run));
    }
}
