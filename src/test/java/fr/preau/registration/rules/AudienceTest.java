package fr.preau.registration.rules;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.By;
import fr.preau.registration.ChangeOutcome;
import fr.preau.registration.Decision;
import fr.preau.registration.Notification;
import fr.preau.registration.Profile;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.registration.rules.Rules.Asked;
import fr.preau.testing.Eventually;
import fr.preau.testing.FilledForm;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a cycle is for, what its form asks, and the requests that an organiser decides. */
class AudienceTest {

    private static final By ORGANISER = new By.Organiser("claire@centre.fr");

    private final TestInstance preau = TestInstance.shared();
    private String slug;
    private long cycleId;
    private long day;

    @BeforeEach
    void aDayOfTwoSeats() {
        slug = preau.publish(cycle().day("2024-09-24", 2));
        day = preau.day(slug, "2024-09-24");
        cycleId = preau.cycle(slug);
    }

    private void rules(Audience audience, Asked phone) {
        preau.bean(RegistrationRules.class)
                .set(
                        cycleId,
                        new Rules(
                                audience,
                                Duration.ofHours(48),
                                Duration.ofHours(24),
                                phone,
                                Asked.REQUIRED,
                                Asked.HIDDEN));
        Eventually.until(
                "the form asks what the rules say",
                () -> form().opened().html().select("#accessNeeds").isEmpty());
    }

    private FilledForm form() {
        return preau.visitor().form(slug).day(day);
    }

    private static Audience officialsAfterReview() {
        return new Audience(Set.of(Profile.ELECTED_OFFICIAL), Set.of(Profile.OTHER), Set.of(), Verdict.ADMITTED);
    }

    private Mailbox asks(String reason) {
        var person = Mailbox.at(preau);
        var answer = form().with("email", person.address())
                .with("profile", "ELECTED_OFFICIAL")
                .with("reason", reason)
                .send();
        assertThat(answer.words()).contains("Votre demande est transmise");
        return person;
    }

    private long registration(Mailbox person) {
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE cycle_id = :cycle AND email = :email")
                .param("cycle", cycleId)
                .param("email", person.address())
                .query(Long.class)
                .single();
    }

    private ChangeOutcome decide(Mailbox person, Decision decision) {
        return preau.bean(Desk.class).review(registration(person), day, decision, ORGANISER, Notification.BY_MAIL);
    }

    private static String fault(Page page, String field) {
        return page.html().getElementById(field + "-fault").text();
    }

