package fr.preau.management.requests;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.Registrants;
import fr.preau.management.Registrants.Somebody;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.Rules;
import fr.preau.testing.FormBody;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The requests of a cycle that reviews who registers. */
class RequestsTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private Registrants people;
    private long day;

    @BeforeEach
    void publish() {
        var slug = preau.publish(cycle().day("2024-09-24", 1));
        people = new Registrants(preau, slug);
        day = preau.day(slug, "2024-09-24");
        var rules = Rules.DEFAULT;
        preau.bean(RegistrationRules.class)
                .set(
                        people.cycle(),
                        new Rules(
                                new Audience(Set.of(Profile.LOCAL_AGENT), Set.of(), Set.of(), Verdict.ADMITTED),
                                rules.offerTime(),
                                rules.substituteFreeze(),
                                rules.phone(),
                                rules.job(),
                                rules.accessNeeds()));
    }

    @Test
    void requestsStandInOrderOfArrivalWithTheirReason() {
        ask("Claire", "Je coordonne le contrat.");
        ask("Bruno", "");

        var page = organiser.get(queue());

        assertThat(page.html().select("tbody th a").eachText()).containsExactly("Claire Martin", "Bruno Martin");
        assertThat(page.words()).contains("Je coordonne le contrat.", "Aucun");
        assertThat(organiser.get("/gestion/cycles/" + people.slug()).words())
                .contains("Demandes à l’étude : 2", "Demande à l’étude");
    }

    @Test
    void aRequestIsAcceptedAndToldSo() {
        var claire = ask("Claire", "Je coordonne.");

        var page = organiser.postAndFollow(one(claire), Map.of("choix", "accepter", "notify", "true"));

        assertThat(page.words()).contains("La demande est acceptée.", "Confirmée");
        assertThat(people.state(claire, day)).isEqualTo("CONFIRMED");
        assertThat(claire.mailbox().letters()).hasSize(2);
    }

    @Test
    void aRequestIsRefusedForAReasonThatStays() {
        var claire = ask("Claire", "Je coordonne.");

        var without = organiser.post(one(claire), Map.of("choix", "refuser", "reason", " "));
        var page = organiser.postAndFollow(
                one(claire), Map.of("choix", "refuser", "reason", "Réservé aux communes du contrat."));

        assertThat(without.status()).isEqualTo(422);
        assertThat(without.words()).contains("Écrivez le motif du refus");
        assertThat(page.words()).contains("Demande refusée", "« Réservé aux communes du contrat. »");
        assertThat(people.state(claire, day)).isEqualTo("REFUSED");
    }

    @Test
    void aRequestIsKeptApartWithANote() {
        var claire = ask("Claire", "Je coordonne.");

        organiser.post(one(claire), Map.of("choix", "garder", "reason", "Voir avec la direction."));

        var page = organiser.get(queue()).html();
        assertThat(page.select("section[aria-labelledby=gardees] tbody").text())
                .contains("Claire Martin", "Voir avec la direction.");
        assertThat(page.select("section[aria-labelledby=nouvelles]")).isEmpty();
    }

    @Test
    void aRequestIsDecidedOnce() {
        var claire = ask("Claire", "");
        organiser.post(one(claire), Map.of("choix", "accepter"));

        var page = organiser.postAndFollow(one(claire), Map.of("choix", "refuser", "reason", "Trop tard."));

        assertThat(page.words()).contains("Rien n’a changé");
        assertThat(people.state(claire, day)).isEqualTo("CONFIRMED");
    }

    @Test
    void severalAreDecidedAtOnceAfterTheirCountIsConfirmedInWords() {
        var claire = ask("Claire", "");
        var bruno = ask("Bruno", "");
        var diane = ask("Diane", "");
        var chosen = "?choix=accepter&demande=" + key(diane) + "&demande=" + key(claire);

        var question = organiser.get(queue() + "/decision" + chosen);

        assertThat(question.words())
                .contains("Vous allez décider de 2 demandes : Claire Martin (24 septembre) et Diane Martin");
        assertThat(people.state(claire, day)).isEqualTo("UNDER_REVIEW");

        var answer = organiser.post(queue() + "/decision", decision("accepter", "", claire, diane));

        assertThat(organiser.get(answer.header("Location")).words()).contains("2 demandes acceptées.");
        assertThat(people.state(claire, day)).isEqualTo("CONFIRMED");
        assertThat(people.state(diane, day)).isEqualTo("WAITING");
        assertThat(people.state(bruno, day)).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void theCountSaysWhoWasDecidedMeanwhile() {
        var claire = ask("Claire", "");
        var bruno = ask("Bruno", "");
        organiser.post(one(bruno), Map.of("choix", "accepter"));

        var answer = organiser.post(queue() + "/decision", decision("refuser", "Complet.", claire, bruno));

        assertThat(organiser.get(answer.header("Location")).words())
                .contains("1 demande refusée. Rien n’a changé pour 1 autre");
        assertThat(people.state(bruno, day)).isEqualTo("CONFIRMED");
    }

    @Test
    void severalRefusalsWithoutAReasonOrOfNobodyChangeNothing() {
        var claire = ask("Claire", "");

        assertThat(organiser
                        .post(queue() + "/decision", decision("refuser", "", claire))
                        .status())
                .isEqualTo(422);
        assertThat(organiser
                        .post(queue() + "/decision", decision("accepter", ""))
                        .status())
                .isEqualTo(422);
        assertThat(organiser
                        .post(queue() + "/decision", decision("effacer", "", claire))
                        .status())
                .isEqualTo(404);
        assertThat(people.state(claire, day)).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void aRequestOfAnotherCycleIsNotDecidedFromThisOne() {
        var claire = ask("Claire", "");
        var other = preau.publish(cycle().day("2024-09-24", 10));

        organiser.post("/gestion/cycles/" + other + "/demandes/decision", decision("accepter", "", claire));

        assertThat(people.state(claire, day)).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void aDecisionFromAnotherSiteChangesNothing() {
        var claire = ask("Claire", "");

        var forged = preau.visitor()
                .send(FormBody.post(
                                preau.visitor().request(queue() + "/decision"),
                                FormBody.of(Map.of("choix", "accepter", "demande", key(claire))))
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Cookie", organiser.cookie()));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(people.state(claire, day)).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void anEmptyQueueSaysSo() {
        assertThat(organiser.get(queue()).words()).contains("Aucune demande n’attend de décision.");
    }

    private Somebody ask(String firstName, String reason) {
        return people.register(firstName, reason, List.of(), day);
    }

    private String queue() {
        return "/gestion/cycles/" + people.slug() + "/demandes";
    }

    private String one(Somebody somebody) {
        return people.file(somebody) + "/demande/" + day;
    }

    private String key(Somebody somebody) {
        return somebody.id() + "-" + day;
    }

    private List<Map.Entry<String, String>> decision(String choice, String reason, Somebody... chosen) {
        var fields = new ArrayList<>(List.of(Map.entry("choix", choice), Map.entry("reason", reason)));
        for (var somebody : chosen) {
            fields.add(Map.entry("demande", key(somebody)));
        }
        return fields;
    }
}
