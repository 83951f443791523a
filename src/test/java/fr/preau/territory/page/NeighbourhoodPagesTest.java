package fr.preau.territory.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.Published;
import fr.preau.testing.Download;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of neighbourhoods, as anybody reads them. */
class NeighbourhoodPagesTest {

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

    @Test
    void aNeighbourhoodSaysWhereItIsAndHowManyLiveThereAbout() {
        var page = preau.visitor().get("/quartiers/qn06941n");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("La Borelle", "Vénissieux, Rhône", "Environ 960 habitants.", "11,5")
                .contains("C’est une estimation, pas un recensement", "Filosofi 2019")
                .contains("Ce quartier est nouveau : il n’était pas dans la liste de 2015.");
    }

    @Test
    void theNumberOfPeopleIsNeverToldCloserThanATen() {
        assertThat(preau.visitor().get("/quartiers/QN06941N").response().body()).doesNotContain("961");
    }

    @Test
    void aNeighbourhoodOf2015NamesThoseThatContinueIt() {
        assertThat(preau.visitor().get("/quartiers/QP001006").words())
                .contains(
                        "Ce quartier de la liste de 2015 est repris par La Plaine - La Forge - Guynemer (QN00104M), de la liste de 2024.",
                        "Contour modifié");
    }

    @Test
    void theMapHasAScaleTheNorthATitleAndADescription() {
        var page = preau.visitor().get("/quartiers/QN06941N").html();
        var picture = page.selectFirst("svg.chart__picture");

        assertThat(picture.attr("aria-labelledby")).isEqualTo("carte-titre carte-description");
        assertThat(page.selectFirst("#carte-titre").text()).isEqualTo("Carte de La Borelle");
        assertThat(page.selectFirst("#carte-description").text())
                .startsWith("Contour de La Borelle sur une carte large de")
                .endsWith("le nord en haut, sans autre quartier prioritaire.");
        assertThat(picture.select("text").eachText()).contains("N", "La Borelle", "500 m");
    }

    @Test
    void theMapIsMovedByLinks() {
        var home = preau.visitor().get("/quartiers/QN06940I").html();
        var further = home.selectFirst(".map-ways a:contains(Plus loin)").attr("href");
        var there = preau.visitor().get("/quartiers/QN06940I" + further.replaceAll("#.*", ""));

        assertThat(there.status()).isEqualTo(200);
        assertThat(there.html().select(".map-ways a").eachText()).contains("Recentrer", "Plus près");
        assertThat(there.response().body()).hasSizeLessThan(150_000);
    }

    @Test
    void aWindowThatNobodyCanSeeIsTheUsualOne() {
        var usual = preau.visitor().get("/quartiers/QN06941N").html().selectFirst("svg.chart__picture");

        assertThat(preau.visitor()
                        .get("/quartiers/QN06941N?x=99999999&y=-1&largeur=abc")
                        .html()
                        .selectFirst("svg.chart__picture")
                        .html())
                .isEqualTo(usual.html());
    }

    @Test
    void theOutlineIsTakenAsGeoJson() {
        var answer = preau.visitor().get("/quartiers/QN06941N/contour.geojson");

        assertThat(answer.header("Content-Type")).startsWith("application/geo+json");
        assertThat(answer.response().body())
                .startsWith("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",")
                .contains("\"code_qp\":\"QN06941N\"", "\"type\":\"MultiPolygon\"");
    }

    @Test
    void theMapIsPrintedOnTwoSizes() {
        var small = new PaperCopy(Download.of(preau.visitor().request("/quartiers/QN06941N/carte.pdf"))
                .bytes());
        var large = new PaperCopy(Download.of(preau.visitor().request("/quartiers/QN06941N/carte.pdf?format=a3"))
                .bytes());

        assertThat(small.words()).contains("La Borelle", "QN06941N");
        assertThat(small.againstPdfUa1()).isEmpty();
        assertThat(large.bytes()).isNotEqualTo(small.bytes());
    }

    @Test
    void whatIsNoNeighbourhoodIsNotFound() {
        assertThat(preau.visitor().get("/quartiers/QN99999X").status()).isEqualTo(404);
        assertThat(preau.visitor().get("/quartiers/QN00101M/carte.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void neighbourhoodsAreListedByDepartment() {
        assertThat(preau.visitor().get("/quartiers").words()).contains("Rhône, 48 quartiers");
        assertThat(preau.visitor().get("/quartiers?departement=69").words()).contains("La Borelle", "Vénissieux");
    }
}
