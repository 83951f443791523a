package fr.preau.territory.food;

import fr.preau.territory.Geography;
import fr.preau.territory.food.Access.Place;
import fr.preau.territory.food.FoodRun.Figures;
import fr.preau.territory.food.FoodRun.Result;
import fr.preau.territory.food.FoodRun.Used;
import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.source.Source;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.source.Sources;
import fr.preau.territory.square.Inhabited;
import fr.preau.territory.square.Squares;
import fr.preau.territory.square.Told;
import fr.preau.territory.square.ToldPeople;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Service;

/** Computes access to food for every neighbourhood whose outline and squares are in use. */
@Service
public class FoodComputing {

    /** Two numbers in tens may each be five away: so many are surely as many as any result wants. */
    private static final int FEWEST_OTHERS = Told.FEWEST_PEOPLE + 10;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Outlines outlines;
    private final Squares squares;
    private final Shops shops;
    private final Sources sources;
    private final FoodPlaces byHand;
    private final Reach reach;
    private final ToldPeople people;

    FoodComputing(
            Outlines outlines,
            Squares squares,
            Shops shops,
            Sources sources,
            FoodPlaces byHand,
            Reach reach,
            ToldPeople people) {
        this.outlines = outlines;
        this.squares = squares;
        this.shops = shops;
        this.sources = sources;
        this.byHand = byHand;
        this.reach = reach;
        this.people = people;
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

    /** From what is in use at this moment; nothing may be {@link #missing}. */
    public FoodRun run(Basket basket) {
        return run(basket, files(Map.of()));
    }

    /** From these files, of whatever vintage. */
    FoodRun run(Basket basket, Files files) {
        var entered = basket.byHand() ? byHand.all() : List.<FoodPlace>of();
        var communes = new HashMap<String, Optional<Figures>>();
        var results = outlines.in(files.outlines.id()).stream()
                .flatMap(one -> result(one, basket, files, entered, communes).stream())
                .toList();
        return new FoodRun(
                basket,
                Stream.of(files.outlines, files.squares, files.shops)
                        .map(Used::of)
                        .toList(),
                entered,
                results);
    }

    /** Empty where no square lies in the neighbourhood. */
    private Optional<Result> result(
            Outline outline,
            Basket basket,
            Files files,
            List<FoodPlace> entered,
            Map<String, Optional<Figures>> communes) {
        var around = reach.around(outline, basket, files.squares.id(), files.shops.id(), entered);
        if (around.homes().isEmpty()) {
            return Optional.empty();
        }
        var leftOut = shops.leftOut(files.shops.id(), basket.types(), whole(outline.communes()));
        return Optional.of(
                switch (people.of(outline, files.outlines.id(), around.inhabited(), files.squares.id())) {
                    case Told.Secret(var why) -> result(outline, Optional.of(why), Optional.empty(), Optional.empty());
                    case Told.Estimate told ->
                        result(
                                outline,
                                Optional.empty(),
                                Optional.of(figures(
                                        told, around.access(), around.places().size(), leftOut)),
                                communes.computeIfAbsent(
                                                String.join(",", outline.communes()),
                                                _ -> commune(outline, basket, files, entered))
                                        .filter(whole -> leavesEnough(whole.people() - told.people())));
                });
    }

    /** A commune that is its neighbourhood and a few people more would tell those few, by a subtraction. */
    static boolean leavesEnough(int others) {
        return others <= 0 || others >= FEWEST_OTHERS;
    }

    private static Result result(
            Outline outline, Optional<String> secret, Optional<Figures> figures, Optional<Figures> commune) {
        return new Result(outline.code(), outline.label(), outline.communes(), secret, figures, commune);
    }

    private static List<String> whole(List<String> communes) {
        return communes.stream().map(Geography::whole).distinct().toList();
    }

    /** Those whom a run counts in a neighbourhood. */
    List<Inhabited> inhabited(Outline outline, FoodRun run) {
        return reach.inhabited(outline, run.source(SourceKind.SQUARES));
    }

    /** How far they lived from the places of that run, or of another one over the same squares. */
    Access access(Outline outline, List<Inhabited> inhabited, FoodRun run) {
        return reach.around(outline, inhabited, run.basket(), run.source(SourceKind.SHOPS), run.byHand())
                .access();
    }

    /** The same of its communes; empty where the source does not tell which squares are theirs. */
    Optional<Access> communeAccess(Outline outline, FoodRun run) {
        var inhabited = inCommunes(outline, run.source(SourceKind.SQUARES));
        return inhabited.isEmpty()
                ? Optional.empty()
                : Optional.of(around(outline, inhabited, run.basket(), run.source(SourceKind.SHOPS), run.byHand())
                        .access());
    }

    private List<Inhabited> inCommunes(Outline outline, long squared) {
        return squares
                .inCommunes(
                        squared,
                        whole(outline.communes()).stream()
                                .flatMap(Geography::parts)
                                .toList())
                .stream()
                .map(one -> new Inhabited(one, 1))
                .toList();
    }

    private Reach.Around around(
            Outline outline, List<Inhabited> inhabited, Basket basket, long shopped, List<FoodPlace> entered) {
        var distances = outline.part().distances();
        var homes = Reach.homes(inhabited, outline.part().areas(), distances);
        var hull = SHAPES.createMultiPointFromCoords(
                        homes.stream().map(Access.Home::at).toArray(org.locationtech.jts.geom.Coordinate[]::new))
                .convexHull();
        List<Place> places = reach.places(hull, distances, basket, shopped, entered);
        return new Reach.Around(inhabited, homes, places);
    }

    /** The same of every square of the communes of a neighbourhood; empty where the source does not tell which. */
    private Optional<Figures> commune(Outline outline, Basket basket, Files files, List<FoodPlace> entered) {
        var inhabited = inCommunes(outline, files.squares.id());
        if (inhabited.isEmpty()) {
            return Optional.empty();
        }
        var around = around(outline, inhabited, basket, files.shops.id(), entered);
        return switch (around.told()) {
            case Told.Secret _ -> Optional.empty();
            case Told.Estimate told ->
                Optional.of(figures(
                        told,
                        around.access(),
                        around.places().size(),
                        shops.leftOut(files.shops.id(), basket.types(), whole(outline.communes()))));
        };
    }

    static Figures figures(Told.Estimate told, Access access, int places, int leftOut) {
        return new Figures(
                        told.people(),
                        told.imputed(),
                        told.poor(),
                        places,
                        leftOut,
                        List.of(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty())
                .with(new ToldShares(access), access);
    }
}
