package fr.preau.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.testing.OpenForm;
import fr.preau.testing.OrdinaryTime;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A survey from its model to what the centre changed. */
class SurveyTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void anOrganiserOpensASurveyOnAPastDayAndReadsWhatPeopleThought() {
        var held = HeldSurvey.at(preau, 12);
        var organiser = Organiser.at(preau);
        var after = "/gestion/cycles/" + held.held().slug() + "/apres";
        var draft = organiser.post(
                after,
                Map.of("kind", "hot", "day", Long.toString(held.held().day(1).id())));
        var address = draft.header("Location").replaceAll("\\?.*", "");
        assertThat(organiser.get(address).html().select("input").eachAttr("value"))
                .contains("La journée a répondu à ce que j’en attendais.");
        assertThat(organiser.get(address + "/ouverture").words()).contains("12 personnes présentes sont sollicitées");

        organiser.post(address + "/ouverture", Map.of("way", "mail"));
        var survey =
                preau.bean(Surveys.class).ofCycle(held.held().cycleNow().id()).getFirst();
        held.adopt(survey.id());
        for (var number = 0; number < 12; number++) {
            assertThat(held.answer(number, Map.of("expected", number < 9 ? "0" : "3", "kept", "Les échanges"))
                            .words())
                    .contains("Votre avis est dans l’urne");
        }
        organiser.post(address + "/cloture", Map.of());

