package fr.preau.territory.food;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.Published;
import fr.preau.territory.food.Access.Home;
import fr.preau.territory.food.FoodPlace.Family;
import fr.preau.territory.food.FoodRun.Figures;
import fr.preau.territory.food.FoodRun.Result;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.shape.Plane;
import fr.preau.territory.source.Imports.Outcome;
import fr.preau.territory.source.Source;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.source.Sources;
import fr.preau.territory.square.Told;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Somebody subtracts what runs tell of one outline from what they tell of another, or of the commune around both. */
class AreasSubtractedTest {

    private static final String LA_BORELLE = "QN06941N";
    private static final Pattern SQUARE = Pattern.compile("N(\\d+)E(\\d+)");
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private TestInstance preau;

    @BeforeEach
    void start() {
        preau = TestInstance.start(Map.of());
        Published.all(preau);
    }

    @AfterEach
    void stop() {
        preau.close();
    }

    private long take(SourceKind kind, int vintage, String text) {
        return switch (Published.take(preau, kind, vintage, text)) {
            case Outcome.Taken(var source) -> source.id();
            case Outcome.Same(var source) -> source.id();
            case Outcome.Refused(var why) -> throw new AssertionError(why);
        };
    }

    /** Over those of the extract, two of which lie where no square is. */
    private long outlines(Map<String, Geometry> outlines) {
        var all = Stream.of("QN06938I", "QN06940I", LA_BORELLE).collect(Collectors.toMap(code -> code, this::outline));
        all.putAll(outlines);
        return take(SourceKind.OUTLINES, 2024, Published.outlines(all));
    }

    private Geometry outline(String code) {
        return preau.bean(Outlines.class).withCode(code).orElseThrow().on(Plane.LAEA_EUROPE);
    }

    private Geometry laBorelle() {
        return outline(LA_BORELLE);
    }

    private Area area() {
        return preau.bean(Reach.class)
                .neighbourhood(preau.bean(Outlines.class).withCode(LA_BORELLE).orElseThrow(), squaresInUse());
    }

    /** Its square on the plane of squares. */
    private static Geometry square(Area area, Home home) {
        return SHAPES.toGeometry(
                area.inhabited().get(area.homes().indexOf(home)).square().box());
    }

    private FoodRun kept(long outlines) {
        var computing = preau.bean(FoodComputing.class);
        var run = computing.run(Basket.FRESH, computing.files(Map.of(SourceKind.OUTLINES, Long.toString(outlines))));
        preau.bean(FoodRuns.class).keep(run, "Ida");
        return run;
    }

    private long outlinesInUse() {
        return preau.bean(Sources.class)
                .newest(SourceKind.OUTLINES)
                .map(Source::id)
                .orElseThrow();
    }

    private long squaresInUse() {
        return preau.bean(Sources.class)
                .newest(SourceKind.SQUARES)
                .map(Source::id)
                .orElseThrow();
    }

    private void market(Area around, Predicate<Coordinate> wanted) {
        var box = around.near().getEnvelopeInternal();
        for (var x = box.getMinX() - 900; x < box.getMaxX() + 900; x += 20) {
            for (var y = box.getMinY() - 900; y < box.getMaxY() + 900; y += 20) {
                if (wanted.test(new Coordinate(x, y))) {
                    var at = around.plane().to(Plane.WGS84, x, y);
                    preau.bean(FoodPlaces.class).add("Marché", Family.MARKET, "mardi", at.x, at.y);
                    return;
                }
            }
        }
        throw new AssertionError("no such point");
    }

    private static List<Home> near(List<Home> homes, Coordinate market, int metres) {
        return homes.stream()
                .filter(home -> home.at().distance(market) <= metres)
                .toList();
    }

    private static boolean tooFew(List<Home> homes) {
        return Told.tooFew(homes.stream().mapToDouble(Home::people));
    }

    private static Figures figures(FoodRun run, String code) {
        return run.of(code).flatMap(Result::figures).orElseThrow();
    }

    /** What an older outline has within 500 m is what the newer one has and one square more. */
    @Test
    void sharesOfTwoOutlinesThatDifferBySquaresAreNotSubtracted() {
        var older = outlines(Map.of(LA_BORELLE, block(0, 0, 3, 4)));
        var whole = area();
        var newer = outlines(Map.of(LA_BORELLE, block(0, 0, 2, 4)));
        var left = area().homes().stream().filter(home -> home.area() > 0.5).toList();
        var taken = whole.homes().stream()
                .filter(home -> home.area() > 0.5
                        && left.stream().noneMatch(one -> one.at().equals(home.at())))
                .toList();
        assertThat(taken).hasSize(4);
        market(
                whole,
                at -> near(taken, at, 500).size() == 1
                        && near(taken, at, 500).getFirst().people() > 100
                        && told(left, near(left, at, 500)));
        var first = kept(older);
        var second = kept(newer);

        assertThat(figures(first, LA_BORELLE).people())
                .isGreaterThan(figures(second, LA_BORELLE).people());
        assertThat(Stream.of(first, second)
                        .filter(run ->
                                figures(run, LA_BORELLE).at(500).percent().isPresent()))
                .hasSize(1);
    }

