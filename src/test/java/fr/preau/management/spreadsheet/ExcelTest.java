package fr.preau.management.spreadsheet;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.Registrants;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.testing.Download;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A filtered list as an Excel workbook, and the columns that each member of staff wants. */
class ExcelTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private Registrants people;
    private long day;

    @BeforeEach
    void publish() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        people = new Registrants(preau, slug);
        day = preau.day(slug, "2024-09-24");
    }

    @Test
    void theWorkbookHoldsTheFilteredListWithItsAnswers() throws IOException {
        var questions = preau.bean(Questions.class);
        questions.add(people.cycle(), new Wording(Kind.TEXT, "Votre attente ?", "", List.of(), false));
        var asked = questions.of(people.cycle()).getFirst();
        people.register("Claire", "", List.of(new Reply(asked.id(), asked.version(), "Des outils.")), day);
        people.register("Bruno", day);

        var answer = download("q=claire");
        var rows = rows(answer);

        assertThat(answer.contentType()).startsWith("application/vnd.openxmlformats");
        assertThat(answer.disposition()).isEqualTo("attachment; filename=\"inscriptions-" + people.slug() + ".xlsx\"");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).startsWith("Nom", "Prénom", "Courriel").endsWith("Votre attente ?");
        assertThat(rows.getLast()).startsWith("Martin", "Claire").endsWith("Des outils.");
    }

    @Test
    void whatLooksLikeAFormulaIsAText() throws IOException {
        people.register("=1+1", day);

        var sheet = sheet(download(""));

        assertThat(sheet.select("f")).isEmpty();
        assertThat(sheet.select("c:has(t:contains(=1+1))").attr("t")).isEqualTo("inlineStr");
    }

    @Test
    void datesAreDates() throws IOException {
        people.register("Claire", day);

        assertThat(sheet(download("")).select("row").last().select("c[s] v").eachText())
                .hasSize(2)
                .first()
                .isEqualTo("45559.0");
    }

    @Test
    void theChosenColumnsAreKeptForWhoChoseThem() throws IOException {
        people.register("Claire", day);

        var page = organiser.get(organiser
                .post(
                        "/gestion/inscriptions/colonnes",
                        List.of(
                                Map.entry("cycle", Long.toString(people.cycle())),
                                Map.entry("liste", "cycle"),
                                Map.entry("etat", "confirmee"),
                                Map.entry("colonne", "LAST_NAME"),
                                Map.entry("colonne", "EMAIL")))
                .header("Location"));

        assertThat(page.words()).contains("Vos colonnes sont gardées");
        assertThat(page.html().select(".chip")).hasSize(1);
        assertThat(rows(download("")).getFirst()).containsExactly("Nom", "Courriel");
        assertThat(Organiser.at(preau)
                        .get("/gestion/inscriptions.csv?cycle=" + people.cycle())
                        .response()
                        .body())
                .startsWith("\ufeffNom;Prénom;Courriel;");
        assertThat(organiser.get("/gestion/inscriptions/colonnes").html().select("input[name=colonne][checked]"))
                .hasSize(2);
    }

    @Test
    void noColumnAtAllIsRefused() {
        var answer = organiser.post("/gestion/inscriptions/colonnes", Map.of("colonne", "INCONNUE"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("Choisissez au moins une colonne.");
    }

    @Test
    void theListOfAllCyclesNamesThem() throws IOException {
        var claire = people.register("Claire", day);

        var rows = rows(Download.of(organiser.request(
                "/gestion/inscriptions.xlsx?q=" + claire.mailbox().address())));

        assertThat(rows.getFirst()).contains("Cycle");
        assertThat(rows).hasSize(2);
    }

    @Test
    void aHundredThousandRowsTakeNoMoreMemoryThanAThousand() throws IOException {
        var thousand = peak(1_000);
        var hundredThousand = peak(100_000);

        assertThat(hundredThousand - thousand).isLessThan(16_000_000);
    }

    /** The most bytes that are held while that many rows are written, looked at every ten thousand of them. */
    private static long peak(int rows) throws IOException {
        var sheet = new ExcelSpreadsheet(OutputStream.nullOutputStream(), "Essai");
        sheet.headings(List.of("Nom", "Journée", "Inscription le"));
        var peak = held();
        for (var number = 0; number < rows; number++) {
            sheet.row(List.of(
                    "Personne numéro " + number + " d’une structure au nom assez long",
                    LocalDate.of(2024, 9, 24),
                    LocalDateTime.of(2024, 9, 10, 9, 0).plusSeconds(number)));
            if (number % 25_000 == 24_999) {
                peak = Math.max(peak, held());
            }
        }
        sheet.finish();
        return peak;
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Download download(String query) {
        return Download.of(organiser.request("/gestion/inscriptions.xlsx?cycle=" + people.cycle() + "&" + query));
    }

    private static List<List<String>> rows(Download workbook) throws IOException {
        return sheet(workbook).select("row").stream()
                .map(row -> row.select("c").eachText())
                .toList();
    }

    /** Read from its directory, as spreadsheet programs do. */
    private static Document sheet(Download workbook) throws IOException {
        var file = Files.write(Files.createTempFile("classeur", ".xlsx"), workbook.bytes());
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return Jsoup.parse(new String(sheet.readAllBytes(), StandardCharsets.UTF_8), "", Parser.xmlParser());
        } finally {
            Files.delete(file);
        }
    }
}
