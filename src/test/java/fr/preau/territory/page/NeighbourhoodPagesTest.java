package fr.preau.territory.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.CarrierKind;
import fr.preau.programme.ContractSpace;
import fr.preau.territory.Published;
import fr.preau.testing.Download;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

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
        assertThat(preau.visitor()
                        .get("/quartiers/QN06940I")
                        .html()
                        .selectFirst("#carte-titre")
                        .text())
                .isEqualTo("Carte des Plantées");
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

    /** What somebody tries who wants one square: closer maps, other formats, the numbers behind the shapes. */
    @Test
    void noWindowAndNoFormatTellsASquare() {
        var home = preau.visitor().get("/quartiers/QN06941N").html();
        var shapes =
                home.select("svg.chart__picture path, svg.chart__picture rect").size();
        for (var width : List.of("1", "250", "400", "64000")) {
            var there =
                    preau.visitor().get("/quartiers/QN06941N?largeur=" + width).html();
            assertThat(there.select("#population ~ p").eachText())
                    .isEqualTo(home.select("#population ~ p").eachText());
            assertThat(there.select("svg.chart__picture path, svg.chart__picture rect"))
                    .as("shapes at %s m", width)
                    .hasSizeLessThanOrEqualTo(shapes + 2);
        }
        var feature = JsonMapper.shared()
                .readTree(preau.visitor()
                        .get("/quartiers/QN06941N/contour.geojson")
                        .response()
                        .body())
                .path("features")
                .get(0);
        assertThat(feature.path("properties").propertyNames())
                .containsExactlyInAnyOrder("code_qp", "lib_qp", "insee_com");
        assertThat(new PaperCopy(Download.of(preau.visitor().request("/quartiers/QN06941N/carte.pdf?largeur=250"))
                                .bytes())
                        .words())
                .doesNotContain("961", "habitants");
    }

    @Test
    void whatAContractDoesAndSignsThereIsToldOnceItLetsAnybodyReadIt() {
        var contract = ContractSpace.open(preau, "Emploi");
        contract.openYear(2025);
        settle(contract, false);
        var action = contract.action(2025, "Chantiers ouverts", "Emploi", CarrierKind.ASSOCIATION, "20 000");
        contract.vote(contract.request(action, contract.funder("État"), "10 000"), "9 000");
        contract.action(2025, "Atelier sans vote", "Emploi", CarrierKind.ASSOCIATION, "1 000");
        preau.jdbc().sql("""
                INSERT INTO sheet_neighbourhood (sheet_id, code)
                SELECT s.id, 'QN06941N'
                FROM action_sheet s
                JOIN annual_programme p ON p.id = s.programme_id
                JOIN city_contract c ON c.id = p.contract_id
                WHERE c.slug = :slug
                """).param("slug", contract.slug()).update();
        commitment(contract, "Refaire les halls de La Borelle", true);
        commitment(contract, "Ouvrir une halle à La Borelle", false);
        commitment(contract, "Tenir une permanence au Moulin", true);

        assertThat(there()).doesNotContain("Chantiers ouverts", "Refaire les halls");
        settle(contract, true);
        assertThat(there())
                .contains("Engagements qui nomment ce quartier", "Refaire les halls de La Borelle", "Signé")
                .doesNotContain("Ouvrir une halle", "Tenir une permanence")
                .as("a year that its committee has not validated")
                .doesNotContain("Chantiers ouverts");
        preau.jdbc().sql("""
                UPDATE annual_programme p
                SET state = 'VALIDATED', validated_by = 'le comité d’essai', validated_on = DATE '2025-03-21'
                FROM city_contract c
                WHERE c.id = p.contract_id AND c.slug = :slug
                """).param("slug", contract.slug()).update();
        assertThat(there())
                .contains(
                        "2025, Val d’essai",
                        "1 action, 9 000 € votés.",
                        "Porteur de Chantiers ouverts",
                        "Ici et ailleurs")
                .doesNotContain("Atelier sans vote");
        settle(contract, false);
        assertThat(there()).doesNotContain("Chantiers ouverts", "Refaire les halls");
    }

    private static String there() {
        return preau.visitor().get("/quartiers/QN06941N").words();
    }

    private static void settle(ContractSpace contract, boolean shown) {
        var sent = contract.pilot()
                .post(
                        contract.address() + "/reglages",
                        Map.of(
                                "neighbourhoods", "QN06941N ; La Borelle",
                                "controller", "Agglomération d’essai",
                                "share", "95",
                                "shown", Boolean.toString(shown)));
        assertThat(sent.status()).as(sent.words()).isEqualTo(302);
    }

    private static void commitment(ContractSpace contract, String objective, boolean signed) {
        var sent = contract.pilot()
                .post(
                        contract.address() + "/engagements",
                        Map.of(
                                "signatory", "La Ville",
                                "email", "ville@example.org",
                                "objective", objective,
                                "nature", "MAINSTREAM",
                                "theme", Long.toString(contract.theme("Emploi"))));
        assertThat(sent.status()).as(sent.words()).isEqualTo(302);
        if (signed) {
            var one = sent.header("Location").replace(preau.url(), "").replaceAll("\\?.*", "");
            contract.pilot().post(one + "/etat", Map.of("state", "SIGNED"));
        }
    }
}
