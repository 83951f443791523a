package fr.preau.management.rules;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.Registrants;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.Rules;
import fr.preau.registration.rules.Rules.Asked;
import fr.preau.staff.Role;
import fr.preau.testing.FormBody;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of registration, as an organiser sets them. */
class RulesTest {

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
    void savingTheRulesSaysWhatChanged() {
        var page = save(
                rules(),
                Map.of(
                        "profile-OTHER", "REVIEWED",
                        "departments", "69, Isère ; 01",
                        "elsewhere", "REFUSED",
                        "offerHours", "24",
                        "phone", "HIDDEN"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("C’est enregistré")
                .contains("Inscriptions : Autre : « Admises aussitôt » devient « À l’étude »")
                .contains("« Tous » devient « 01 Ain, 38 Isère, 69 Rhône »")
                .contains("Durée d’une offre : « 48 h » devient « 24 h »")
                .contains("Téléphone : « Demandé, facultatif » devient « Pas demandé »");
        var saved = stored();
        assertThat(saved.audience().verdict(Profile.OTHER)).isEqualTo(Verdict.REVIEWED);
        assertThat(saved.audience().verdict(Profile.LOCAL_AGENT, "75")).isEqualTo(Verdict.REFUSED);
        assertThat(saved.offerTime()).isEqualTo(Duration.ofHours(24));
        assertThat(saved.phone()).isEqualTo(Asked.HIDDEN);
    }

    @Test
    void whatThePublicWouldReadIsSeenBeforeItIsSaved() {
        var typed = Map.of("profile-OTHER", "REFUSED", "departments", "69", "phone", "HIDDEN", "gesture", "voir");

        var page = save(rules(), typed);

        assertThat(page.html().select("#lu-avant").text())
                .contains("Départements concernés : Rhône (69).", "Fonction")
                .doesNotContain("Téléphone");
        assertThat(page.html().select("#profile-OTHER-REFUSED").hasAttr("checked"))
                .isTrue();
        assertThat(stored()).isEqualTo(Rules.DEFAULT);
        assertThat(save(rules(), Map.of("departments", "Bretagne", "gesture", "voir"))
                        .html()
                        .select("#lu-avant")
                        .text())
                .contains("corrigez ce qui est signalé");
    }

    @Test
    void savingWhatIsAlreadySoSaysSo() {
        assertThat(save(rules(), Map.of()).words()).contains("Rien n’a changé : tout était déjà ainsi");
    }

    @ParameterizedTest
    @CsvSource({
        "profile-OTHER, PEUT-ETRE",
        "departments, Bretagne",
        "departments, 999",
        "elsewhere, ''",
        "offerHours, 0",
        "offerHours, 721",
        "offerHours, deux jours",
        "substituteHours, -1",
        "phone, PEUT-ETRE"
    })
    void aBadRuleIsToldAtItsFieldAndNothingIsSaved(String field, String value) {
        var answer = save(rules(), Map.of(field, value));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#" + field + "-fault")).hasSize(1);
        assertThat(stored()).isEqualTo(Rules.DEFAULT);
    }

    @Test
    void rulesThatShutEverybodyOutAreRefused() {
        var nobody = new HashMap<String, String>();
        for (var profile : Profile.values()) {
            nobody.put("profile-" + profile, "REFUSED");
        }

        assertThat(save(rules(), nobody).words()).contains("Gardez au moins un profil");
        assertThat(stored()).isEqualTo(Rules.DEFAULT);
    }

    @Test
    void whoSavesAfterSomebodyElseIsShownWhatTheyWouldUndo() {
        var opened = shown(rules());
        save(rules(), Map.of("offerHours", "24"));

        opened.put("job", "OPTIONAL");
        var answer = organiser.post(rules(), opened);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words())
                .contains("Rien n’a changé : quelqu’un vient de modifier ceci")
                .contains("Durée d’une offre : « 24 h » devient « 48 h »");
        assertThat(stored().job()).isEqualTo(Asked.REQUIRED);
    }

    @Test
    void aReaderSeesTheRulesAndChangesNone() {
        var reader = Organiser.at(preau, Role.READER);

        assertThat(reader.get(rules()).html().select("main button, main a[href*='/regles/']"))
                .isEmpty();
        assertThat(reader.post(rules(), shown(rules())).status()).isEqualTo(403);
    }

    @Test
    void aDayIsRaisedAndSeatsAreReservedUntilADayAndAnHourOfThePlace() {
        var page = save(
                seats(),
                Map.of(
                        "capacity", "12",
                        "seats-STATE_AGENT", "3",
                        "date-STATE_AGENT", "2024-09-20",
                        "hour-STATE_AGENT", "18:00",
                        "seats-ELECTED_OFFICIAL", "2",
                        "date-ELECTED_OFFICIAL", "21/09/2024",
                        "hour-ELECTED_OFFICIAL", "9 h"));

        assertThat(page.words())
                .contains("Jauge : « 10 » devient « 12 »")
                .contains("rien devient « 3 places jusqu’au vendredi 20 septembre 2024 à 18 h »");
        assertThat(people.capacity(day)).isEqualTo(12);
        assertThat(preau.jdbc()
                        .sql(
                                "SELECT until = '2024-09-20T16:00:00Z' FROM day_reserve WHERE day_id = :day AND profile = 'STATE_AGENT'")
                        .param("day", day)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(organiser.get(rules()).words()).contains("Élu ou élue : 2 places jusqu’au samedi 21 septembre 2024");
    }

    @Test
    void newSeatsAreReservedBeforeAnybodyInLineGetsThem() {
        save(seats(), Map.of("capacity", "0"));
        var claire = people.register("Claire", day);

        save(
                seats(),
                Map.of(
                        "capacity", "1",
                        "seats-STATE_AGENT", "1",
                        "date-STATE_AGENT", "2024-09-20",
                        "hour-STATE_AGENT", "18:00"));

        assertThat(people.state(claire, day)).isEqualTo("WAITING");
    }

    @Test
    void aDayIsNotLoweredBelowTheSeatsThatAreHeld() {
        people.register("Claire", day);
        people.register("Bruno", day);

        var answer = save(seats(), Map.of("capacity", "1"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("Donnez au moins 2 : c’est le nombre de places déjà prises");
        assertThat(people.capacity(day)).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "11, 2024-09-20, 18:00, seats-OTHER, pour une jauge de 10",
        "douze, 2024-09-20, 18:00, seats-OTHER, Donnez un nombre de places",
        "2, '', 18:00, date-OTHER, Donnez le jour",
        "2, 2024-13-45, 18:00, date-OTHER, Donnez le jour",
        "2, 2024-09-20, midi, hour-OTHER, Donnez l’heure",
        "2, 2024-09-24, 18:00, date-OTHER, avant le début de la journée",
        "2, 2024-09-01, 18:00, date-OTHER, plus tard que maintenant"
    })
    void aBadReserveIsToldAtItsField(String seats, String date, String hour, String field, String message) {
        var answer = save(seats(), Map.of("seats-OTHER", seats, "date-OTHER", date, "hour-OTHER", hour));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#" + field + "-fault").text()).contains(message);
    }

    @Test
    void seatsChangedMeanwhileAreNotOverwritten() {
        var opened = shown(seats());
        save(seats(), Map.of("capacity", "15"));

        opened.put("capacity", "12");
        var answer = organiser.post(seats(), opened);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("Jauge : « 15 » devient « 12 »");
        assertThat(people.capacity(day)).isEqualTo(15);
    }

    @Test
    void aQuestionIsAddedRewordedMovedAndRetired() {
        organiser.post(rules() + "/questions/ajouter", question("TEXT", "Votre attente ?", ""));
        var page = organiser.postAndFollow(
                rules() + "/questions/ajouter", question("CHOICE", "Votre repas ?", "Avec viande\nSans viande"));

        assertThat(page.words()).contains("La question est ajoutée", "Une réponse parmi : Avec viande ; Sans viande");
        var added = asked();
        assertThat(added).extracting(one -> one.wording().label()).containsExactly("Votre attente ?", "Votre repas ?");

        organiser.post(rules() + "/questions/" + added.get(1).id() + "/monter", Map.of());
        var fields = new HashMap<>(question("TEXT", "Qu’attendez-vous ?", ""));
        fields.put("version", "1");
        organiser.post(rules() + "/questions/" + added.get(0).id(), fields);

        assertThat(asked())
                .extracting(one -> one.wording().label())
                .containsExactly("Votre repas ?", "Qu’attendez-vous ?");

        assertThat(organiser
                        .get(rules() + "/questions/" + added.get(1).id() + "/retrait")
                        .words())
                .contains("Ne plus poser cette question", "Votre repas ?");
        organiser.post(rules() + "/questions/" + added.get(1).id() + "/retrait", Map.of());

        assertThat(asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, '', '', label",
        "ROMAN, Une question, '', kind",
        "CHOICE, Une question, '', choices",
        "CHOICE, Une question, Seule, choices"
    })
    void aBadQuestionIsToldAtItsField(String kind, String label, String choices, String field) {
        var answer = organiser.post(rules() + "/questions/ajouter", question(kind, label, choices));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#" + field + "-fault")).hasSize(1);
        assertThat(asked()).isEmpty();
    }

    @Test
    void aQuestionThatSomebodyElseChangedIsNotOverwritten() {
        var questions = preau.bean(Questions.class);
        questions.add(people.cycle(), new Wording(Kind.TEXT, "Une", "", List.of(), false));
        var id = asked().getFirst().id();
        questions.reword(id, 1, new Wording(Kind.TEXT, "Deux", "", List.of(), false));

        var fields = new HashMap<>(question("TEXT", "Trois", ""));
        fields.put("version", "1");
        var answer = organiser.post(rules() + "/questions/" + id, fields);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("Rien n’a changé : quelqu’un vient de changer cette question");
        assertThat(asked().getFirst().wording().label()).isEqualTo("Deux");
    }

    @Test
    void nothingOfAnotherCycleIsReachedFromThisOne() {
        var other = new Registrants(preau, preau.publish(cycle().day("2024-09-24", 10)));
        preau.bean(Questions.class).add(other.cycle(), new Wording(Kind.TEXT, "Une", "", List.of(), false));
        var id = preau.bean(Questions.class).of(other.cycle()).getFirst().id();
        var otherDay = preau.day(other.slug(), "2024-09-24");

        for (var address : List.of("/questions/" + id, "/questions/" + id + "/retrait", "/journees/" + otherDay)) {
            assertThat(organiser.get(rules() + address).status()).as(address).isEqualTo(404);
            assertThat(organiser
                            .post(rules() + address, question("TEXT", "Autre", ""))
                            .status())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    @Test
    void rulesFromAnotherSiteAreRefused() {
        for (var address : List.of(rules(), seats(), rules() + "/questions/ajouter")) {
            var forged = preau.visitor()
                    .send(FormBody.post(preau.visitor().request(address), FormBody.of(question("TEXT", "Une", "")))
                            .header("Sec-Fetch-Site", "cross-site")
                            .header("Cookie", organiser.cookie()));
            assertThat(forged.status()).as(address).isEqualTo(403);
        }
        assertThat(asked()).isEmpty();
    }

    private String rules() {
        return "/gestion/cycles/" + people.slug() + "/regles";
    }

    private String seats() {
        return rules() + "/journees/" + day;
    }

    private Rules stored() {
        return preau.bean(RegistrationRules.class).of(people.cycle());
    }

    private List<Questions.Question> asked() {
        return preau.bean(Questions.class).of(people.cycle());
    }

    private static Map<String, String> question(String kind, String label, String choices) {
        return Map.of("kind", kind, "label", label, "choices", choices);
    }

    private Page save(String address, Map<String, String> changes) {
        var fields = shown(address);
        fields.putAll(changes);
        return organiser.post(address, fields);
    }

    /** The form as it is opened. */
    private Map<String, String> shown(String address) {
        var forms = organiser
                .get(address)
                .html()
                .select("main form[action='" + address + "']")
                .forms();
        var fields = new HashMap<String, String>();
        forms.getFirst().formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }
}
