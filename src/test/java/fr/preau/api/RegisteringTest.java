package fr.preau.api;

import static fr.preau.api.Caller.person;
import static fr.preau.api.Caller.with;
import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.Profile;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.Rules;
import fr.preau.registration.rules.Rules.Asked;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Registrations that another program sends. */
class RegisteringTest {

    private static final String SEPTEMBER = "2024-09-24";
    private static final String OCTOBER = "2024-10-22";

    private final TestInstance preau = TestInstance.shared();
    private final Caller caller = Caller.of(preau);
    private final Mailbox claire = Mailbox.at(preau);
    private final Mailbox ali = Mailbox.at(preau);

    @Test
    void aPersonIsConfirmedWhereThereIsRoomAndWaitsAtTheirRankWhereTheyAskedTo() {
        var slug = preau.publish(cycle().day(SEPTEMBER, 10).day(OCTOBER, 1));
        fill(slug, OCTOBER);
        waitFor(slug, OCTOBER);
        waitFor(slug, OCTOBER);

        var answer = caller.whatRemains(
                slug, with(person(claire.address(), SEPTEMBER, OCTOBER), "waitFor", List.of(OCTOBER)));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json()).isEqualTo(Contract.json("""
                {"registrations":[{"email":"%s","places":[{"day":"2024-09-24","state":"CONFIRMED"},\
                {"day":"2024-10-22","state":"WAITING","rank":3}]}]}""".formatted(claire.address())));
        assertThat(claire.letters()).hasSize(1);
    }

    @Test
    void aDayWithoutRoomIsToldAsFullAndTheRestIsKept() {
        var slug = preau.publish(cycle().day(SEPTEMBER, 10).day(OCTOBER, 0));

        var answer = caller.whatRemains(slug, person(claire.address(), OCTOBER, SEPTEMBER));

        assertThat(answer.places()).containsExactly(List.of("2024-09-24 CONFIRMED", "2024-10-22 FULL"));
        assertThat(preau.confirmed(preau.day(slug, SEPTEMBER))).isEqualTo(1);
    }

    @Test
    void eachOfATeamIsAnsweredInOrderAndGetsTheirOwnLink() {
        var slug = preau.publish(cycle().day(SEPTEMBER, 10).day(OCTOBER, 10));

        var answer = caller.allOrNothing(
                slug, person(claire.address(), SEPTEMBER), person(ali.address(), SEPTEMBER, OCTOBER));

        assertThat(answer.places())
                .containsExactly(
                        List.of("2024-09-24 CONFIRMED"), List.of("2024-09-24 CONFIRMED", "2024-10-22 CONFIRMED"));
        assertThat(claire.ownPage()).isNotEqualTo(ali.ownPage());
        assertThat(answer.page().response().body())
                .doesNotContain("inscription/", claire.ownPage(), ali.ownPage(), "http");
    }

    @Test
    void aTeamForWhichThereIsNotRoomEnoughGetsNothing() {
        var slug = preau.publish(cycle().day(SEPTEMBER, 1).day(OCTOBER, 10));

        var answer = caller.allOrNothing(
                slug, person(claire.address(), SEPTEMBER, OCTOBER), person(ali.address(), SEPTEMBER));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("no-room");
        assertThat(answer.json().path("full")).isEqualTo(Contract.json("[\"2024-09-24\"]"));
        assertThat(preau.confirmed(preau.day(slug, SEPTEMBER))).isZero();
        assertThat(preau.confirmed(preau.day(slug, OCTOBER))).isZero();
        assertThat(claire.letters()).isEmpty();
    }

    @Test
    void everythingThatIsToldIsKept() {
        var slug = preau.publish(cycle().day(SEPTEMBER, 10));
        var person = person(claire.address(), SEPTEMBER);
        person.putAll(Map.of(
                "phone", "04 00 00 00 00",
                "job", "Cheffe de projet",
                "organisationKind", "COMMUNE",
                "accessNeeds", "Une place\nprès de l’écran",
                "shortNotice", true,
                "reason", "Parce que"));

        assertThat(caller.whatRemains(slug, person).status()).isEqualTo(201);

        assertThat(stored(
                        claire,
                        "concat_ws(' / ', last_name, first_name, phone, job, profile, organisation,"
                                + " organisation_kind, department, access_needs, short_notice, request_reason)"))
                .isEqualTo("Martin / Claire / 04 00 00 00 00 / Cheffe de projet / LOCAL_AGENT / Ville d’essai /"
                        + " COMMUNE / 69 / Une place\nprès de l’écran / t / Parce que");
    }

    @Test
    void thePolicyMayBeLeftOut() {
        var slug = preau.publish(cycle().day(SEPTEMBER, 10).day(OCTOBER, 0));
        var body =
                fr.preau.platform.Json.write(Map.of("persons", List.of(person(claire.address(), SEPTEMBER, OCTOBER))));

        assertThat(caller.post(slug, body).places())
                .containsExactly(List.of("2024-09-24 CONFIRMED", "2024-10-22 FULL"));
    }

    @Test
    void aPersonWhomAnOrganiserReviewsIsUnderReviewAndSaysWhyTheyAsk() {
        var slug = preau.publish(cycle().day(SEPTEMBER, 10));
        rules(slug, new Audience(Set.of(Profile.OTHER), Set.of(), Set.of(), Verdict.ADMITTED), Asked.OPTIONAL);
        var person = with(person(claire.address(), SEPTEMBER), "profile", "OTHER");

        var silent = caller.whatRemains(slug, person);
        var answer = caller.whatRemains(slug, with(person, "reason", "Pour apprendre"));

        assertThat(silent.pointers()).containsExactly("/persons/0/reason");
        assertThat(answer.places()).containsExactly(List.of("2024-09-24 UNDER_REVIEW"));
        assertThat(preau.confirmed(preau.day(slug, SEPTEMBER))).isZero();
    }

    @Test
    void aPersonForWhomTheCycleIsNotIsRefusedAtTheirProfileOrDepartment() {
        var slug = preau.publish(cycle().day(SEPTEMBER, 10));
        rules(
                slug,
                new Audience(Set.of(), Set.of(Profile.ELECTED_OFFICIAL), Set.of("69"), Verdict.REFUSED),
                Asked.OPTIONAL);
        var person = person(claire.address(), SEPTEMBER);

        var byProfile = caller.whatRemains(slug, with(person, "profile", "ELECTED_OFFICIAL"));
        var byDepartment = caller.whatRemains(slug, with(person, "department", "01"));

        assertThat(byProfile.status()).isEqualTo(422);
        assertThat(byProfile.pointers()).containsExactly("/persons/0/profile");
        assertThat(byDepartment.pointers()).containsExactly("/persons/0/department");
        assertThat(caller.whatRemains(slug, person).status()).isEqualTo(201);
    }

    @Test
    void whatACycleRequiresIsRequiredAndWhatItHidesIsRefused() {
        var slug = preau.publish(cycle().day(SEPTEMBER, 10));
        var person = person(claire.address(), SEPTEMBER);

        rules(slug, Audience.EVERYBODY, Asked.REQUIRED);
        assertThat(caller.whatRemains(slug, person).pointers()).containsExactly("/persons/0/phone");
        rules(slug, Audience.EVERYBODY, Asked.HIDDEN);
        assertThat(caller.whatRemains(slug, with(person, "phone", "04 00 00 00 00"))
                        .pointers())
                .containsExactly("/persons/0/phone");
        assertThat(caller.whatRemains(slug, person).status()).isEqualTo(201);
    }

    @Test
    void theCyclesQuestionsAreAskedHereToo() {
        var slug = preau.publish(cycle().day(SEPTEMBER, 10));
        var questions = preau.bean(Questions.class);
        questions.add(number(slug), new Wording(Kind.CHOICE, "Repas ?", "", List.of("Avec", "Sans"), true));
        questions.add(number(slug), new Wording(Kind.YES_NO, "Venez-vous en train ?", "", List.of(), false));
        questions.add(number(slug), new Wording(Kind.TEXT, "Une attente ?", "", List.of(), false));
        Eventually.until(
                "the questions are known",
                () -> caller.read(slug).json().path("questions").size() == 3);
        var ids = caller.read(slug)
                .json()
                .path("questions")
                .valueStream()
                .map(question -> question.path("id").longValue())
                .toList();
        var person = person(claire.address(), SEPTEMBER);

        assertThat(caller.whatRemains(slug, person).pointers()).containsExactly("/persons/0/replies");
        assertThat(caller.whatRemains(
                                slug,
                                with(
                                        person,
                                        "replies",
                                        List.of(
                                                reply(ids.get(0), "Peut-être"),
                                                reply(ids.get(1), "oui"),
                                                reply(ids.get(2), 5),
                                                reply(0L, "?"))))
                        .pointers())
                .containsExactly(
                        "/persons/0/replies/0/answer",
                        "/persons/0/replies/1/answer",
                        "/persons/0/replies/2/answer",
                        "/persons/0/replies/3/question");
        assertThat(caller.whatRemains(
                                slug,
                                with(
                                        person,
                                        "replies",
                                        List.of(
                                                reply(ids.get(0), "Sans"),
                                                reply(ids.get(1), true),
                                                reply(ids.get(2), "Du concret"))))
                        .status())
                .isEqualTo(201);
        assertThat(preau.jdbc()
                        .sql("""
                        SELECT p.text
                        FROM reply p
                        JOIN registration r ON r.id = p.registration_id
                        WHERE r.email_key = :email
                        ORDER BY p.question_id
                        """)
                        .param("email", claire.address())
                        .query(String.class)
                        .list())
                .containsExactly("Sans", "Oui", "Du concret");
    }

    @Test
    void aKnownAddressIsAnsweredLikeAnUnknownOne() {
        var slug = preau.publish(cycle().day(SEPTEMBER, 10).day(OCTOBER, 0));
        caller.whatRemains(slug, person(claire.address(), SEPTEMBER));
        var known = caller.whatRemains(slug, person(claire.address(), SEPTEMBER, OCTOBER));
        var unknown = caller.whatRemains(slug, person(ali.address(), SEPTEMBER, OCTOBER));
        var knownOnFull = caller.whatRemains(slug, person(claire.address(), OCTOBER));
        var unknownOnFull = caller.whatRemains(slug, person(Mailbox.at(preau).address(), OCTOBER));

        assertThat(neutral(known, claire)).isEqualTo(neutral(unknown, ali));
        assertThat(neutral(knownOnFull, claire)).isEqualTo(neutral(unknownOnFull, ali));
        assertThat(preau.confirmed(preau.day(slug, SEPTEMBER))).isEqualTo(2);
    }

    private static String neutral(Caller.Answer answer, Mailbox person) {
        return answer.status()
                + answer.page().response().body().replace(person.address(), "ADRESSE")
                + answer.page().response().headers().map().keySet();
    }

    private static Map<String, Object> reply(long question, Object answer) {
        return Map.of("question", question, "answer", answer);
    }

    private void fill(String slug, String day) {
        caller.whatRemains(slug, person(Mailbox.at(preau).address(), day));
    }

    private void waitFor(String slug, String day) {
        caller.whatRemains(slug, with(person(Mailbox.at(preau).address(), day), "waitFor", List.of(day)));
    }

    /** Sets a cycle's rules and waits until they are known. */
    private void rules(String slug, Audience audience, Asked phone) {
        var usual = Rules.DEFAULT;
        preau.bean(RegistrationRules.class)
                .set(
                        number(slug),
                        new Rules(
                                audience,
                                usual.offerTime(),
                                usual.substituteFreeze(),
                                phone,
                                usual.job(),
                                usual.accessNeeds()));
        Eventually.until("the rules are known", () -> {
            var cycle = caller.read(slug).json();
            return cycle.path("fields").path("phone").asString().equals(phone.name())
                    && cycle.path("admission").path("sentences").isEmpty()
                            == audience.sentences().isEmpty();
        });
    }

    private long number(String slug) {
        return preau.cycle(slug);
    }

    private String stored(Mailbox person, String expression) {
        return preau.jdbc()
                .sql("SELECT " + expression + " FROM registration WHERE email_key = :email")
                .param("email", person.address())
                .query(String.class)
                .single();
    }
}