    @Test
    void theRuleStandsBeforeTheFormAndAProfileItRefusesIsNotTaken() {
        rules(officialsAfterReview(), Asked.OPTIONAL);

        assertThat(form().opened().words()).contains("Ces journées ne s’adressent pas aux autres publics");
        var answer = form().with("profile", "OTHER").send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fault(answer, "profile")).contains("ne s’adressent pas à ce public");
        assertThat(preau.confirmed(day)).isZero();
    }

    @Test
    void aDepartmentIsKnownByItsNumberOrItsName() {
        rules(new Audience(Set.of(), Set.of(), Set.of("69", "42"), Verdict.REFUSED), Asked.OPTIONAL);

        for (var known : List.of("69 Rhône", "rhone", "42", "Loire")) {
            assertThat(form().with("email", Mailbox.at(preau).address())
                            .with("department", known)
                            .send()
                            .words())
                    .containsAnyOf("Votre inscription est confirmée", "est complète");
        }
        assertThat(fault(form().with("department", "75 Paris").send(), "department"))
                .contains("ne s’adressent pas à ce département");
        assertThat(fault(form().with("department", "près de Lyon").send(), "department"))
                .contains("Écrivez le numéro ou le nom d’un département");
    }

    @Test
    void aRequestSaysWhyHoldsNoSeatAndIsNeverCalledAWaitingList() {
        rules(officialsAfterReview(), Asked.OPTIONAL);
        assertThat(fault(form().with("profile", "ELECTED_OFFICIAL").send(), "reason"))
                .contains("Expliquez en une phrase");

        var person = asks("Je pilote le contrat.");

        assertThat(preau.confirmed(day)).isZero();
        assertThat(person.latest().subject()).startsWith("Demande d’inscription reçue");
        assertThat(person.latest().text()).contains("demande à l’étude").doesNotContain("liste d’attente");
        assertThat(preau.visitor().get(person.ownPage()).words())
                .contains("Demande à l’étude", "Je pilote le contrat.")
                .doesNotContain("Liste d’attente");
    }

    @Test
    void anAcceptedRequestTakesASeatAndARefusedOneReadsWhy() {
        rules(officialsAfterReview(), Asked.OPTIONAL);
        var accepted = asks("Je pilote le contrat.");
        var refused = asks("Par curiosité.");

        assertThat(decide(accepted, new Decision.Accept())).isEqualTo(new ChangeOutcome.Done());
        assertThat(decide(refused, new Decision.Refuse("La salle est réservée aux signataires.")))
                .isEqualTo(new ChangeOutcome.Done());

        assertThat(preau.confirmed(day)).isEqualTo(1);
        Eventually.until(
                "both are answered",
                () -> accepted.letters().size() == 2 && refused.letters().size() == 2);
        assertThat(accepted.latest().subject()).startsWith("Demande acceptée");
        assertThat(accepted.latest().calendars()).hasSize(1);
        assertThat(refused.latest().text()).contains("La salle est réservée aux signataires.");
        assertThat(decide(refused, new Decision.Accept())).isEqualTo(new ChangeOutcome.Nothing());
    }

    @Test
    void aRequestAcceptedWhenTheDayIsFullTakesTheRankOfItsArrival() {
        rules(officialsAfterReview(), Asked.OPTIONAL);
        var early = asks("Je pilote le contrat.");
        form().with("email", Mailbox.at(preau).address()).send();
        form().with("email", Mailbox.at(preau).address()).send();
        var late = Mailbox.at(preau);
        form().with("email", late.address()).with("waitFor", Long.toString(day)).send();

        decide(early, new Decision.Keep("à revoir lundi"));
        decide(early, new Decision.Accept());

        assertThat(preau.visitor().get(early.ownPage()).words()).contains("Liste d’attente, rang 1");
        assertThat(preau.visitor().get(late.ownPage()).words()).contains("Liste d’attente, rang 2");
    }

    @Test
    void aRequiredFieldIsAskedAndAHiddenOneIsNot() {
        rules(Audience.EVERYBODY, Asked.REQUIRED);

        assertThat(fault(form().with("phone", "").send(), "phone")).contains("Écrivez un numéro de téléphone");
        assertThat(form().opened().html().select("[name=accessNeeds]")).isEmpty();
    }

    @Test
    void aReservedSeatIsForItsProfileUntilItIsReleased() {
        var desk = preau.bean(Desk.class);
        desk.reserve(day, List.of(new Reserve(Profile.ELECTED_OFFICIAL, 1, Instant.parse("2024-09-20T10:00:00Z"))));
        form().with("email", Mailbox.at(preau).address()).send();

        var agent = form().with("email", Mailbox.at(preau).address()).send();
        var official = form().with("email", Mailbox.at(preau).address())
                .with("profile", "ELECTED_OFFICIAL")
                .send();

        assertThat(agent.status()).isEqualTo(409);
        assertThat(agent.words()).contains("dont 1 réservée pour les élues et élus jusqu’au");
        assertThat(official.words()).contains("Votre inscription est confirmée");
        assertThat(preau.confirmed(day)).isEqualTo(2);
    }

    @Test
    void whatIsLeftOfAReserveGoesToThoseWhoWaitWhenItIsGivenUp() {
        var desk = preau.bean(Desk.class);
        desk.reserve(day, List.of(new Reserve(Profile.ELECTED_OFFICIAL, 1, Instant.parse("2024-09-20T10:00:00Z"))));
        form().with("email", Mailbox.at(preau).address()).send();
        var waiting = Mailbox.at(preau);
        form().with("email", waiting.address())
                .with("waitFor", Long.toString(day))
                .send();

        desk.reserve(day, List.of());

        Eventually.until(
                "the seat is offered",
                () -> waiting.letters().size() == 2
                        && waiting.latest().subject().startsWith("Une place pour vous"));
    }

    @Test
    void anAnswerKeepsTheWordsThatWereRead() {
        var questions = preau.bean(Questions.class);
        questions.add(cycleId, new Wording(Kind.CHOICE, "Quel atelier ?", "", List.of("Matin", "Soir"), true));
        Eventually.until("the question is asked", () -> form().opened().words().contains("Quel atelier ?"));
        var question = questions.of(cycleId).getFirst();
        var field = "question-" + question.id();
        var person = Mailbox.at(preau);

        assertThat(fault(form().with(field, "Nuit").send(), field)).contains("Répondez à la question «");
        form().with("email", person.address()).with(field, "Soir").send();
        questions.reword(
                question.id(),
                question.version(),
                new Wording(Kind.CHOICE, "Quel moment ?", "", List.of("Matin", "Soir"), true));

        assertThat(preau.visitor().get(person.ownPage()).words())
                .contains("Quel atelier ?", "Soir")
                .doesNotContain("Quel moment ?");
    }

    @Test
    void aPersonCorrectsWhatTheyTold() {
        var person = Mailbox.at(preau);
        form().with("email", person.address()).send();
        var page = person.ownPage() + "/informations";
        var fields = Map.of(
                "lastName", List.of("Martin-Roux"),
                "firstName", List.of("Claire"),
                "profile", List.of("LOCAL_AGENT"),
                "job", List.of("Directrice"),
                "organisation", List.of("Ville d’essai"),
                "organisationKind", List.of("COMMUNE"),
                "department", List.of("69"));

        assertThat(preau.visitor()
                        .get(page)
                        .html()
                        .select("input[name=lastName]")
                        .val())
                .isEqualTo("Martin");
        assertThat(preau.visitor().post(page, fields).status()).isEqualTo(302);

        assertThat(preau.visitor().get(person.ownPage()).words())
                .contains("Claire Martin-Roux", "Directrice", person.address());
        var wrong = new HashMap<>(fields);
        wrong.put("job", List.of(""));
        assertThat(preau.visitor().post(page, wrong).status()).isEqualTo(422);
    }

    @Test
    void aSubstituteTakesTheSeatOfAFullDayAndTheOtherLosesIt() {
        var leaving = Mailbox.at(preau);
        form().with("email", leaving.address()).send();
        form().with("email", Mailbox.at(preau).address()).send();
        var coming = Mailbox.at(preau);

        var answer = preau.visitor().post(leaving.ownPage() + "/remplacement/" + day, substitute(coming));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(preau.confirmed(day)).isEqualTo(2);
        assertThat(coming.latest().subject()).startsWith("Une place vous est transmise");
        assertThat(coming.latest().calendars()).hasSize(1);
        Eventually.until("the other is told", () -> leaving.letters().size() == 2);
        assertThat(leaving.latest().calendars().getFirst()).contains("METHOD:CANCEL");
        assertThat(preau.visitor().get(leaving.ownPage()).words()).doesNotContain("Place confirmée");
    }

    @Test
    void somebodyWhoHasAPlaceAlreadyFreesTheOneTheyAreNamedFor() {
        var leaving = Mailbox.at(preau);
        form().with("email", leaving.address()).send();
        var there = Mailbox.at(preau);
        form().with("email", there.address()).send();

        var answer = preau.visitor().post(leaving.ownPage() + "/remplacement/" + day, substitute(there));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(preau.confirmed(day)).isEqualTo(1);
    }

    private static Map<String, List<String>> substitute(Mailbox coming) {
        return Map.of(
                "lastName", List.of("Diallo"),
                "firstName", List.of("Awa"),
                "email", List.of(coming.address()),
                "profile", List.of("LOCAL_AGENT"),
                "job", List.of("Chargée de mission"),
                "organisation", List.of("Ville d’essai"),
                "organisationKind", List.of("COMMUNE"),
                "department", List.of("69"));
    }
}
