package fr.preau.territory.food;

import fr.preau.territory.food.FoodRun.Figures;
import fr.preau.territory.food.FoodRun.Result;
import fr.preau.territory.food.FoodRun.Used;
import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.source.Source;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.source.Sources;
import fr.preau.territory.square.Population;
import fr.preau.territory.square.Told;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes access to food for every neighbourhood whose outline and squares are in use. */
@Service
public class FoodComputing {

    private final Outlines outlines;
    private final Shops shops;
    private final Sources sources;
    private final FoodPlaces byHand;
    private final EarlierRuns earlier;
    private final FoodRuns runs;

    FoodComputing(
            Outlines outlines, Shops shops, Sources sources, FoodPlaces byHand, EarlierRuns earlier, FoodRuns runs) {
        this.outlines = outlines;
        this.shops = shops;
        this.sources = sources;
        this.byHand = byHand;
        this.earlier = earlier;
        this.runs = runs;
    }

    /** Files that a run wants and that nobody has brought yet; empty when it can be made. */
    List<SourceKind> missing() {
        return Stream.of(SourceKind.OUTLINES, SourceKind.SQUARES, SourceKind.SHOPS)
                .filter(kind -> sources.newest(kind).isEmpty())
                .toList();
    }

    /** Files that a run is made from, each of those that can be chosen. */
    public record Files(Source outlines, Source squares, Source shops) {}

    /** Those that a run can be made from, the ones in use first. */
    List<Source> choices(SourceKind kind) {
        return sources.of(kind);
    }

    /**
     * As somebody chose them; what they did not choose is what is in use.
     *
     * @param chosen numbers of sources by kind
     */
    Files files(Map<SourceKind, String> chosen) {
        return new Files(
                file(SourceKind.OUTLINES, chosen), file(SourceKind.SQUARES, chosen), file(SourceKind.SHOPS, chosen));
    }

    private Source file(SourceKind kind, Map<SourceKind, String> chosen) {
        return sources.of(kind).stream()
                .filter(one -> Long.toString(one.id()).equals(chosen.get(kind)))
                .findFirst()
                .or(() -> sources.newest(kind))
                .orElseThrow();
    }

    /** Makes a run from these files and keeps it; what number it has. */
    @Transactional
    long keep(Basket basket, Files files, String by) {
        sources.alone();
        return runs.keep(run(basket, files), by);
    }

    /** From what is in use at this moment; nothing may be {@link #missing}. */
    public FoodRun run(Basket basket) {
        return run(basket, files(Map.of()));
    }

    /** From these files, of whatever vintage. */
    FoodRun run(Basket basket, Files files) {
        var draft = new FoodRun(
                basket,
                Stream.of(files.outlines, files.squares, files.shops)
                        .map(Used::of)
                        .toList(),
                basket.byHand() ? byHand.all() : List.of(),
                List.of());
        var areas = earlier.areas(files.squares.id());
        return earlier.held(
                draft.with(outlines.in(files.outlines.id()).stream()
                        .flatMap(one -> result(one, draft, areas).stream())
                        .toList()),
                areas);
    }

    /** Empty where no square lies in the neighbourhood. */
    private Optional<Result> result(Outline outline, FoodRun draft, Areas areas) {
        var counted = areas.neighbourhood(outline, draft.source(SourceKind.OUTLINES));
        if (counted.area().homes().isEmpty()) {
            return Optional.empty();
        }
        var leftOut =
                shops.leftOut(draft.source(SourceKind.SHOPS), draft.basket().types(), Reach.whole(outline.communes()));
        return Optional.of(
                switch (counted.people().told()) {
                    case Told.Secret(var why) -> result(outline, Optional.of(why), Optional.empty(), Optional.empty());
                    case Told.Estimate told ->
                        result(
                                outline,
                                Optional.empty(),
                                Optional.of(Figures.draft(
                                        told,
                                        areas.places(counted.area(), draft).size(),
                                        leftOut)),
                                areas.communes(outline)
                                        .flatMap(whole -> draft(
                                                whole,
                                                areas.places(whole, draft).size(),
                                                leftOut)));
                });
    }

    private static Optional<Figures> draft(Area communes, int places, int leftOut) {
        return Told.of(Population.of(communes.inhabited())) instanceof Told.Estimate told
                ? Optional.of(Figures.draft(told, places, leftOut))
                : Optional.empty();
    }

    private static Result result(
            Outline outline, Optional<String> secret, Optional<Figures> figures, Optional<Figures> commune) {
        return new Result(outline.code(), outline.label(), outline.communes(), secret, figures, commune);
    }
}
