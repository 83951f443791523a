package fr.preau.territory.food;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.territory.Published;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.shape.Plane;
import fr.preau.territory.source.Kind;
import fr.preau.territory.source.Sources;
import fr.preau.territory.square.Inhabited;
import fr.preau.territory.square.Population;
import fr.preau.territory.square.Told;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Ways in which somebody might have Préau spell INSEE's squares out, one after the other. */
class SecrecyTest {

    private static final String LA_BORELLE = "QN06941N";
    private static final String PATH = "/gestion/territoires/alimentation";

    private static TestInstance preau;
    private static Organiser organiser;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
        Published.all(preau);
        organiser = Organiser.at(preau, Role.ORGANISER);
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    private static Reach.Around around(Basket basket) {
        var sources = preau.bean(Sources.class);
        return preau.bean(Reach.class)
                .around(
                        preau.bean(Outlines.class).withCode(LA_BORELLE).orElseThrow(),
                        basket,
                        sources.newest(Kind.SQUARES).orElseThrow().id(),
                        sources.newest(Kind.SHOPS).orElseThrow().id(),
                        List.of());
    }

    /** Points all around it, every hundred metres: where one more place reaches one square, it is not told. */
    @Test
    void onePlaceMoreNeverTellsOneSquareNorFewPeople() {
        var run = organiser
                .post(PATH + "/calculs", Map.of("panier", "FRESH"))
                .header("Location")
                .replace(preau.url(), "");
        var around = around(Basket.FRESH);
        var home = around.homes().getFirst().at();
        var points = IntStream.rangeClosed(-10, 10)
                .boxed()
                .flatMap(x -> IntStream.rangeClosed(-10, 10)
                        .mapToObj(y -> new Coordinate(home.x + x * 100, home.y + y * 100)))
                .toList();
        var alone = points.stream()
                .filter(point -> secret(around.gained(point, FoodRun.USUAL)))
                .toList();
        assertThat(alone).hasSizeGreaterThan(3);

        for (var point : alone.subList(0, 4)) {
            assertThat(gain(run, point))
                    .contains("Ceux qui y gagneraient sont trop peu pour être dits.")
                    .doesNotContain("la part passerait", "habitants de plus");
        }
        var many = points.stream()
                .filter(point -> around.gained(point, FoodRun.USUAL).size() > 5)
                .filter(point -> !secret(around.gained(point, FoodRun.USUAL)))
                .findFirst()
                .orElseThrow();
        assertThat(gain(run, many)).containsPattern("environ \\d+0 habitants de plus");
    }

    private static boolean secret(List<Inhabited> gained) {
        return !gained.isEmpty() && Told.of(Population.of(gained)) instanceof Told.Secret;
    }

    private static String gain(String run, Coordinate point) {
        var there = Plane.LAMBERT_93.to(Plane.WGS84, point.x, point.y);
        return organiser
                .get(String.format(
                        Locale.ROOT, "%s/%s?longitude=%.9f&latitude=%.9f", run, LA_BORELLE, there.x, there.y))
                .words();
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

    /** A subtraction would give those who live in the commune and not in its neighbourhood. */
    @Test
    void aCommuneThatIsItsNeighbourhoodAndFewPeopleMoreIsNotComparedWithIt() {
        assertThat(FoodComputing.leavesEnough(10)).isFalse();
        assertThat(FoodComputing.leavesEnough(30)).isFalse();
        assertThat(FoodComputing.leavesEnough(40)).isTrue();
        assertThat(FoodComputing.leavesEnough(0)).isTrue();
    }
}
