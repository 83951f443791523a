package fr.preau.management.person;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.Registrants;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.testing.FormBody;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adding somebody by hand, and correcting what is known of them. */
class PersonFormTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final Mailbox mailbox = Mailbox.at(preau);
    private Registrants people;
    private long day;

    @BeforeEach
    void publish() {
        var slug = preau.publish(cycle().day("2024-09-24", 1));
        people = new Registrants(preau, slug);
        day = preau.day(slug, "2024-09-24");
    }

    @Test
    void somebodyIsAddedByHandAndWrittenTo() {
        var page = organiser.postAndFollow(adding(), person(Map.of("notify", "true")));

        assertThat(page.words()).contains("La personne est inscrite : voici sa fiche.", "Aïcha Benali", "Confirmée");
        assertThat(mailbox.letters()).hasSize(1);
    }

    @Test
    void somebodyIsAddedByHandWithoutBeingWrittenTo() {
        organiser.post(adding(), person(Map.of()));

        assertThat(preau.confirmed(day)).isEqualTo(1);
        assertThat(mailbox.letters()).isEmpty();
    }

    @Test
    void aFullDayIsRefusedWithEverythingKeptUnlessTheOrganiserChoosesOtherwise() {
        people.register("Bruno", day);

        var refused = organiser.post(adding(), person(Map.of()));
        var page = organiser.postAndFollow(adding(), person(Map.of("ifFull", "ONE_MORE_SEAT")));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("Personne n’a été inscrit : il n’y a plus de place le 24 septembre");
        assertThat(refused.html().select("#lastName").attr("value")).isEqualTo("Benali");
        assertThat(page.words()).contains("Confirmée");
        assertThat(people.capacity(day)).isEqualTo(2);
    }

    @Test
    void somebodyWhoIsThereAlreadyIsNotAddedTwice() {
        organiser.post(adding(), person(Map.of()));

        var page = organiser.postAndFollow(adding(), person(Map.of()));

        assertThat(page.words()).contains("Rien n’a changé : cette personne avait déjà une place");
        assertThat(preau.confirmed(day)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "lastName, ''",
        "email, ''",
        "email, aicha",
        "profile, CHEF",
        "organisationKind, ''",
        "department, ''",
        "days, ''",
        "days, 999999999"
    })
    void aBadValueIsToldAtItsField(String field, String value) {
        var answer = organiser.post(adding(), person(Map.of(field, value)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".faulty .fault")).hasSize(1);
        assertThat(answer.html().select(".faults a")).hasSize(1);
        assertThat(preau.confirmed(day)).isZero();
    }

    @Test
    void aPersonsDetailsAreCorrected() {
        var claire = people.register("Claire", day);

        var page = correct(claire, Map.of("firstName", "Clara", "organisationKind", "REGION"));

        assertThat(page.words()).contains("La fiche est corrigée.", "Clara Martin", "Région");
        assertThat(people.state(claire, day)).isEqualTo("CONFIRMED");
    }

    @Test
    void anAddressOfSomebodyElseIsRefusedAtItsField() {
        var bruno = people.register("Bruno", day);
        var claire = people.register("Claire", "", List.of(), day);

        var fields = shown(claire);
        fields.put("email", bruno.mailbox().address());
        var answer = organiser.post(people.file(claire) + "/correction", fields);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html().select("#email-fault").text()).contains("Une autre personne est inscrite");
    }

    /** The first one went to whoever has the address that was wrong. */
    @Test
    void theLinkEndsWithTheAddressThatWasWrongAndTheRightOneGetsAnother() {
        var claire = people.register("Claire", day);
        var old = claire.mailbox().ownPage();

        correct(claire, Map.of("email", mailbox.address()));

        for (var page : List.of("", "/mes-donnees", "/mes-donnees/mes-donnees.json", "/informations")) {
            assertThat(preau.visitor().get(old + page).status()).as(page).isEqualTo(404);
        }
        assertThat(mailbox.latest().subject()).startsWith("Votre lien personnel");
        assertThat(preau.visitor().get(mailbox.ownPage()).words()).contains("Claire Martin");
        assertThat(claire.mailbox().letters()).hasSize(1);
    }

    @Test
    void theLinkStaysWhereTheAddressDoes() {
        var claire = people.register("Claire", day);

        correct(claire, Map.of("firstName", "Clara"));

        assertThat(preau.visitor().get(claire.mailbox().ownPage()).status()).isEqualTo(200);
        assertThat(claire.mailbox().letters()).hasSize(1);
    }

    @Test
    void whatSomebodyElseCorrectedMeanwhileIsShownAndNotLost() {
        var claire = people.register("Claire", day);
        var opened = shown(claire);
        correct(claire, Map.of("job", "Directrice"));

        opened.put("firstName", "Clara");
        var answer = organiser.post(people.file(claire) + "/correction", opened);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words())
                .contains("Rien n’a changé : quelqu’un vient de modifier ceci")
                .contains("Fonction : « Directrice » devient « Cheffe de projet »");
        assertThat(organiser.get(people.file(claire)).words()).contains("Directrice", "Claire Martin");

        opened.put("seen", answer.html().select("input[name=seen]").attr("value"));
        assertThat(organiser
                        .postAndFollow(people.file(claire) + "/correction", opened)
                        .words())
                .contains("La fiche est corrigée.", "Clara Martin");
    }

    @Test
    void aCorrectionThatChangesNothingSaysSo() {
        var claire = people.register("Claire", day);

        assertThat(correct(claire, Map.of()).words()).contains("Rien n’a changé : la fiche était déjà ainsi.");
    }

    @Test
    void anAnswerKeepsTheWordsThatWereReadUntilItIsCorrected() {
        var questions = preau.bean(Questions.class);
        questions.add(people.cycle(), new Wording(Kind.TEXT, "Votre attente ?", "", List.of(), true));
        var asked = questions.of(people.cycle()).getFirst();
        var claire = people.register("Claire", "", List.of(new Reply(asked.id(), 1, "Des exemples.")), day);
        questions.reword(asked.id(), 1, new Wording(Kind.TEXT, "Qu’attendez-vous ?", "", List.of(), true));

        assertThat(correct(claire, Map.of("job", "Directrice")).words()).contains("Votre attente ?", "Des exemples.");
        assertThat(correct(claire, Map.of("question-" + asked.id(), "Des outils."))
                        .words())
                .contains("Qu’attendez-vous ?", "Des outils.");
    }

    @Test
    void aFormFromAnotherSiteChangesNothing() {
        var forged = preau.visitor()
                .send(FormBody.post(preau.visitor().request(adding()), FormBody.of(person(Map.of())))
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Cookie", organiser.cookie()));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(preau.confirmed(day)).isZero();
    }

    private String adding() {
        return "/gestion/cycles/" + people.slug() + "/inscriptions/ajouter";
    }

    private Map<String, String> person(Map<String, String> changes) {
        var fields = new HashMap<>(Map.of(
                "lastName", "Benali",
                "firstName", "Aïcha",
                "email", mailbox.address(),
                "profile", "LOCAL_AGENT",
                "job", "Cheffe de projet",
                "organisation", "Ville d’essai",
                "organisationKind", "COMMUNE",
                "department", "69 Rhône",
                "days", Long.toString(day)));
        fields.putAll(changes);
        return fields;
    }

    private Page correct(Registrants.Somebody somebody, Map<String, String> changes) {
        var fields = shown(somebody);
        fields.putAll(changes);
        return organiser.postAndFollow(people.file(somebody) + "/correction", fields);
    }

    /** The form as it is opened. */
    private Map<String, String> shown(Registrants.Somebody somebody) {
        var form = organiser
                .get(people.file(somebody) + "/correction")
                .html()
                .select("main form")
                .forms()
                .getFirst();
        var fields = new HashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }
}
