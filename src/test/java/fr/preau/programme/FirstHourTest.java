package fr.preau.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Download;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From last year's spreadsheet to this year's draft, and back. */
class FirstHourTest {

    private static final String FILE = """
            Programmation 2024;;;;;;
            Intitulé;Porteur;SIRET;Thème;Quartiers;Coût;État demandé;État voté
            Jardin;Les Amis;99961403500031;Emploi;Les Tilleuls;1 000;500;400
            Vélo-école;Roue libre;;Emploi;tous;2 000;800 €;à définir
            TOTAL;;;;;3 000;1 300;400
            """;

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");

    private Page take(String name, byte[] file) {
        return contract.pilot()
                .send(Upload.post(
                        contract.pilot().request(contract.address() + "/importer"), Map.of(), "tableur", name, file));
    }

    private String taken() {
        var answer = take("programme.csv", FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
        return answer.header("Location").replace(preau.url(), "");
    }

    @Test
    void thePreviewShowsWhatWasReadAndNamesTheRestAndStoresNothing() {
        var preview = contract.pilot().get(taken());

        assertThat(preview.words())
                .contains("2 actions lues", "1 cellule à regarder", "H4", "à définir", "Jardin", "Vélo-école");
        assertThat(preview.html().select("#annee").val()).isEqualTo("2024");
        assertThat(contract.pilot().get(contract.year(2024)).status()).isEqualTo(404);
    }

    /** @return the address of the file */
    private String bring(int year, String rows) {
        var file = "Intitulé;Porteur;État voté\n" + rows;
        var answer = take("programmation-%d.csv".formatted(year), file.getBytes(StandardCharsets.UTF_8));
        var draft = answer.header("Location").replace(preau.url(), "");
        var done = contract.pilot().post(draft, Map.of("annee", Integer.toString(year)));
        assertThat(done.status()).as(done.words()).isEqualTo(302);
        return draft;
    }

    private List<String> linesOf(String title) {
        return preau.jdbc()
                .sql("""
                SELECT string_agg(p.year || ' ' || s.state, ', ' ORDER BY p.year)
                FROM action_sheet s
                JOIN annual_programme p ON p.id = s.programme_id
                JOIN city_contract c ON c.id = p.contract_id
                WHERE s.title = :title AND c.slug = :slug
                GROUP BY s.line_id
                ORDER BY min(p.year)
                """)
                .param("title", title)
                .param("slug", contract.address().replace("/contrats/", ""))
                .query(String.class)
                .list();
    }

    @Test
    void threeYearsComeInOneAfterTheOtherAndAnActionGoesOnThroughThem() {
        bring(2022, "Jardin;Les Amis;400\nThéâtre;La Scène;100\n");
        bring(2023, "JARDIN;Les amis;450\nVélo-école;Roue libre;200\n");
        bring(2024, "Jardin;Les Amis;500\nVélo-école;Roue libre;250\n");

        assertThat(linesOf("Théâtre")).containsExactly("2022 CLOSED");
        assertThat(linesOf("Vélo-école")).containsExactly("2023 CLOSED, 2024 CLOSED, 2025 DRAFT");
        assertThat(linesOf("Jardin")).containsExactly("2022 CLOSED, 2024 CLOSED, 2025 DRAFT");
        assertThat(linesOf("JARDIN")).containsExactly("2023 CLOSED");
        assertThat(contract.board(2023)).contains("Close");
    }

    @Test
    void anEarlierYearComesAfterALaterOne() {
        bring(2024, "Jardin;Les Amis;500\nVélo-école;Roue libre;250\n");
        bring(2023, "Jardin;Les Amis;450\nThéâtre;La Scène;100\n");

        assertThat(linesOf("Jardin")).containsExactly("2023 CLOSED, 2024 CLOSED, 2025 DRAFT");
        assertThat(linesOf("Théâtre")).containsExactly("2023 CLOSED");
        assertThat(linesOf("Vélo-école")).containsExactly("2024 CLOSED, 2025 DRAFT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022 2023 2024", "2024 2023 2022", "2024 2022 2023", "2022 2024 2023", "2023 2022 2024"})
    void inWhateverOrderTheYearsComeAnActionIsOne(String order) {
        for (var year : order.split(" ")) {
            bring(Integer.parseInt(year), "Jardin;Les Amis;400\n");
        }

        assertThat(linesOf("Jardin")).containsExactly("2022 CLOSED, 2023 CLOSED, 2024 CLOSED, 2025 DRAFT");
    }

    @Test
    void draftsThatGaveWayReturnWithTheFileTakenBack() {
        bring(2023, "Jardin;Les Amis;450\n");
        var second = bring(2024, "Tout autre chose;Personne;1\n");

        contract.pilot().post(second + "/annulation", Map.of());

        assertThat(linesOf("Tout autre chose")).isEmpty();
        assertThat(linesOf("Jardin")).containsExactly("2023 CLOSED, 2024 DRAFT");
        assertThat(contract.board(2024)).contains("Brouillon", "Jardin");
        bring(2024, "Jardin;Les Amis;500\n");
        assertThat(linesOf("Jardin")).containsExactly("2023 CLOSED, 2024 CLOSED, 2025 DRAFT");
    }

    @Test
    void aYearUnderWayIsNotClosedByAFile() {
        bring(2024, "Jardin;Les Amis;450\n");
        preau.jdbc()
                .sql("""
                UPDATE annual_programme
                SET state = 'CALL_OPEN'
                WHERE year = 2025 AND contract_id = (SELECT id FROM city_contract WHERE slug = :slug)
                """)
                .param("slug", contract.address().replace("/contrats/", ""))
                .update();

        var answer =
                take("programmation-2025.csv", "Intitulé;Porteur\nJardin;Les Amis\n".getBytes(StandardCharsets.UTF_8));
        var refused =
                contract.pilot().post(answer.header("Location").replace(preau.url(), ""), Map.of("annee", "2025"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(linesOf("Jardin")).containsExactly("2024 CLOSED, 2025 DRAFT");
    }

    @Test
    void draftsThatSomebodyWroteInDoNotGiveWay() {
        bring(2023, "Jardin;Les Amis;450\n");
        preau.jdbc()
                .sql("""
                UPDATE action_sheet
                SET version = 2
                WHERE programme_id = (SELECT p.id
                                      FROM annual_programme p
                                      JOIN city_contract c ON c.id = p.contract_id
                                      WHERE c.slug = :slug AND p.year = 2024)
                """)
                .param("slug", contract.address().replace("/contrats/", ""))
                .update();

        var answer =
                take("programmation-2024.csv", "Intitulé;Porteur\nJardin;Les Amis\n".getBytes(StandardCharsets.UTF_8));
        var refused =
                contract.pilot().post(answer.header("Location").replace(preau.url(), ""), Map.of("annee", "2024"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("La programmation 2024 a déjà des actions");
        assertThat(linesOf("Jardin")).containsExactly("2023 CLOSED, 2024 DRAFT");
    }

    @Test
    void theYearArrivesClosedAndTheNextOneIsItsDraftWithPredecessors() {
        var draft = taken();

        var done = contract.pilot().post(draft, Map.of("annee", "2024"));

        assertThat(done.status()).as(done.words()).isEqualTo(302);
        assertThat(contract.pilot().get(draft).html().select("main p a[href^=" + contract.address() + "/programmes/]"))
                .extracting(Element::text)
                .containsExactly("2024", "2025");
        assertThat(contract.board(2024)).contains("Close", "Jardin", "Vélo-école");
        assertThat(contract.row(2024, "Total, 2 actions")).contains("3 000", "1 300", "400");
        assertThat(contract.board(2025)).contains("Brouillon", "Jardin", "Vélo-école", "Reconduite");
        assertThat(preau.jdbc()
                        .sql("""
                        SELECT count(*)
                        FROM action_sheet now
                        JOIN action_sheet before ON before.line_id = now.line_id AND before.id < now.id
                        JOIN annual_programme p ON p.id = now.programme_id
                        JOIN city_contract c ON c.id = p.contract_id
                        WHERE c.slug = :slug AND p.year = 2025
                        """)
                        .param("slug", contract.slug())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anEmptyContractSaysWhereToBeginUntilItHasBegun() {
        var other = ContractSpace.open(preau, "Emploi");
        assertThat(other.pilot().get(other.address()).words()).contains("Reprendre le tableur de l’an dernier");

        contract.pilot().post(taken(), Map.of("annee", "2024"));

        assertThat(contract.pilot().get(contract.address()).words())
                .contains("Programmation 2025 : brouillon")
                .doesNotContain("Reprendre le tableur de l’an dernier", "Programmation 2024 : close");
    }

    @Test
    void oneGestureTakesItBackAndTwiceBringsItOnce() {
        var draft = taken();
        contract.pilot().post(draft, Map.of("annee", "2024"));
        contract.pilot().post(draft, Map.of("annee", "2024"));
        assertThat(contract.row(2024, "Total, 2 actions")).isNotEmpty();

        var undone = contract.pilot().postAndFollow(draft + "/annulation", Map.of());

        assertThat(undone.words()).contains("La reprise est annulée");
        assertThat(contract.board(2024)).contains("Aucune action ici");
        assertThat(contract.board(2025)).contains("Aucune action ici");
    }

    @Test
    void whatWasWrittenSinceIsNotTakenBack() {
        var draft = taken();
        contract.pilot().post(draft, Map.of("annee", "2024"));
        var action = contract.pilot()
                .get(contract.year(2025))
                .html()
                .select(".board tbody th a")
                .first()
                .attr("href");
        contract.pilot().post(action + "/etat", Map.of("state", "ABANDONED", "reason", "Plus de porteur"));

        assertThat(contract.pilot()
                        .postAndFollow(draft + "/annulation", Map.of())
                        .words())
                .contains("Rien n’a changé : des fiches reprises ont été modifiées depuis");
        assertThat(contract.board(2025)).contains("Jardin");
    }

    @Test
    void aColumnThatWasCorrectedIsRememberedForTheContract() {
        var draft = taken();
        contract.pilot().post(draft, Map.of("annee", "2024", "c6", "REQUESTED|Préfecture"));
        contract.pilot().post(draft + "/annulation", Map.of());

        assertThat(contract.pilot()
                        .get(taken())
                        .html()
                        .select("#c6 option[selected]")
                        .val())
                .isEqualTo("REQUESTED|Préfecture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods", "csv"})
    void whatLeavesAsASpreadsheetComesBackTheSame(String kind) {
        contract.pilot().post(taken(), Map.of("annee", "2024"));
        var file = Download.of(contract.pilot()
                .request(contract.year(2024) + "/tableau." + kind)
                .GET());
        var other = ContractSpace.open(preau, "Emploi");

        var back = other.pilot()
                .send(Upload.post(
                        other.pilot().request(other.address() + "/importer"),
                        Map.of(),
                        "tableur",
                        "t." + kind,
                        file.bytes()));
        other.pilot().post(back.header("Location").replace(preau.url(), ""), Map.of("annee", "2024"));

        assertThat(other.row(2024, "Total, 2 actions")).isEqualTo(contract.row(2024, "Total, 2 actions"));
        assertThat(other.row(2024, "Jardin").subList(3, 7))
                .isEqualTo(contract.row(2024, "Jardin").subList(3, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contrat de ville 2024 – 2030 ; programme 2025",
                "Contrat 2024-2030, au 12/03/2026 ; 2025",
                "Quartiers 2030 ; année 2025, contrat de 2015 à 2030",
                "QUARTIERS 2030 2024/2030 ; prog2025 ; 2025"
            })
    void theYearOfASpreadsheetIsNotThatToWhichAContractRuns(String title) {
        var answer = take("programme.csv", (title + "\n" + FILE).getBytes(StandardCharsets.UTF_8));

        var preview = contract.pilot().get(answer.header("Location").replace(preau.url(), ""));

        assertThat(preview.html().select("#annee").val()).isEqualTo("2025");
    }

    @Test
    void aYearAfterTheContractIsRefused() {
        var refused = contract.pilot().post(taken(), Map.of("annee", "2031"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Ce contrat finit en 2030 : donnez l’année de ce tableur.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "Un;Deux\n1;2\n", "PKxxxxcontent.xml", "PKxxxxxl/workbook.xml"})
    void aFileThatIsNoTableOfActionsIsRefusedWithAReason(String content) {
        var answer = take("fichier", content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#tableur-fault")).isNotEmpty();
    }

    @Test
    void aFileBeyondTheBoundIsRefused() {
        assertThat(take("gros.csv", new byte[12 << 20]).status()).isEqualTo(413);
    }

    @Test
    void aMacroAndAValueFromElsewhereAreRefused() throws IOException {
        assertThat(take("m.xlsm", zip("xl/workbook.xml", "xl/vbaProject.bin")).words())
                .contains("contient des macros");
        assertThat(take("l.xlsx", zip("xl/workbook.xml", "xl/externalLinks/externalLink1.xml"))
                        .words())
                .contains("va chercher des valeurs dans un autre fichier");
        assertThat(take(
                                "l.ods",
                                zip(
                                        List.of("content.xml"),
                                        "<a table:formula=\"of:='file:///x.ods'#A1\" xmlns:table=\"t\"/>"))
                        .status())
                .isEqualTo(422);
    }

    private static byte[] zip(String... names) throws IOException {
        return zip(List.of(names), "<a/>");
    }

    private static byte[] zip(List<String> names, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