        assertThat(organiser.get(address).words())
                .contains("12 réponses sur 12")
                .contains("9 personnes sur 12 sont tout à fait ou plutôt d’accord.")
                .contains("12 réponses libres");
        var decision = OpenForm.all(organiser.get(address)).stream()
                .filter(form -> form.action().endsWith("/decision"))
                .findFirst()
                .orElseThrow()
                .fields();
        var theirs = new HashMap<>(decision);
        theirs.put("decision", "Plus de temps pour les échanges.");
        organiser.post(address + "/decision", theirs);
        decision = new HashMap<>(decision);
        decision.put("decision", "Moins de diapositives.");
        var told = organiser.post(address + "/decision", decision);
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.words())
                .contains(
                        "quelqu’un d’autre a enregistré entre-temps",
                        "Plus de temps pour les échanges.",
                        "Moins de diapositives.");
        assertThat(organiser.get("/gestion/preuves").words()).contains("Plus de temps pour les échanges.");
    }

    @Test
    void resultsStandBesideThoseOfEarlierCycles() {
        closed(5, "2031-01-05");
        closed(0, "2031-03-05");
        var third = closed(3, "2031-06-05");
        var shown = Organiser.at(preau).get("/gestion/questionnaires/" + third.id());

        assertThat(shown.words())
                .contains("Comparé à « Cycle d’essai, à Lyon » (5 mars 2031, en trait clair)")
                .contains("à « Cycle d’essai, à Lyon » (5 janvier 2031)");
        var figures = shown.html().select("#%s-chiffres".formatted(third.field("expected"))).stream()
                .flatMap(table -> table.closest("details").select("table tr").stream())
                .toList();
        assertThat(figures.getFirst().select("th").eachText()).contains("5 mars 2031", "5 janvier 2031");
        assertThat(figures.get(1).select("td").eachText().stream().map(cell -> cell.replace('\u00a0', ' ')))
                .startsWith("3", "60 %", "0 %", "100 %");
    }

    /** A closed survey of five people, of whom so many were quite content. */
    private HeldSurvey closed(int content, String openedOn) {
        var held = HeldSurvey.at(preau, 5).open();
        for (var number = 0; number < 5; number++) {
            held.answer(number, Map.of("expected", number < content ? "0" : "3"));
        }
        held.close();
        preau.jdbc()
                .sql("UPDATE survey SET opened_at = :on::date + time '17:00' WHERE id = :id")
                .param("on", openedOn)
                .param("id", held.id())
                .update();
        return held;
    }

    @Test
    void theFormIsReadWithoutScriptsAndAnswersOnce() {
        var held = HeldSurvey.at(preau, 6).open();
        var ticket = held.ticket(0);

        var form = preau.visitor().get(ticket);
        assertThat(form.html().select("form[method=post] input[type=radio]")).isNotEmpty();
        assertThat(form.words()).contains("Après clôture, même qui détient une copie de la base");
        var sent = Map.of(held.field("expected"), List.of("1"));
        assertThat(preau.visitor().post(ticket, sent).status()).isEqualTo(200);
        assertThat(preau.visitor().post(ticket, sent).words()).contains("déjà reçu, ou questionnaire clos");
        assertThat(preau.visitor().get(ticket).status()).isEqualTo(410);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        var held = HeldSurvey.at(preau, 6).open();
        var kept = held.field("kept");
        var ticket = held.ticket(0);

        var empty = preau.visitor().post(ticket, Map.of());
        assertThat(empty.words()).contains("Répondez au moins à une question");
        var tooLong = preau.visitor()
                .post(ticket, Map.of(kept, List.of("é".repeat(1_003)), held.field("expected"), List.of("2")));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.words()).contains("3 caractères de trop");
        assertThat(tooLong.html().select("input[name=%s][value=2][checked]".formatted(held.field("expected"))))
                .hasSize(1);
        var elsewhere = preau.visitor().post(ticket, Map.of(held.field("pace"), List.of("17")));
        assertThat(elsewhere.words()).contains("Choisissez une réponse de la liste.");
        var two = preau.visitor().post(ticket, Map.of(held.field("pace"), List.of("0", "1")));
        assertThat(two.words()).contains("Choisissez une réponse de la liste.");
        assertThat(held.boxSize()).isZero();
    }

    @Test
    void anAddressOrTelephoneInATextIsWarnedOfOnceAndThenTaken() {
        var held = HeldSurvey.at(preau, 6).open();
        for (var text : List.of("Écrivez à claire@exemple.fr", "Appelez le 06 12 34 56 78", "+33612345678")) {
            var ticket = held.ticket(0);
            var sent = Map.of(held.field("kept"), List.of(text));
            var warned = preau.visitor().post(ticket, sent);
            assertThat(warned.words()).contains("contient une adresse ou un numéro de téléphone");
            assertThat(warned.html()
                            .select("textarea[name=%s]".formatted(held.field("kept")))
                            .text())
                    .isEqualTo(text);
        }
        var taken = preau.visitor()
                .post(held.ticket(0), Map.of(held.field("kept"), List.of("claire@exemple.fr"), "told", List.of("oui")));
        assertThat(taken.status()).isEqualTo(200);
    }

    @Test
    void onlyWhoWasPresentIsAskedAndEachOnce() {
        var held = HeldSurvey.at(preau, 7);
        held.held().absent(held.registration(0), 1, Part.MORNING);
        held.open();

        assertThat(held.now().issued()).isEqualTo(6);
        assertThat(held.person(0).letters())
                .noneMatch(letter -> letter.subject().contains("Après la journée"));
        assertThat(held.person(1).letters())
                .filteredOn(letter -> letter.subject().contains("Après la journée"))
                .hasSize(1);
    }

    @Test
    void underFiveAnswersAreDestroyedUnread() {
        var held = HeldSurvey.at(preau, 6).open().answered(4).close();

        assertThat(held.now().destroyed()).isTrue();
        assertThat(held.now().answered()).isZero();
        assertThat(Organiser.at(preau)
                        .get("/gestion/questionnaires/" + held.id())
                        .words())
                .contains("elles ont été détruites sans être lues")
                .doesNotContain("Texte 1");
    }

    @Test
    void freeAnswersAreReadOneByOneAndSortedIntoThemes() {
        var held = HeldSurvey.at(preau, 6).open().answered(5).close();
        var organiser = Organiser.at(preau);
        var texts = "/gestion/questionnaires/" + held.id() + "/textes";

        for (var left = 5; left > 0; left--) {
            var page = organiser.get(texts);
            assertThat(page.words()).contains("Encore %d à classer".formatted(left));
            var text = page.html().select("input[name=text]").attr("value");
            assertThat(organiser.post(texts, Map.of("text", text, "other", "")).status())
                    .isEqualTo(422);
            organiser.post(
                    texts, Map.of("text", text, "other", left == 5 ? "Les échanges" : "", "theme", "Les échanges"));
        }
        assertThat(organiser.get(texts).words()).contains("Toutes les réponses libres sont classées.");
        assertThat(organiser.get("/gestion/questionnaires/" + held.id()).words())
                .contains("Les échanges");
    }

    @Test
    void aDraftIsRewrittenAndFrozenOnceOpen() {
        var held = HeldSurvey.at(preau, 6).draft(SurveyKind.HOT);
        var organiser = Organiser.at(preau);
        var address = "/gestion/questionnaires/" + held.id();
        var form = Map.of(
                "revision",
                "1",
                "title",
                "Le nôtre",
                "q-0-text",
                "Et alors ?",
                "q-0-type",
                "SINGLE",
                "q-0-options",
                "Oui");

        assertThat(organiser.post(address, form).words()).contains("Donnez de deux à douze réponses");
        var good = new HashMap<>(form);
        good.put("q-0-options", "Oui\nNon");
        organiser.post(address, good);
        assertThat(held.now().questions()).extracting(Question::text).containsExactly("Et alors ?");
        assertThat(organiser.post(address, good).words()).contains("Quelqu’un a enregistré ce questionnaire");
        held.open();
        organiser.post(address, good);
        assertThat(held.now().title()).isEqualTo("Le nôtre");
        assertThat(held.now().questions()).hasSize(1);
    }

    @Test
    void aMegabyteInAnyAnswerCostsAboutWhatAFormDoes() {
        var held = HeldSurvey.at(preau, 6).open();
        OrdinaryTime.at(preau).holdsForFormsOf(held.ticket(0));
    }
}
