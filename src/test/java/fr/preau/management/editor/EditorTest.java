package fr.preau.management.editor;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.SequenceContent;
import fr.preau.staff.Role;
import fr.preau.testing.FormBody;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OpenEditor;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an organiser writes in the editor, without scripts. */
class EditorTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private String slug;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
    }

    @Test
    void aPageThatIsSavedUntouchedDoesNotChange() {
        var before = stored();

        var page = editor().saved();

        assertThat(page.words()).contains("Rien n’a changé");
        assertThat(stored()).isEqualTo(before);
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void aPageThatCameWithALongAddressIsSavedToo() {
        slug = preau.publish(cycle().at("une-adresse-qui-dit-tout" + "-de-son-titre".repeat(10))
                .day("2024-09-24", 10));

        editor().with("lead", "Un autre chapo.").saved();

        assertThat(preau.visitor().get("/rencontre/" + slug).words()).contains("Un autre chapo.");
    }

    @Test
    void everythingThatIsTypedIsSavedAndShown() {
        editor().with("title", "Un autre titre")
                .with("lead", "Un **autre** chapo.")
                .with("announcement", "Venez nombreux.")
                .with("opens", "2024-09-01T08:00")
                .with("closes", "20/10/2024 18h00")
                .with("day-0-title", "Commencer")
                .with("day-0-access", "Par la cour")
                .with("day-0-transport", "Métro D")
                .with("day-0-sequence-0-speakers", "Une élue\r\nUn agent")
                .with("day-0-sequence-0-angle", "STRATEGIC")
                .saved();

        var page = preau.visitor().get("/rencontre/" + slug).words();
        assertThat(page)
                .contains("Un autre titre", "Un autre chapo.", "Venez nombreux.", "Commencer", "Par la cour")
                .contains("Métro D", "Avec Une élue et Un agent", "Stratégique");
        assertThat(stored().content().registrationWindow().closes())
                .map(String::valueOf)
                .contains("2024-10-20T18:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title||Donnez un titre",
                "opens|hier matin|Écrivez une date et une heure",
                "opens|2024-03-31T02:30|n’existe pas",
                "closes|demain|Écrivez une date et une heure",
                "day-0-date|31/02/2024|Donnez la date",
                "day-0-date|2024-10-22|a déjà sa journée",
                "day-0-capacity|beaucoup|Donnez le nombre de places",
                "day-0-capacity||Donnez le nombre de places",
                "day-0-status|PEUT-ETRE|Choisissez dans la liste",
                "day-0-sequence-0-start|25h00|Donnez l’heure de début",
                "day-0-sequence-0-end|midi|Écrivez l’heure de fin",
                "day-0-sequence-0-end|8h00|La fin doit venir après le début",
                "day-0-sequence-1-kind|AUTRE|Choisissez dans la liste",
                "day-1-sequence-1-angle|AUTRE|Choisissez dans la liste"
            })
    void aBadValueIsToldAtItsFieldAndNothingTypedIsLost(String field, String value, String message) {
        var typed = value == null ? "" : value;
        var before = stored();
        var editor = editor().with("lead", "Ce que je viens de taper.").with(field, typed);

        var answer = editor.save();

        assertThat(answer.status()).isEqualTo(422);
        var faults = answer.html().select(".faults a");
        assertThat(faults.eachText()).anyMatch(text -> text.contains(message));
        var wrong = faults.attr("href").substring(1);
        assertThat(answer.html().getElementById(wrong)).isNotNull();
        assertThat(answer.html().getElementById(wrong + "-fault").text()).contains(message);
        var again = editor.in(answer);
        assertThat(again.value("lead")).isEqualTo("Ce que je viens de taper.");
        if (!field.endsWith("-status") && !field.endsWith("-kind") && !field.endsWith("-angle")) {
            assertThat(again.value(field)).isEqualTo(typed);
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aTextThatIsTooLongIsGivenBack() {
        var words = "mot ".repeat(30_000);
        var answer = editor().with("lead", words).save();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().getElementById("lead").wholeText()).contains(words.strip());
    }

    @Test
    void aSequenceIsAddedAndSaved() {
        var editor = editor().press("day-0-sequence-add");

        assertThat(editor.value("day-0-sequence-2-start")).isEqualTo("17h00");
        assertThat(sequences()).hasSize(2);
        editor.with("day-0-sequence-2-title", "Pot de fin").saved();

        assertThat(sequences()).extracting(SequenceContent::title).endsWith("Pot de fin");
    }

    @Test
    void aSequenceThatMovesUpTakesTheEarlierHours() {
        editor().press("day-0-sequence-1-up").saved();

        assertThat(sequences())
                .extracting(
                        SequenceContent::title,
                        one -> one.start().toString(),
                        one -> one.end().orElseThrow().toString())
                .containsExactly(
                        tuple("Seconde séquence", "09:30", "13:00"), tuple("Première séquence", "14:30", "17:00"));
    }

    @Test
    void aSequenceIsDuplicatedAndRemovedAndPutBack() {
        var copied = editor().press("day-0-sequence-0-copy");
        assertThat(copied.value("day-0-sequence-1-title")).isEqualTo("Première séquence");

        var removed = copied.press("day-0-sequence-0-remove");
        assertThat(removed.page().words()).contains("sera retiré à l’enregistrement");
        assertThat(removed.press("day-0-sequence-0-restore").page().words())
                .doesNotContain("sera retiré à l’enregistrement");
        removed.saved();

        assertThat(sequences())
                .extracting(SequenceContent::title)
                .containsExactly("Première séquence", "Seconde séquence");
    }

    @Test
    void aDayIsDuplicatedAWeekLaterWithItsProgramme() {
        editor().press("day-0-copy").saved();

        assertThat(stored().content().days())
                .extracting(day -> day.date().toString())
                .containsExactly("2024-09-24", "2024-10-01", "2024-10-22");
        assertThat(stored().content().days().get(1).sequences()).isEqualTo(sequences());
    }

    @Test
    void aDayChangesItsDateAndKeepsItsPeople() {
        var day = preau.day(slug, "2024-09-24");
        register(day);

        editor().with("day-0-date", "2024-09-25").saved("no");

        assertThat(preau.day(slug, "2024-09-25")).isEqualTo(day);
        assertThat(preau.confirmed(day)).isEqualTo(1);
    }

    @Test
    void twoDaysExchangeTheirDates() {
        var first = preau.day(slug, "2024-09-24");

        editor().with("day-0-date", "2024-10-22")
                .with("day-1-date", "2024-09-24")
                .saved();

        assertThat(preau.day(slug, "2024-10-22")).isEqualTo(first);
    }

    @Test
    void aDayWithoutPeopleIsRemoved() {
        editor().press("day-1-remove").saved();

        assertThat(stored().days()).hasSize(1);
    }

    @Test
    void aDayWithPeopleIsNotRemovedAndComesBackInTheForm() {
        register(preau.day(slug, "2024-10-22"));
        var editor = editor().press("day-1-remove").with("lead", "Tapé avant.");

        var answer = editor.save();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("elle peut être annulée, pas retirée");
        assertThat(editor.in(answer).fields()).doesNotContainKey("day-1-removed");
        assertThat(editor.in(answer).value("lead")).isEqualTo("Tapé avant.");
        assertThat(stored().days()).hasSize(2);
    }

    @Test
    void aRemovalOfTheLastDayIsRefused() {
        var answer = editor().press("day-0-remove").press("day-1-remove").save();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("Un cycle a au moins une journée");
    }

    @Test
    void aGaugeBelowTheSeatsThatAreHeldIsRefusedAndNothingIsSaved() {
        var day = preau.day(slug, "2024-09-24");
        register(day);
        register(day);
        var before = stored();

        var answer = editor().with("title", "Tapé").with("day-0-capacity", "1").save();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html().getElementById("day-0-capacity-fault").text()).contains("2");
        assertThat(answer.html().getElementById("title").val()).isEqualTo("Tapé");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whoSavesSecondIsShownWhatChangedAndOverwritesNothingSilently() {
        var mine = editor().with("lead", "Mon chapo.").with("title", "Mon titre");
        editor().with("title", "Son titre").with("place", "Villeurbanne").saved();

        var answer = mine.save();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words())
                .contains("Quelqu’un a enregistré ce cycle pendant que vous écriviez", "Camille Fontaine")
                .contains("Le lieu est ajouté : « Villeurbanne »", "« Son » devient « Mon »")
                .contains("Changé des deux côtés, votre texte est gardé : le titre");
        assertThat(stored().title()).isEqualTo("Son titre");
        var merged = mine.in(answer);
        assertThat(merged.value("lead")).isEqualTo("Mon chapo.");
        assertThat(merged.value("title")).isEqualTo("Mon titre");
        assertThat(merged.value("place")).isEqualTo("Villeurbanne");

        merged.saved();
        assertThat(stored().title()).isEqualTo("Mon titre");
        assertThat(stored().content().place()).isEqualTo("Villeurbanne");
    }

    @Test
    void daysThatChangedOnBothSidesAreToldAndPutTogether() {
        var mine = editor().with("day-0-title", "Le mien")
                .press("day-0-sequence-add")
                .with("day-0-sequence-2-title", "Ajoutée");
        editor().with("day-0-access", "Par la cour")
                .with("day-1-title", "Le sien")
                .saved();

        var merged = mine.in(mine.save());

        assertThat(merged.value("day-0-title")).isEqualTo("Le mien");
        assertThat(merged.value("day-0-access")).isEqualTo("Par la cour");
        assertThat(merged.value("day-0-sequence-2-title")).isEqualTo("Ajoutée");
        assertThat(merged.value("day-1-title")).isEqualTo("Le sien");
    }

    @Test
    void aFormThatIsSentTwiceIsSavedOnce() {
        var editor = editor().with("title", "Deux fois");

        editor.saved();
        var again = editor.saved();

        assertThat(again.words()).contains("Rien n’a changé");
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void aPreviewShowsThePageAndSavesNothing() {
        var before = stored();

        var page = editor().with("title", "Titre d’aperçu")
                .with("day-0-capacity", "7")
                .preview();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1").text()).isEqualTo("Titre d’aperçu");
        assertThat(page.words()).contains("Il reste 7 places");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void thePageStandsBesideItsFormAsItIsTypedAndNothingOfItLeadsAway() {
        var beside = editor().with("title", "Titre à côté")
                .press("look")
                .page()
                .html()
                .select("[data-preview] iframe");

        assertThat(beside.attr("srcdoc")).contains("Titre à côté", "<base target=\"_blank\">");
        assertThat(beside.attr("sandbox")).isEqualTo("allow-same-origin");
        var unread = editor().with("title", "").press("look").page();
        assertThat(unread.status()).isEqualTo(200);
        assertThat(unread.html().select("[data-preview] iframe")).isEmpty();
    }

    @Test
    void aNewCycleIsWrittenFromNothing() {
        var editor = OpenEditor.at(organiser, "/gestion/nouveau")
                .press("section-add-OBJECTIVES")
                .press("day-0-sequence-add")
                .with("title", "Une rencontre " + slug)
                .with("section-0-text", "- Comparer")
                .with("day-0-date", "2024-11-05")
                .with("day-0-sequence-0-start", "9h")
                .with("day-0-sequence-0-title", "Accueil");

        var page = editor.saved();

        assertThat(page.words()).contains("Le brouillon est enregistré", "Brouillon");
        var made = preau.bean(Cycles.class).withSlug("une-rencontre-" + slug).orElseThrow();
        assertThat(made.content().sections())
                .singleElement()
                .satisfies(section -> assertThat(section.heading()).isEqualTo("Objectifs"));
        assertThat(made.content().days())
                .extracting(DayContent::start)
                .map(String::valueOf)
                .containsExactly("09:00");
        assertThat(editor.saved().words()).contains("Le brouillon est enregistré");
    }

    @Test
    void aNewCycleDoesNotTakeTheAddressOfAnother() {
        var answer = OpenEditor.at(organiser, "/gestion/nouveau")
                .with("title", "Autre chose")
                .with("slug", slug)
                .with("day-0-date", "2024-11-05")
                .save();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html().getElementById("slug-fault").text()).contains(slug);
        assertThat(stored().title()).isNotEqualTo("Autre chose");
    }

    @ParameterizedTest
    @EnumSource(names = {"READER", "DESK"})
    void whoMayNotEditSavesNothing(Role role) {
        var fields = editor().with("title", "Sans droit").fields();
        var other = Organiser.at(preau, role);

        var answer = other.post(path(), fields);

        assertThat(answer.status()).isIn(403, 404);
        assertThat(stored().title()).isNotEqualTo("Sans droit");
    }

    @Test
    void aPostFromAnotherSiteSavesNothing() {
        var fields = editor().with("title", "Forgé").fields();
        var visitor = preau.visitor();

        var answer = visitor.send(FormBody.post(visitor.request(path()), FormBody.of(fields))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Cookie", organiser.cookie()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(stored().title()).isNotEqualTo("Forgé");
    }

    @Test
    void aForgedNumberOfADayReachesNoOtherCycle() {
        var other = preau.publish(cycle().day("2024-09-24", 10));
        var otherDay = preau.day(other, "2024-09-24");

        editor().with("day-0-id", Long.toString(otherDay))
                .with("day-0-title", "Forgé")
                .save();

        assertThat(preau.jdbc()
                        .sql("SELECT title FROM meeting_day WHERE id = :id")
                        .param("id", otherDay)
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    private OpenEditor editor() {
        return OpenEditor.of(organiser, slug);
    }

    private String path() {
        return "/gestion/cycles/" + slug + "/modifier";
    }

    private Cycle stored() {
        return preau.bean(Cycles.class).withSlug(slug).orElseThrow();
    }

    private List<SequenceContent> sequences() {
        return stored().content().days().getFirst().sequences();
    }

    private int versions() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM cycle_version WHERE cycle_id = :cycle")
                .param("cycle", stored().id())
                .query(Integer.class)
                .single();
    }

    private Page register(long day) {
        return preau.visitor()
                .form(slug)
                .with("email", Mailbox.at(preau).address())
                .day(day)
                .send();
    }
}
