package fr.preau.management.importing;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cells of a list say is taken whole, or its line is left aside with the cell quoted. */
class ListCellsTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau, Role.ORGANISER);
    private String slug = "";

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-11-04", 10).day("2024-11-05", 10));
    }

    @Test
    void theListOfDaysInWordsRegistersForTheDaysThatItSays() throws IOException {
        bring(upload("i21-journees.csv", resource("i21-journees.csv")));

        assertThat(days("p1@exemple.fr")).containsExactly("2024-11-04", "2024-11-05");
        assertThat(days("p2@exemple.fr")).containsExactly("2024-11-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"matin du 4", "4 ?", "pas le 5", "4 ou 5", "4 et 6 novembre"})
    void aCellOfDaysThatIsNotWhollyUnderstoodIsQuotedAndNobodyIsRegistered(String cell) {
        var preview = upload("Nom;Prénom;Courriel;Journées\nMartin;Claire;claire@exemple.fr;\"" + cell + "\"");

        assertThat(line(preview, 2)).contains("Laissée de côté", "« " + cell + " »");
    }

    @ParameterizedTest
    @CsvSource({
        "Présent, non",
        "Présent(e), absente",
        "Présent (oui/non), NON",
        "Inscrit, ❌",
        "Annulé, oui",
        "Annulé(e), x",
        "Désistement, 1",
        "Statut, Annulée",
        "Statut, désisté",
        "Statut, excusé(e)",
        "Réponse, ne viendra pas"
    })
    void whoDoesNotComeIsNotRegistered(String heading, String cell) {
        var preview = upload("""
                Nom;Prénom;Courriel;Journées;%s
                Martin;Claire;claire@exemple.fr;toutes;%s
                """.formatted(heading, cell));

        assertThat(line(preview, 2)).contains("Laissée de côté", "ne vient pas : « " + cell + " »");
    }

    @ParameterizedTest
    @CsvSource({
        "Présent, peut-être, oui",
        "Inscrit, oui ?, x",
        "Annulé, 12 septembre, non",
        "Statut, en attente du chef, Inscrit"
    })
    void whereNobodyCanTellTheOrganiserIsAsked(String heading, String doubtful, String clear) {
        var preview = upload("""
                Nom;Prénom;Courriel;Journées;%s
                Martin;Claire;claire@exemple.fr;toutes;%s
                Durand;Paul;paul@exemple.fr;toutes;%s
                """.formatted(heading, doubtful, clear));

        assertThat(line(preview, 2)).contains("Laissée de côté", "« " + doubtful + " » ne dit pas si");
        assertThat(line(preview, 3)).contains("Nouvelle");
    }

    @Test
    void aColumnThatIsNotTakenOverAndSaysNoIsNamed() {
        var preview = upload("""
                Nom;Prénom;Courriel;Journées;Suite donnée;Ville
                Martin;Claire;claire@exemple.fr;toutes;a annulé mardi;Bron
                """);

        assertThat(preview.words())
                .contains(
                        "La colonne « Suite donnée » n’est pas reprise, et elle contient « a annulé mardi » (ligne 2)")
                .contains("Colonne non reprise : « Ville »");
    }

    @Test
    void otherSheetsAreNamed() throws IOException {
        assertThat(upload("i22-deux-feuilles.xlsx", resource("i22-deux-feuilles.xlsx"))
                        .words())
                .contains("Seule la feuille « 4 novembre » est lue", "« 5 novembre » (2 lignes)");
    }

    @Test
    void whatASpreadsheetHidesIsNamed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "essai", "1.0")) {
            var shown = workbook.newWorksheet("Inscrits");
            var rows = List.of(
                    List.of("Nom", "Prénom", "Courriel", "Journées"),
                    List.of("Martin", "Claire", "claire@exemple.fr", "toutes"),
                    List.of("Durand", "Paul", "paul@exemple.fr", "toutes"));
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < 4; column++) {
                    shown.value(row, column, rows.get(row).get(column));
                }
            }
            shown.hideRow(2);
            shown.hideColumn(3);
            var hidden = workbook.newWorksheet("Annulés");
            hidden.value(0, 0, "Petit");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        }

        assertThat(upload("liste.xlsx", bytes.toByteArray()).words())
                .contains(
                        "Le tableur masque la ligne 3",
                        "Le tableur masque la colonne D",
                        "« Annulés », masquée (1 ligne)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nom et prénom | MARTIN Claire | Claire Martin",
                "Nom et prénom | Claire MARTIN | Claire Martin",
                "Nom Prénom | Martin Claire | Claire Martin",
                "Prénom Nom | Claire Martin | Claire Martin",
                "Nom Prénom | DE LA TOUR Anne-Marie | Anne-Marie DE LA TOUR",
                "Nom Prénom | de La Tour Anne | Anne de La Tour",
                "Prénom et nom | Mme Claire MARTIN | Claire Martin",
                "Prénom et nom | Ludwig van Beethoven | Ludwig van Beethoven",
                "Prénom et nom | Martin, Claire | Claire Martin"
            })
    void aNameInOneColumnIsCut(String heading, String cell, String name) {
        var preview = upload("%s;Courriel;Journées\n%s;claire@exemple.fr;toutes".formatted(heading, cell));

        assertThat(line(preview, 2)).containsIgnoringCase(name).contains("Nouvelle");
    }

    @Test
    void aNameThatCouldBeCutElsewhereIsRemarked() {
        var preview = upload("Nom et prénom;Courriel;Journées\nMartin Claire Marie;claire@exemple.fr;toutes");

        assertThat(line(preview, 2)).contains("sans certitude : nom « Martin », prénom « Claire Marie »");
    }

    @Test
    void aNameThatNoColumnHoldsAloneIsAskedFor() {
        assertThat(upload("Nom;Courriel;Journées\nMARTIN Claire;claire@exemple.fr;toutes")
                        .words())
                .contains("choisissez « Nom et prénom, dans cet ordre »");
    }

    @Test
    void headingsInTwoLinesAreOne() {
        bring(upload("""
                Nom;Prénom;Courriel;Journées;
                ;;;4 novembre;5 novembre
                Martin;Claire;claire@exemple.fr;;x
                """));
        bring(upload("""
                Personne;;;Journées;
                Nom;Prénom;Courriel;4 novembre;5 novembre
                Durand;Paul;paul@exemple.fr;x;
                """));

        bring(upload("""
                Inscrits du partenaire;;;;;
                ;;;lundi 4 novembre;mardi 5 novembre;
                Nom;Prénom;Courriel;Présence;Présence;Remarques
                Petit;Zoé;zoe@exemple.fr;;x;
                """));

        assertThat(days("claire@exemple.fr")).containsExactly("2024-11-05");
        assertThat(days("paul@exemple.fr")).containsExactly("2024-11-04");
        assertThat(days("zoe@exemple.fr")).containsExactly("2024-11-05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"4 nov. | 5 nov.", "Lun. 4 nov | Mar. 5 nov", "Présence 4 Nov | Présence 5 Nov", "Vient le 4 nov ? | Vient le 5 nov ?"})
    void aDayInAHeadingMayHaveAShortMonth(String first, String second) {
        bring(upload("Nom;Prénom;Courriel;%s;%s\nMartin;Claire;claire@exemple.fr;;x".formatted(first, second)));

        assertThat(days("claire@exemple.fr")).containsExactly("2024-11-05");
    }

    @Test
    void headingsMayBeTheQuestionsOfAForm() {
        bring(upload("""
                Soumis le;Votre nom *;Quel est votre prénom ?;Votre adresse électronique;Journées
                3/10/2024;Martin;Claire;claire@exemple.fr;4 novembre
                """));

        assertThat(days("claire@exemple.fr")).containsExactly("2024-11-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#N/A",
                "#REF!",
                "#NOM?",
                "#VALEUR!",
                "#DIV/0!",
                "Err:502",
                "#n/a",
                "N/A",
                "n/c",
                "NULL",
                "NaN",
                "undefined"
            })
    void anErrorOfTheSpreadsheetIsNoName(String cell) {
        var preview = upload("Nom;Prénom;Courriel;Journées\nMartin;%s;claire@exemple.fr;toutes".formatted(cell));

        assertThat(line(preview, 2)).contains("Laissée de côté", "« " + cell + " » est une erreur du tableur");
    }

    @ParameterizedTest
    @CsvSource({"69.0, 69", "1, 01", "Rhône (69), 69", "2a, 2A", "Auvergne, ''", "69 Isère, ''"})
    void aDepartmentIsKeptByItsCodeOrNamed(String cell, String code) {
        var preview =
                upload("Nom;Prénom;Courriel;Journées;Département\nMartin;Claire;claire@exemple.fr;toutes;" + cell);
        assertThat(line(preview, 2).contains("Département non reconnu, non repris : « " + cell + " »"))
                .isEqualTo(code.isEmpty());

        bring(preview);

        assertThat(one("SELECT department FROM registration WHERE cycle_id = :cycle"))
                .isEqualTo(code);
    }

    @Test
    void aNameInPiecesIsPutTogether() {
        bring(upload("Nom;Prénom;Courriel;Journées\nLefe\u0300vre;Noe\u0301mie;claire@exemple.fr;toutes"));

        assertThat(one("SELECT first_name || ' ' || last_name FROM registration WHERE cycle_id = :cycle"))
                .isEqualTo("Noémie Lefèvre");
    }

    @Test
    void whereNoColumnSaysTheDaysTheyAreAskedForBesideThat() {
        var preview = upload("Nom;Prénom;Courriel\nMartin;Claire;claire@exemple.fr");

        var asked = preview.html().select("section:has(#venue)");
        assertThat(asked.text()).contains("Aucune colonne ne dit quand ces personnes viennent");
        assertThat(asked.select("input[name=jour]")).hasSize(2);
    }

    private String one(String sql) {
        return preau.jdbc()
                .sql(sql)
                .param("cycle", preau.cycle(slug))
                .query(String.class)
                .single();
    }

    private List<String> days(String email) {
        return preau.jdbc()
                .sql("""
                SELECT d.date::text
                FROM registration r
                JOIN place p ON p.registration_id = r.id
                JOIN meeting_day d ON d.id = p.day_id
                WHERE r.cycle_id = :cycle AND r.email = :email
                ORDER BY d.date
                """)
                .param("cycle", preau.cycle(slug))
                .param("email", email)
                .query(String.class)
                .list();
    }

    private static byte[] resource(String name) throws IOException {
        try (var file = ListCellsTest.class.getResourceAsStream("/lists/" + name)) {
            return file.readAllBytes();
        }
    }

    private Page upload(String text) {
        return upload("liste.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private Page upload(String name, byte[] bytes) {
        var sent = organiser.send(Upload.post(
                organiser.request("/gestion/cycles/" + slug + "/inscriptions/importer"),
                Map.of(),
                "liste",
                name,
                bytes));
        assertThat(sent.status()).as(sent.words()).isEqualTo(302);
        return organiser.get(sent.header("Location"));
    }

    private void bring(Page preview) {
        var form = preview.html()
                .select("form[method=post]:has(input[name=ecrire])")
                .first();
        assertThat(form).as(preview.words()).isNotNull();
        var fields = form.select("input[type=hidden]").stream()
                .map(field -> Map.entry(field.attr("name"), field.val()))
                .toList();
        assertThat(organiser.post(form.attr("action"), fields).status()).isEqualTo(200);
    }

    private static String line(Page page, int number) {
        return page.html().select("table:has(#lignes-legende) tbody tr").stream()
                .map(row -> row.text().replace('\u00a0', ' '))
                .filter(text -> text.startsWith(number + " "))
                .findFirst()
                .orElse("");
    }
}
