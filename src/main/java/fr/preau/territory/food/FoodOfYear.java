package fr.preau.territory.food;

import fr.preau.platform.Settings;
import fr.preau.territory.food.FoodRun.Figures;
import fr.preau.territory.food.FoodRun.Result;
import fr.preau.territory.source.SourceKind;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What the last run of a year found of access to food, as it was kept. */
@NamedInterface("food")
@Component
public class FoodOfYear {

    private final FoodRuns runs;
    private final Settings settings;

    FoodOfYear(FoodRuns runs, Settings settings) {
        this.runs = runs;
        this.settings = settings;
    }

    /**
     * Of one neighbourhood.
     *
     * @param share of its inhabitants within 500 m as the crow flies, in words
     * @param sources of what it was computed
     * @param address of the run, for the team
     */
    public record Found(String code, String basket, String share, String sources, String address) {}

    /** By the last run of each basket in that year. */
    public List<Found> of(Collection<String> codes, int year) {
        return runs.lastOf(year, settings.zone()).stream()
                .flatMap(kept -> codes.stream()
                        .flatMap(code -> kept.run().of(code).stream())
                        .flatMap(result -> result.figures().stream().flatMap(figures -> found(kept, result, figures))))
                .toList();
    }

    private static Stream<Found> found(FoodRuns.Kept kept, Result result, Figures figures) {
        var share = figures.at(FoodRun.USUAL);
        return share.percent().isEmpty()
                ? Stream.of()
                : Stream.of(new Found(
                        result.code(),
                        kept.run().basket().name(),
                        "%s (%s)".formatted(share.told(), share.range()),
                        "panier %s, carreaux de %d, équipements de %d"
                                .formatted(
                                        kept.run().basket().label(),
                                        kept.run().file(SourceKind.SQUARES).vintage(),
                                        kept.run().file(SourceKind.SHOPS).vintage()),
                        FoodPages.PATH + "/calculs/" + kept.id() + "/" + result.code()));
    }
}
