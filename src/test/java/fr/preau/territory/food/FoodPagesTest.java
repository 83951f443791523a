package fr.preau.territory.food;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.territory.Published;
import fr.preau.territory.source.Imports.Outcome;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.source.Sources;
import fr.preau.testing.Eventually;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Access to food, as the team asks for it and reads it. */
class FoodPagesTest {

    private static final String PATH = "/gestion/territoires/alimentation";

    private TestInstance preau;
    private Organiser organiser;

    @BeforeEach
    void start() {
        preau = TestInstance.start(Map.of());
        Published.all(preau);
        organiser = Organiser.at(preau, Role.ORGANISER);
    }

    @AfterEach
    void stop() {
        preau.close();
    }

    private String run(String basket) {
        return organiser
                .post(PATH + "/calculs", Map.of("panier", basket))
                .header("Location")
                .replace(preau.url(), "");
    }

    /** Two that do not see each other would each tell what the other's figures make plain. */
    @Test
    void aRunWaitsForTheOneThatIsBeingMade() throws Exception {
        var runs = preau.bean(FoodRuns.class);
        try (var another = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = new AtomicReference<Future<String>>();
            preau.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
                preau.bean(Sources.class).alone();
                made.set(another.submit(() -> run("GENERAL")));
                Eventually.until(
                        "it waits",
                        () -> preau.jdbc().sql("""
                                SELECT count(*) = 1
                                FROM pg_locks l
                                JOIN pg_database d ON d.oid = l.database
                                WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted
                                """).query(Boolean.class).single());
                assertThat(runs.latest()).isEmpty();
            });
            assertThat(made.get().get()).contains("/calculs/");
        }
        assertThat(runs.latest()).hasSize(1);
    }

    @Test
    void aRunTellsItsFiguresItsRangeAndItsCautions() {
        var page = organiser.get(run("GENERAL"));

        assertThat(page.words())
                .contains("La Borelle", "960", "12 %", "100 %", "de 0 à 100 %", "380 m")
                .contains(
                        "C’est une estimation, pas un recensement",
                        "Les distances sont à vol d’oiseau.",
                        "La base permanente des équipements n’a pas les marchés.",
                        "Carreaux de 200 m (Filosofi), millésime 2019, INSEE",
                        "Base permanente des équipements, millésime 2025, INSEE")
                .doesNotContain("désert", "961");
        assertThat(organiser.get(PATH).words()).contains("Panier généraliste", "Camille Fontaine");
    }

    @Test
    void aRunHasTheSameFiguresWhateverIsImportedAfterwards() {
        var address = run("GENERAL");
        var before = organiser.get(address).words();
        Published.take(
                preau, SourceKind.SHOPS, 2026, Published.text(Published.SHOPS).replace("B105", "B104"));
        Published.take(
                preau,
                SourceKind.SQUARES,
                2021,
                "idcar_200m,ind\nCRS3035RES200mN2526600E3921800,900\nCRS3035RES200mN2526800E3921800,900\n");

        assertThat(organiser.get(address).words()).isEqualTo(before);
    }

    /** The share of people in estimated squares was a number until it was told in words. */
    @Test
    void aRunThatWasKeptWithANumberIsReadStill() {
        var address = run("GENERAL");
        preau.jdbc().sql("""
                UPDATE food_run SET content = regexp_replace(content, '"imputed":"[^"]*"', '"imputed":37', 'g')
                """).update();

        assertThat(organiser.get(address + "/QN06941N").words()).contains("estimés par l’INSEE 37 %");
        assertThat(organiser.get(run("GENERAL")).status()).isEqualTo(200);
    }

    @Test
    void twoVintagesAreReadSideBySideWithTheFiguresThatEachHadAndTheOlderOneCanBeTakenAgain() {
        var older = run("GENERAL");
        var before = figures(older);
        var more = Pattern.compile("(?m)^(CRS[^,]+,[01]),([0-9.]+),")
                .matcher(Published.text(Published.SQUARES))
                .replaceAll(row -> row.group(1) + "," + Double.parseDouble(row.group(2)) * 2 + ",");
        assertThat(Published.take(preau, SourceKind.SQUARES, 2021, more)).isInstanceOf(Outcome.Taken.class);
        var newer = run("GENERAL");

        var both = organiser.get(older + "?avec=" + newer.replaceAll(".*/", ""));
        assertThat(both.words())
                .contains(
                        "Deux calculs côte à côte", "Millésime 2019", "Millésime 2021", "Carreaux de 200 m (Filosofi)");
        assertThat(both.html()
                        .select("[aria-labelledby=resultats-legende] tbody tr")
                        .text())
                .contains("La Borelle", "960", "1920");
        assertThat(organiser.get(older).html().select("select[name=avec] option"))
                .hasSize(1);
        assertThat(organiser.get(older + "?avec=999999").status()).isEqualTo(404);

        var choice = organiser
                .get(PATH)
                .html()
                .select("select[name=carreaux] option:contains(2019)")
                .val();
        var again = organiser
                .post(PATH + "/calculs", Map.of("panier", "GENERAL", "carreaux", choice))
                .header("Location")
                .replace(preau.url(), "");
        assertThat(figures(again)).isEqualTo(before);
        preau.clock().set("2029-09-10T09:00");
        organiser = Organiser.at(preau, Role.ORGANISER);
        assertThat(figures(older)).as("years later").isEqualTo(before);
    }

    private String figures(String run) {
        var figures = organiser
                .get(run)
                .html()
                .select("[aria-labelledby=resultats-legende]")
                .text();
        assertThat(figures).contains("La Borelle");
        return figures;
    }

    @Test
    void oneMorePlaceThereWouldChangeSoMuch() {
        var address = run("SUPERMARKETS") + "/QN06941N";

        assertThat(organiser.get(address).words())
                .contains(
                        "Environ 70 % des 960 habitants sont à moins de 500 m d’un lieu du panier",
                        "carré plein", "Moins de 1 000 m");
        assertThat(organiser.get(address + "?longitude=4,8743&latitude=45,7301").words())
                .contains("À moins de 500 m, la part resterait à 70 % : aucun habitant de plus.");
        assertThat(organiser.get(address + "?longitude=4,8815&latitude=45,7125").words())
                .containsPattern(
                        "la part passerait de 70 à \\d+ % : environ \\d+0 habitants de plus|la part est de 70 % et augmenterait");
        var wrong = organiser.get(address + "?longitude=45,7301&latitude=4,8743");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.words())
                .contains("Ce point n’est pas en France : la longitude et la latitude sont peut-être inversées.");
        assertThat(organiser.get(address + "?longitude=x&latitude=").words())
                .contains(
                        "Donnez la longitude en degrés, comme 4,8743.", "Donnez la latitude en degrés, comme 45,7301.");
    }

    @Test
    void aMarketThatIsEnteredCountsInTheFreshBasket() {
        var before = organiser.get(run("FRESH")).words();
        var market = Map.of(
                "nom", "Marché de l’Essai",
                "famille", "MARKET",
                "horaires", "mardi, de 8 h à 12 h",
                "longitude", "4,8815",
                "latitude", "45,7125");
        organiser.post(PATH + "/lieux", market);
        organiser.post(PATH + "/lieux", market);

        assertThat(before).contains("plus de 2 km");
        assertThat(organiser.get(PATH).words()).contains("Marché de l’Essai", "mardi, de 8 h à 12 h");
        var after = run("FRESH");
        assertThat(organiser.get(after + "/QN06941N").words()).contains("rond plein", "Lieux saisis par le territoire");
        organiser.post(PATH + "/lieux/1/retrait", Map.of());
        assertThat(organiser.get(PATH).words()).doesNotContain("Marché de l’Essai");
        assertThat(organiser.get(after + "/QN06941N").words()).contains("rond plein");
    }

    @Test
    void whatIsWrongWithAPlaceIsSaidAtItsFieldAndWhatWasTypedStays() {
        var answer = organiser.post(
                PATH + "/lieux",
                Map.of("nom", "", "famille", "", "horaires", "", "longitude", "4.8.1", "latitude", "45,71"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words())
                .contains(
                        "Donnez le nom du lieu, en 200 caractères au plus.",
                        "Choisissez ce qu’est ce lieu.",
                        "Donnez ses jours et heures, en 200 caractères au plus.",
                        "Donnez la longitude en degrés, comme 4,8743.");
        assertThat(answer.html().selectFirst("[name=latitude]").val()).isEqualTo("45,71");
    }

    @Test
    void nothingIsToldOfFewPeople() {
        var few = Published.text(Published.SQUARES).replaceAll("(?m)^(CRS[^,]+,[01]),[0-9.]+,", "$1,0.5,");
        assertThat(Published.take(preau, SourceKind.SQUARES, 2021, few)).isInstanceOf(Outcome.Taken.class);

        assertThat(organiser.get(run("GENERAL")).words())
                .contains(
                        "Moins de 25 habitants : le secret statistique ne permet pas de donner ce résultat. La source ne dit pas le nombre de ménages.");
        assertThat(preau.visitor().get("/quartiers/QN06941N").words()).contains("Moins de 25 habitants");
    }

    @Test
    void aSquareAloneIsNeverTold() {
        var alone = Published.text(Published.SQUARES)
                .replaceAll("(?m)^(CRS[^,]+,[01]),[0-9.]+,", "$1,0.5,")
                .replaceFirst("(CRS3035RES200mN2524400E3922400,[01]),0.5,", "$1,900,");
        Published.take(preau, SourceKind.SQUARES, 2021, alone);

        assertThat(preau.visitor().get("/quartiers/QN06941N").words()).doesNotContain("Environ");
    }

    @Test
    void withoutTheFilesNothingIsComputed() {
        try (var empty = TestInstance.start(Map.of())) {
            var someone = Organiser.at(empty, Role.ORGANISER);
            assertThat(someone.post(PATH + "/calculs", Map.of("panier", "GENERAL"))
                            .words())
                    .contains("Il manque des données : importez-les d’abord.");
        }
    }
}
