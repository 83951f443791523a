package fr.preau.management.editor;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Mailbox;
import fr.preau.testing.OpenEditor;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change that touches people is shown before it is saved, and told once to each if the organiser says so. */
class DayChangeTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private String slug;
    private Mailbox person;

    @BeforeEach
    void register() {
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
        person = person("2024-09-24");
    }

    @Test
    void aChangedHourShowsWhoIsConcernedAndTheMessageBeforeAnythingIsSaved() {
        var question = editor().with("day-0-sequence-0-start", "10h")
                .with("day-0-place", "Villeurbanne")
                .save();

        assertThat(question.status()).isEqualTo(200);
        assertThat(question.words())
                .contains("1 personne est concernée", "Rien n’est encore enregistré")
                .contains("Horaires 9 h 30 – 17 h 10 h – 17 h", "Lieu non précisé Villeurbanne")
                .contains(person.address(), "Enregistrer et envoyer 1 message");
        assertThat(question.html().select("pre.letter").text().replace('\u00a0', ' '))
                .contains("Bonjour Claire Martin", "avant, 9 h 30 – 17 h ; maintenant, 10 h – 17 h");
        assertThat(editor().value("day-0-place")).isEmpty();
        assertThat(person.letters()).hasSize(1);
    }

    @Test
    void theyAreWrittenToOnceWithTheCalendarBroughtUpToDate() {
        var before = sequence(person.latest().calendars().getFirst());

        editor().with("day-0-sequence-0-start", "10h")
                .with("day-0-place", "Villeurbanne")
                .saved("yes");

        assertThat(person.letters()).hasSize(2);
        var letter = person.latest();
        assertThat(letter.subject()).contains("Changement").contains("24");
        assertThat(letter.words())
                .contains(
                        "avant, 9 h 30 – 17 h ; maintenant, 10 h – 17 h",
                        "avant, non précisé ; maintenant, Villeurbanne");
        assertThat(letter.calendars()).singleElement().satisfies(file -> {
            assertThat(file).contains("METHOD:PUBLISH", "T100000", "Villeurbanne");
            assertThat(sequence(file)).isGreaterThan(before);
        });
    }

    @Test
    void nobodyIsWrittenToWhenTheOrganiserSaysSo() {
        editor().with("day-0-sequence-0-start", "10h").saved("no");

        assertThat(editor().value("day-0-sequence-0-start")).isEqualTo("10h00");
        assertThat(person.letters()).hasSize(1);
    }

    @Test
    void goingBackToTheFormKeepsEverythingTyped() {
        var editor = editor().with("day-0-sequence-0-start", "10h").with("lead", "Un chapo tapé.");
        var question = editor.save();
        var fields = new LinkedHashMap<String, String>();
        question.html()
                .select("main input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        fields.put("gesture", "back");

        var again = editor.in(organiser.post("/gestion/cycles/" + slug + "/modifier", fields));

        assertThat(again.value("lead")).isEqualTo("Un chapo tapé.");
        assertThat(again.value("day-0-sequence-0-start")).isEqualTo("10h");
        assertThat(editor().value("lead")).isNotEqualTo("Un chapo tapé.");
    }

    @Test
    void aCancelledDayIsTakenOutOfTheCalendars() {
        editor().with("day-0-status", "CANCELLED").saved("yes");

        var letter = person.latest();
        assertThat(letter.subject()).contains("Journée annulée");
        assertThat(letter.calendars())
                .singleElement()
                .satisfies(file -> assertThat(file).contains("METHOD:CANCEL", "STATUS:CANCELLED"));
    }

    @Test
    void theWholeCycleIsCancelledAfterTheSameQuestion() {
        var other = person("2024-10-22");

        var question = organiser.post("/gestion/cycles/" + slug + "/etat", Map.of("to", "CANCELLED"));
        assertThat(question.words()).contains("2 personnes sont concernées", "maintenue annulée");
        organiser.post("/gestion/cycles/" + slug + "/etat", Map.of("to", "CANCELLED", "tell", "yes"));

        assertThat(person.latest().subject()).contains("Journée annulée");
        assertThat(other.latest().subject()).contains("Journée annulée");
        assertThat(other.letters()).hasSize(2);
    }

    @Test
    void aLoweredGaugeShowsWhoIsConcernedAndTakesNobodysPlace() {
        var question = editor().with("day-0-capacity", "5").save();
        assertThat(question.words()).contains("1 personne est concernée", "Jauge 10 places 5 places");

        editor().with("day-0-capacity", "5").saved("no");

        assertThat(preau.confirmed(preau.day(slug, "2024-09-24"))).isEqualTo(1);
        assertThat(person.letters()).hasSize(1);
    }

    @Test
    void theShortFormOfAGaugeAsksTheSameQuestion() {
        var day = Long.toString(preau.day(slug, "2024-09-24"));

        var question = organiser.post("/gestion/cycles/" + slug + "/jauge", Map.of("day", day, "capacity", "5"));
        assertThat(question.words()).contains("1 personne est concernée", "Jauge 10 places 5 places");
        organiser.post("/gestion/cycles/" + slug + "/jauge", Map.of("day", day, "capacity", "5", "tell", "yes"));

        assertThat(person.latest().words()).contains("La journée accueillera 5 personnes au lieu de 10.");
    }

    @Test
    void aChangeThatConcernsNobodyAsksNothing() {
        assertThat(editor().with("day-1-sequence-0-start", "10h").saved().words())
                .contains("C’est enregistré");
        assertThat(editor().with("day-0-sequence-0-title", "Un autre titre")
                        .saved()
                        .words())
                .contains("C’est enregistré");
    }

    @Test
    void somebodyElsesChangeIsShownBeforeTheQuestion() {
        var mine = editor().with("day-0-sequence-0-start", "10h");
        editor().with("title", "Entre-temps").saved();

        var answer = mine.save();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("Quelqu’un a enregistré ce cycle");
    }

    @Test
    void onlyThePeopleOfTheDayAreWrittenTo() {
        var other = person("2024-10-22");

        editor().with("day-0-sequence-0-start", "10h").saved("yes");

        assertThat(person.letters()).hasSize(2);
        assertThat(other.letters()).hasSize(1);
    }

    @Test
    void aSecondChangeTellsFromWhatWasToldFirst() {
        editor().with("day-0-place", "Villeurbanne").saved("yes");
        assertThat(person.latest().words()).contains("avant, non précisé ; maintenant, Villeurbanne");

        editor().with("day-0-place", "Bron").saved("yes");

        assertThat(person.latest().words()).contains("avant, Villeurbanne ; maintenant, Bron");
        assertThat(person.letters()).hasSize(3);
    }

    @Test
    void aDocumentThatChangesADayAsksFirst() {
        var pasted = organiser
                .get("/gestion/cycles/" + slug + "/document.md")
                .response()
                .body()
                .replace("9h30-12h00", "8h30-12h00");

        var question = organiser.post("/gestion/importer", Map.of("document", pasted));
        assertThat(question.words()).contains("1 personne est concernée");
        assertThat(editor().value("day-0-sequence-0-start")).isEqualTo("9h30");
        var answer = organiser.post("/gestion/importer", Map.of("document", pasted, "tell", "yes"));

        assertThat(answer.words()).contains("Le cycle est enregistré");
        assertThat(person.latest().words()).contains("maintenant, 8 h 30 – 17 h");
    }

    @Test
    void whoeverReadsTheMessageBeforeItLeavesIsGivenNobodysLink() {
        var link = person.latest().path("/inscription/");

        var question = editor().with("day-0-place", "Villeurbanne").save();

        assertThat(question.html().select("pre.letter").text())
                .contains("/inscription/exemple")
                .doesNotContain(link);
        editor().with("day-0-place", "Villeurbanne").saved("yes");
        assertThat(person.latest().path("/inscription/")).isEqualTo(link);
    }

    @Test
    void theJournalSaysWhichDayWasCancelledAndWhichIsHeldAgain() {
        editor().with("day-1-status", "CANCELLED").saved();
        assertThat(journaled()).isEqualTo("DAY_CANCELLED journée du mardi 22 octobre 2024 annulée");

        editor().with("day-1-status", "PLANNED").saved();
        assertThat(journaled()).isEqualTo("DAY_RESTORED journée du mardi 22 octobre 2024 rétablie");

        editor().with("day-0-place", "Villeurbanne").saved("yes");
        assertThat(journaled())
                .isEqualTo("CYCLE_SAVED journée du mardi 24 septembre 2024 changée ; 1 personne prévenue");
    }

    private String journaled() {
        return preau.jdbc()
                .sql("SELECT deed || ' ' || note FROM journal_line WHERE cycle_id = :cycle ORDER BY id DESC LIMIT 1")
                .param("cycle", preau.cycle(slug))
                .query(String.class)
                .single()
                .replace('\u00a0', ' ');
    }

    private Mailbox person(String date) {
        var mailbox = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", mailbox.address())
                .day(preau.day(slug, date))
                .send();
        assertThat(mailbox.letters()).hasSize(1);
        return mailbox;
    }

    private OpenEditor editor() {
        return OpenEditor.of(organiser, slug);
    }

    private static int sequence(String calendar) {
        return Integer.parseInt(calendar.replaceAll("(?s).*\\r?\\nSEQUENCE:(\\d+).*", "$1"));
    }
}
