package fr.preau.territory.food;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.Published;
import fr.preau.territory.food.Access.Home;
import fr.preau.territory.food.FoodPlace.Family;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.shape.Plane;
import fr.preau.territory.source.Imports.Outcome;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.source.Sources;
import fr.preau.territory.square.Told;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Who is within 500 m of a market, and an outline of these and a square more: the one less the other is a square. */
class LaterOutlinesTest {

    private static final String LA_BORELLE = "QN06941N";
    private static final int MANY = 60;

    private TestInstance preau;
    private Area whole;
    private List<Home> inside;

    @BeforeEach
    void start() {
        preau = TestInstance.start(Map.of());
        Published.all(preau);
        whole = preau.bean(Reach.class)
                .neighbourhood(
                        preau.bean(Outlines.class).withCode(LA_BORELLE).orElseThrow(),
                        preau.bean(Sources.class).last(SourceKind.SQUARES));
        market();
        var places = preau.bean(Reach.class).places(whole, run(outlinesInUse()));
        inside = whole.homes().stream()
                .filter(home -> places.stream().anyMatch(place -> place.at().distance(home.at()) <= FoodRun.USUAL))
                .toList();
    }

    @AfterEach
    void stop() {
        preau.close();
    }

    private void market() {
        var box = whole.near().getEnvelopeInternal();
        for (var x = box.getMinX() - 900; x < box.getMaxX() + 900; x += 20) {
            for (var y = box.getMinY() - 900; y < box.getMaxY() + 900; y += 20) {
                var at = new Coordinate(x, y);
                var near = whole.homes().stream()
                        .filter(home -> home.at().distance(at) <= FoodRun.USUAL)
                        .toList();
                if (!few(near) && !few(others(near)) && bigOthers(near).size() > 3) {
                    var degrees = whole.plane().to(Plane.WGS84, x, y);
                    preau.bean(FoodPlaces.class).add("Marché", Family.MARKET, "mardi", degrees.x, degrees.y);
                    return;
                }
            }
        }
        throw new AssertionError("no such point");
    }

    private static boolean few(List<Home> homes) {
        return homes.isEmpty() || Told.tooFew(homes.stream().mapToDouble(Home::people));
    }

    private List<Home> others(List<Home> near) {
        return whole.homes().stream().filter(home -> !near.contains(home)).toList();
    }

    private List<Home> bigOthers(List<Home> near) {
        return others(near).stream().filter(home -> home.people() > MANY).toList();
    }

    /** An outline of who is near, and of so many squares more. */
    private void bring(int more) {
        var shape = Stream.concat(inside.stream(), bigOthers(inside).stream().limit(more))
                .map(home -> new GeometryFactory()
                        .toGeometry(whole.inhabited()
                                .get(whole.homes().indexOf(home))
                                .square()
                                .box()))
                .map(Geometry.class::cast)
                .reduce(Geometry::union)
                .map(whole.shape()::intersection)
                .orElseThrow();
        var outlines = Map.of("QN06938I", outline("QN06938I"), "QN06940I", outline("QN06940I"), LA_BORELLE, shape);
        assertThat(Published.take(preau, SourceKind.OUTLINES, 2024, Published.outlines(outlines)))
                .isInstanceOf(Outcome.Taken.class);
    }

    private Geometry outline(String code) {
        return preau.bean(Outlines.class).withCode(code).orElseThrow().on(Plane.LAEA_EUROPE);
    }

    private long outlinesInUse() {
        return preau.bean(Sources.class).last(SourceKind.OUTLINES);
    }

    private FoodRun run(long outlines) {
        var computing = preau.bean(FoodComputing.class);
        return computing.run(Basket.FRESH, computing.files(Map.of(SourceKind.OUTLINES, Long.toString(outlines))));
    }

    private static OptionalInt share(FoodRun run) {
        return run.of(LA_BORELLE)
                .flatMap(FoodRun.Result::figures)
                .orElseThrow()
                .at(FoodRun.USUAL)
                .percent();
    }

    private String people() {
        return preau.visitor().get("/quartiers/" + LA_BORELLE).words();
    }

    @Test
    void thePeopleOfALaterOutlineAreNotSubtractedFromAShareThatWasTold() {
        var first = run(outlinesInUse());
        assertThat(share(first)).isPresent();
        preau.bean(FoodRuns.class).keep(first, "Ida");

        bring(3);
        assertThat(people()).as("three squares more").contains("Environ");
        bring(1);
        assertThat(people()).doesNotContain("Environ").contains("dirait celle d’un carreau de 200 m");
    }

    @Test
    void aShareIsNotSubtractedFromThePeopleOfAnOutlineThatNoRunHas() {
        var first = outlinesInUse();
        assertThat(share(run(first))).isPresent();
        bring(1);

        assertThat(people()).contains("Environ");
        assertThat(share(run(first))).isEmpty();
    }
}
