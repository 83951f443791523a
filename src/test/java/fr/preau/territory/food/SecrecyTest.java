package fr.preau.territory.food;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.Published;
import fr.preau.territory.outgoing.OutgoingOutcome;
import fr.preau.territory.outgoing.Overlap;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.shape.Plane;
import fr.preau.territory.source.Imports.Outcome;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.source.Sources;
import fr.preau.territory.square.Inhabited;
import fr.preau.territory.square.ToldPeople;
import fr.preau.testing.TestInstance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Ways in which somebody might have Préau spell INSEE's squares out, one after the other. */
class SecrecyTest {

    private static final String LA_BORELLE = "QN06941N";

    private static TestInstance preau;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
        Published.all(preau);
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    /** A window of ten metres, one of a hundred kilometres, one beside it: outlines and places, and no number of people. */
    @Test
    void noMapDrawsSquaresHoweverNearItIsLookedAt() {
        for (var window : List.of("", "?largeur=10", "?largeur=200", "?largeur=100000", "?x=846000&y=6514000")) {
            var map = preau.visitor()
                    .get("/quartiers/" + LA_BORELLE + window)
                    .html()
                    .select("svg");
            assertThat(map.select("title, desc, text").text()).doesNotContain("habitant", "CRS3035");
        }
    }

    @Test
    void noFileGivesMoreThanOutlines() {
        var outline = preau.visitor()
                .get("/quartiers/" + LA_BORELLE + "/contour.geojson")
                .response()
                .body();

        assertThat(outline).contains("code_qp", "lib_qp", "insee_com");
        assertThat(Pattern.compile("\"([a-z_]+)\":")
                        .matcher(outline)
                        .results()
                        .map(found -> found.group(1))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "type", "features", "properties", "geometry", "coordinates", "code_qp", "lib_qp", "insee_com");
    }

    /** An instance of its own, with the outlines of 2024 and then others over them. */
    private static TestInstance with(int vintage, Map<String, Geometry> outlines) {
        var other = TestInstance.start(Map.of());
        Published.all(other);
        assertThat(Published.take(other, SourceKind.OUTLINES, vintage, Published.outlines(outlines)))
                .isInstanceOf(Outcome.Taken.class);
        return other;
    }

    private static Geometry outline(String code) {
        return preau.bean(Outlines.class).withCode(code).orElseThrow().on(Plane.LAEA_EUROPE);
    }

    private static Geometry laBorelle() {
        return outline(LA_BORELLE);
    }

    /** Its squares, those that lie in it wholly or most first. */
    private static List<Inhabited> squares() {
        return preau
                .bean(ToldPeople.class)
                .in(
                        preau.bean(Outlines.class).withCode(LA_BORELLE).orElseThrow(),
                        preau.bean(Sources.class)
                                .newest(SourceKind.SQUARES)
                                .orElseThrow()
                                .id())
                .stream()
                .sorted(Comparator.comparing(Inhabited::people).reversed())
                .toList();
    }

    private static Geometry less(Geometry shape, Inhabited square) {
        return shape.difference(new GeometryFactory().toGeometry(square.square().box()));
    }

    private static String people(TestInstance instance, String code) {
        var page = instance.visitor().get("/quartiers/" + code);
        assertThat(page.status()).isEqualTo(200);
        return page.html().select("#population ~ p").text();
    }

    @Test
    void anOutlineOf2015ThatIsOneOf2024LessASquareIsNotSubtractedFromIt() {
        var one = squares().getFirst();
        try (var other = with(2015, Map.of("QP069001", less(laBorelle(), one)))) {
            assertThat(people(other, LA_BORELLE)).contains("Environ 960 habitants");
            assertThat(people(other, "QP069001"))
                    .contains("ne diffère d’un autre")
                    .doesNotContain("Environ");
            var found = other.bean(Overlap.class).of("QP069001").orElseThrow();
            assertThat(found.proposed()).as("a class of many people").isEqualTo(OutgoingOutcome.ABSORBE);
            assertThat(found.words()).contains("Le secret statistique").doesNotContain("960");
        }
    }

