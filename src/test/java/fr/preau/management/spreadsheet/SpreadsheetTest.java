package fr.preau.management.spreadsheet;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.preau.management.Registrants;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.testing.FilledForm;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The registrations as a file for spreadsheet programs. */
class SpreadsheetTest {

    private final TestInstance preau = TestInstance.shared();
    private String slug;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-09-24", 10));
    }

    @Test
    void frenchSpreadsheetProgramsOpenItAsItIs() {
        register(form());

        var answer = download();

        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"inscriptions-" + slug + ".csv\"");
        assertThat(answer.response().body())
                .startsWith("\ufeffNom;Prénom;Courriel;")
                .endsWith("\r\n");
        assertThat(answer.response().body().replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void everythingThatWasTypedStandsInItsColumn() {
        var person = register(form().with("lastName", "N’Diaye").with("firstName", "Fatou"));

        var rows = rows(download());

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getFields()).startsWith("Nom", "Prénom", "Courriel");
        assertThat(rows.getLast().getFields())
                .startsWith("N’Diaye", "Fatou", person.address())
                .contains("24/09/2024")
                .last()
                .asString()
                .matches("10/09/2024 0[89]:\\d\\d");
    }

    @Test
    void separatorsQuotesAndLineBreaksStayInsideTheirCell() {
        register(form().with("organisation", "Ville ; dite \"la Grande\"")
                .with("accessNeeds", "Un écran\r\net une place"));

        assertThat(rows(download()).getLast().getFields())
                .contains("Ville ; dite \"la Grande\"")
                .anyMatch(cell -> cell.replace("\r\n", "\n").equals("Un écran\net une place"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+33", "-1", "@SUM(A1)", "=HYPERLINK(\"http://exemple.org\")", "=cmd|' /C calc'!A0"})
    void noCellIsTakenForAFormula(String typed) {
        register(form().with("organisation", typed).with("accessNeeds", typed));

        assertThat(rows(download()).getLast().getFields()).contains("'" + typed).doesNotContain(typed);
    }

    @Test
    void reasonsKindsAndAnswersStandInTheirColumns() {
        var people = new Registrants(preau, slug);
        var questions = preau.bean(Questions.class);
        questions.add(people.cycle(), new Wording(Kind.TEXT, "Votre attente ?", "", List.of(), false));
        var asked = questions.of(people.cycle()).getFirst();
        var replies = List.of(new Reply(asked.id(), asked.version(), "Des outils."));
        people.register("Claire", "Je coordonne.", replies, preau.day(slug, "2024-09-24"));
        questions.retire(asked.id());

        var rows =
                CsvReader.builder()
                        .fieldSeparator(';')
                        .ofNamedCsvRecord(download().response().body().substring(1))
                        .stream()
                        .toList();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.getField("Type de structure")).isEqualTo("Commune");
            assertThat(row.getField("Motif de la demande")).isEqualTo("Je coordonne.");
            assertThat(row.getField("Votre attente ?")).isEqualTo("Des outils.");
        });
    }

    @Test
    void anEmptyListHasItsHeadingsAlone() {
        assertThat(rows(download())).hasSize(1);
    }

    private FilledForm form() {
        return preau.visitor().form(slug).day(preau.day(slug, "2024-09-24"));
    }

    private Mailbox register(FilledForm form) {
        var person = Mailbox.at(preau);
        assertThat(form.with("email", person.address()).send().status()).isEqualTo(200);
        return person;
    }

    private Page download() {
        return Organiser.at(preau).get("/gestion/cycles/" + slug + "/inscriptions.csv");
    }

    private static List<CsvRecord> rows(Page answer) {
        return CsvReader.builder()
                .fieldSeparator(';')
                .ofCsvRecord(answer.response().body().substring(1))
                .stream()
                .toList();
    }
}