    /** Those squares are of the commune, all others of another. */
    private void communeOf(Geometry shape) {
        take(
                SourceKind.SQUARES,
                2021,
                Published.text(Published.SQUARES)
                        .lines()
                        .map(line -> line.startsWith("id")
                                ? line + ",lcog_geo"
                                : line + (shape.contains(middle(line)) ? ",69259" : ",69123"))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static Geometry middle(String line) {
        var found = SQUARE.matcher(line);
        assertThat(found.find()).isTrue();
        return SHAPES.createPoint(
                new Coordinate(Integer.parseInt(found.group(2)) + 100.0, Integer.parseInt(found.group(1)) + 100.0));
    }

    /** Squares from one in whose neighbourhood many live. */
    private static Geometry block(int west, int south, int east, int north) {
        return SHAPES.toGeometry(new Envelope(
                3_922_000 + 200 * west, 3_922_000 + 200 * east, 2_525_800 + 200 * south, 2_525_800 + 200 * north));
    }

    private Optional<Figures> communeBeside(Map<String, Geometry> outlines, Geometry commune) {
        outlines(outlines);
        communeOf(commune);
        var run = preau.bean(FoodComputing.class).run(Basket.GENERAL);
        assertThat(run.results())
                .hasSize(outlines.size())
                .allMatch(one -> one.figures().isPresent());
        return run.of(LA_BORELLE).flatMap(Result::commune);
    }

    @Test
    void aCommuneOfWhichANeighbourhoodLeavesASquareIsNotCompared() {
        var block = block(0, 0, 3, 3);

        assertThat(communeBeside(Map.of(LA_BORELLE, block), block))
                .as("nobody else")
                .isPresent();
        assertThat(communeBeside(Map.of(LA_BORELLE, block), block.union(block(-1, 0, 0, 1))))
                .as("one square")
                .isEmpty();
        assertThat(communeBeside(Map.of(LA_BORELLE, block), block(-1, 0, 3, 3)))
                .as("several")
                .isPresent();
    }

    @Test
    void aCommuneOfWhichItsNeighbourhoodsTogetherLeaveASquareIsNotCompared() {
        var two = Map.of("QN06940I", block(0, 0, 3, 1), LA_BORELLE, block(0, 1, 3, 3));

        assertThat(communeBeside(two, block(0, 0, 3, 3))).as("nobody else").isPresent();
        assertThat(communeBeside(two, block(0, 0, 3, 3).union(block(-1, 0, 0, 1))))
                .as("one square")
                .isEmpty();
    }

    /** All that is within 500 m, in the commune and not in its neighbourhood, is one square. */
    @Test
    void sharesOfACommuneLessThoseOfItsNeighbourhoodAreNotASquare() {
        var block = block(0, 0, 3, 3);
        outlines(Map.of(LA_BORELLE, block));
        communeOf(block(-1, 0, 5, 4));
        var theirs = area();
        var communes = preau.bean(EarlierRuns.class)
                .areas(squaresInUse())
                .communes(LA_BORELLE, outlinesInUse())
                .orElseThrow();
        var mine = theirs.homes().stream().filter(home -> home.area() > 0.5).toList();
        var others = communes.homes().stream()
                .filter(home -> mine.stream().noneMatch(one -> one.at().equals(home.at())))
                .toList();
        market(communes, at -> {
            var inside = near(mine, at, 500);
            return near(others, at, 500).size() == 1
                    && near(others, at, 500).getFirst().people() > 100
                    && told(mine, inside);
        });
        var run = kept(outlinesInUse());

        assertThat(figures(run, LA_BORELLE).at(500).percent()).isPresent();
        var whole = run.of(LA_BORELLE).flatMap(Result::commune).orElseThrow();
        assertThat(whole.people()).isGreaterThan(figures(run, LA_BORELLE).people());
        assertThat(whole.at(500).percent()).isEmpty();
    }

    /** As its population is, so are its shares. */
    @Test
    void anOutlineThatDiffersByFewPeopleHasTheFiguresOfTheOtherInRunsToo() {
        var whole = area();
        var small = whole.homes().stream()
                .filter(home -> home.people() < 20 && home.people() > 1)
                .findFirst()
                .orElseThrow();
        var older = kept(outlinesInUse());
        var newer = kept(outlines(Map.of(LA_BORELLE, laBorelle().difference(square(whole, small)))));

        assertThat(figures(newer, LA_BORELLE)).isEqualTo(figures(older, LA_BORELLE));
    }

    private static boolean told(List<Home> all, List<Home> inside) {
        var outside = all.stream().filter(home -> !inside.contains(home)).toList();
        return !inside.isEmpty() && !outside.isEmpty() && !tooFew(inside) && !tooFew(outside);
    }
}
