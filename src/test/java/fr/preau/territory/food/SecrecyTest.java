package fr.preau.territory.food;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.Published;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

    /** A subtraction would give those who live in the commune and not in its neighbourhood. */
    @Test
    void aCommuneThatIsItsNeighbourhoodAndFewPeopleMoreIsNotComparedWithIt() {
        assertThat(FoodComputing.leavesEnough(10)).isFalse();
        assertThat(FoodComputing.leavesEnough(30)).isFalse();
        assertThat(FoodComputing.leavesEnough(40)).isTrue();
        assertThat(FoodComputing.leavesEnough(0)).isTrue();
    }
}
