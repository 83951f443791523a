package fr.preau.api;

import static fr.preau.api.Caller.person;
import static fr.preau.api.Caller.with;
import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.Profile;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.Reserve;
import fr.preau.registration.rules.Rules;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A cycle as programs read it. */
class CycleResourceTest {

    private static final String DAY = "2024-09-24";

    private final TestInstance preau = TestInstance.shared();
    private final Caller caller = Caller.of(preau);

    @Test
    void aDayWithoutHoursHasNoStartAndNeverMidnight() {
        var slug = preau.publish(cycle().dayWithoutHours("2024-09-24", 10));

        var day = preau.visitor().get("/api/v1/cycles/" + slug).response().body();

        assertThat(day).contains("\"date\":\"2024-09-24\"").doesNotContain("\"start\"", "T00:00");
    }

    @Test
    void aCycleTellsItsDaysAndWhetherThereIsRoom() {
        var slug = preau.publish(cycle().day(DAY, 10).day("2024-10-22", 0));
        preau.jdbc()
                .sql("UPDATE cycle SET opens_at = '2024-09-01T09:00' WHERE slug = :slug")
                .param("slug", slug)
                .update();

        var answer = caller.read(slug);
        var day = answer.json().path("days").path(0);

        assertThat(answer.page().header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().path("url").asString()).endsWith("/rencontre/" + slug);
        assertThat(answer.json().path("registration").path("opens").asString()).startsWith("2024-09-01T");
        assertThat(day).isEqualTo(Contract.json("""
                        {"date":"2024-09-24","title":"","place":"%s","start":"2024-09-24T09:30:00+02:00",\
                        "end":"2024-09-24T17:00:00+02:00","availability":"OPEN",\
                        "status":"Il reste 10\u00a0places","capacity":10,"free":10,"waiting":0,"reserves":[],"workshops":[]}""".formatted(
                        answer.json().path("place").asString())));
        assertThat(answer.json().path("days").path(1).path("availability").asString())
                .isEqualTo("FULL");
    }

    @Test
    void itFollowsWhatIsTakenAndIsNotSentAgainWhileItHolds() {
        var slug = preau.publish(cycle().day(DAY, 1));
        var mark = caller.read(slug).page().header("ETag");
        var visitor = preau.visitor();
        var path = "/api/v1/cycles/" + slug;

        assertThat(visitor.send(visitor.request(path).header("If-None-Match", mark))
                        .status())
                .isEqualTo(304);
        caller.whatRemains(slug, person(Mailbox.at(preau).address(), DAY));
        caller.whatRemains(slug, with(person(Mailbox.at(preau).address(), DAY), "waitFor", List.of(DAY)));

        Eventually.until("the day is full and one waits", () -> {
            var day = caller.read(slug).json().path("days").path(0);
            return day.path("free").intValue() == 0 && day.path("waiting").intValue() == 1;
        });
        assertThat(visitor.send(visitor.request(path).header("If-None-Match", mark))
                        .status())
                .isEqualTo(200);
        assertThat(visitor.send(visitor.request(path).HEAD()).status()).isEqualTo(200);
    }

    @Test
    void aReserveIsToldInWordsAndInData() {
        var slug = preau.publish(cycle().day(DAY, 10));
        var until = Instant.parse("2024-09-15T10:00:00Z");
        preau.bean(Desk.class).reserve(preau.day(slug, DAY), List.of(new Reserve(Profile.ELECTED_OFFICIAL, 4, until)));
        Eventually.until(
                "the reserve is told",
                () -> !caller.read(slug)
                        .json()
                        .path("days")
                        .path(0)
                        .path("reserves")
                        .isEmpty());

        var day = caller.read(slug).json().path("days").path(0);
        var reserve = day.path("reserves").path(0);

        assertThat(day.path("free").intValue()).isEqualTo(6);
        assertThat(reserve.path("profile").asString()).isEqualTo("ELECTED_OFFICIAL");
        assertThat(reserve.path("free").intValue()).isEqualTo(4);
        assertThat(reserve.path("until").asString()).isEqualTo("2024-09-15T12:00:00+02:00");
        assertThat(reserve.path("words").asString().replace('\u00a0', ' '))
                .isEqualTo("4 places réservées pour les élues et élus jusqu’au dimanche 15 septembre 2024 à 12 h");
    }

    @Test
    void itTellsWhomTheCycleIsForAndWhatIsAsked() {
        var slug = preau.publish(cycle().day(DAY, 10));
        var id = preau.cycle(slug);
        var usual = Rules.DEFAULT;
        preau.bean(RegistrationRules.class)
                .set(
                        id,
                        new Rules(
                                new Audience(
                                        Set.of(Profile.OTHER),
                                        Set.of(Profile.ELECTED_OFFICIAL),
                                        Set.of("69", "2A"),
                                        Verdict.REFUSED),
                                usual.offerTime(),
                                usual.substituteFreeze(),
                                usual.phone(),
                                usual.job(),
                                usual.accessNeeds()));
        preau.bean(Questions.class)
                .add(id, new Wording(Kind.CHOICE, "Repas ?", "Sur place", List.of("Avec", "Sans"), true));
        Eventually.until(
                "the question is told",
                () -> !caller.read(slug).json().path("questions").isEmpty());

        var cycle = caller.read(slug).json();

        assertThat(cycle.path("admission")
                        .path("profiles")
                        .valueStream()
                        .map(rule -> rule.path("profile").asString() + " "
                                + rule.path("verdict").asString()))
                .containsExactly(
                        "LOCAL_AGENT ADMITTED", "STATE_AGENT ADMITTED", "ELECTED_OFFICIAL REFUSED", "OTHER REVIEWED");
        assertThat(cycle.path("admission").path("departments"))
                .isEqualTo(Contract.json(
                        "[{\"code\":\"2A\",\"name\":\"Corse-du-Sud\"},{\"code\":\"69\",\"name\":\"Rhône\"}]"));
        assertThat(cycle.path("fields").path("job").asString()).isEqualTo("OPTIONAL");
        var question = cycle.path("questions").path(0);
        assertThat(question.path("required").booleanValue()).isTrue();
        assertThat(question.path("choices")).isEqualTo(Contract.json("[\"Avec\",\"Sans\"]"));
    }

    @Test
    void itHoldsNobody() {
        var slug = preau.publish(cycle().day(DAY, 1));
        var claire = Mailbox.at(preau);
        caller.whatRemains(slug, with(person(claire.address(), DAY), "lastName", "Antoniazzi"));

        assertThat(caller.read(slug).page().response().body()).doesNotContain("Antoniazzi", claire.address());
    }

    @Test
    void aCycleThatIsNotPublishedIsNotFound() {
        assertThat(caller.read("inconnu").problem()).isEqualTo("not-found");
    }
}