    @Test
    void aNewerFileOfTheSameListThatMovesAnOutlineByASquareTellsNeitherOnItsPageNorInARun() {
        var one = squares().getFirst();
        try (var other = with(
                2024,
                Map.of(
                        LA_BORELLE,
                        less(laBorelle(), one),
                        "QN06940I",
                        outline("QN06940I"),
                        "QN06938I",
                        outline("QN06938I")))) {
            assertThat(people(other, LA_BORELLE)).contains("ne diffère d’un autre");
            var run = other.bean(FoodComputing.class).run(Basket.GENERAL);
            assertThat(run.of(LA_BORELLE).orElseThrow().figures()).isEmpty();
            assertThat(run.of(LA_BORELLE).orElseThrow().secret())
                    .hasValueSatisfying(why -> assertThat(why).contains("ne diffère d’un autre"));
        }
    }

    @Test
    void anOutlineThatDiffersByFewPeopleHasTheNumberThatIsTold() {
        var small = squares().stream()
                .filter(one -> one.people() < 20 && one.people() > 1)
                .findFirst()
                .orElseThrow();
        try (var other = with(2015, Map.of("QP069001", less(laBorelle(), small)))) {
            assertThat(people(other, "QP069001")).contains("Environ 960 habitants");
        }
    }

    /** Two of 2015 that make one of 2024 together, but for a square: the second of them would tell it. */
    @Test
    void partsAreNotSubtractedFromTheirWhole() {
        var whole = laBorelle();
        var box = whole.getEnvelopeInternal();
        var west = new GeometryFactory()
                .toGeometry(new Envelope(box.getMinX(), box.centre().x, box.getMinY(), box.getMaxY()));
        var one = squares().getFirst();
        try (var other = with(
                2015,
                Map.of(
                        "QP069001",
                        less(whole.intersection(west), one),
                        "QP069003",
                        less(whole.difference(west), one)))) {
            assertThat(people(other, "QP069001")).contains("Environ");
            assertThat(people(other, "QP069003")).contains("ne diffère d’un autre");
        }
        try (var exact = with(2015, Map.of("QP069001", whole.intersection(west), "QP069003", whole.difference(west)))) {
            assertThat(people(exact, "QP069003"))
                    .as("what is left of a subtraction is nobody")
                    .contains("Environ");
        }
    }

    /** A market that one square is near, and no other. */
    @Test
    void aShareOfOneSquareIsNotTold() {
        try (var other = TestInstance.start(Map.of())) {
            Published.all(other);
            var outline = other.bean(Outlines.class).withCode(LA_BORELLE).orElseThrow();
            var plane = outline.part().distances();
            var homes = other.bean(Reach.class)
                    .neighbourhood(
                            outline,
                            other.bean(Sources.class)
                                    .newest(SourceKind.SQUARES)
                                    .orElseThrow()
                                    .id())
                    .homes();
            var big = homes.stream().filter(one -> one.people() > 40).toList();
            var middle = outline.on(plane).getCentroid().getCoordinate();
            var farthest = big.stream()
                    .max(Comparator.comparing(one -> one.at().distance(middle)))
                    .orElseThrow()
                    .at();
            var away = new Coordinate(
                    farthest.x + 490 * (farthest.x - middle.x) / farthest.distance(middle),
                    farthest.y + 490 * (farthest.y - middle.y) / farthest.distance(middle));
            var degrees = plane.to(Plane.WGS84, away.x, away.y);
            other.bean(FoodPlaces.class).add("Seul", FoodPlace.Family.MARKET, "mardi", degrees.x, degrees.y);

            var run = other.bean(FoodComputing.class).run(Basket.FRESH);
            var share = run.of(LA_BORELLE).orElseThrow().figures().orElseThrow().at(500);
            assertThat(share.percent()).isEmpty();
            assertThat(share.told()).isEqualTo("Secret");
            assertThat(share.low()).isZero();
        }
    }
}
