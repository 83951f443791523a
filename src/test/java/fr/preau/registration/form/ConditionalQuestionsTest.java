package fr.preau.registration.form;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.Registrants;
import fr.preau.platform.job.Nightly;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Condition;
import fr.preau.registration.rules.Condition.AfterReply;
import fr.preau.registration.rules.Condition.Everybody;
import fr.preau.registration.rules.Condition.OfProfile;
import fr.preau.registration.rules.Condition.OnDay;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.testing.Eventually;
import fr.preau.testing.FilledForm;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions that take several answers, and those that only some people are asked. */
class ConditionalQuestionsTest {

    private final TestInstance preau = TestInstance.shared();
    private String slug;
    private long first;
    private long second;

    @BeforeEach
    void twoDays() {
        slug = preau.publish(cycle().day("2024-09-24", 20).day("2024-09-25", 20));
        first = preau.day(slug, "2024-09-24");
        second = preau.day(slug, "2024-09-25");
    }

    @Test
    void severalAnswersAreKeptTogetherAndEachIsFound() {
        var question = ask(Kind.MANY, "Vos thèmes ?", List.of("Emploi", "École", "Santé"), true, new Everybody());
        var person = Mailbox.at(preau);

        assertThat(fault(form(first).send(), question)).contains("Cochez au moins une réponse");
        assertThat(fault(form(first).ticked(field(question), "École", "Autre").send(), question))
                .contains("Choisissez parmi les réponses proposées");
        form(first)
                .ticked(field(question), "Santé", "Emploi")
                .with("email", person.address())
                .send();

        assertThat(preau.visitor().get(person.ownPage()).words()).contains("Emploi ; Santé");
        var organiser = Organiser.at(preau);
        for (var one : List.of("Emploi", "Santé")) {
            assertThat(organiser.get(filtered(question, one)).words()).contains(person.address());
        }
        assertThat(organiser.get(filtered(question, "École")).words()).doesNotContain(person.address());
        assertThat(organiser
                        .get("/gestion/cycles/" + slug + "/tableau-de-bord")
                        .html()
                        .select("section[aria-labelledby=reponses] tr:contains(Santé) td")
                        .eachText())
                .containsExactly("1", "1", "0");
    }

    @Test
    void aQuestionAboutADayIsRequiredOfWhoComesThatDayAlone() {
        var question = ask(Kind.TEXT, "Votre train ?", List.of(), true, new OnDay(second));

        assertThat(form(first).send().status()).isEqualTo(200);
        assertThat(fault(form(second).send(), question)).contains("Répondez à la question « Votre train ? ».");
        assertThat(form(second)
                        .opened()
                        .html()
                        .select("#" + field(question) + "-help")
                        .text())
                .isEqualTo("Seulement si vous venez le 25 septembre.");
    }

    @Test
    void anAnswerThatIsNotAskedForIsNotKept() {
        var question = ask(Kind.TEXT, "Votre service ?", List.of(), false, new OfProfile(Profile.STATE_AGENT));
        var person = Mailbox.at(preau);

        form(first)
                .with(field(question), "Préfecture")
                .with("email", person.address())
                .send();

        assertThat(kept(question)).isEmpty();
        form(second)
                .with(field(question), "Préfecture")
                .with("profile", "STATE_AGENT")
                .with("email", Mailbox.at(preau).address())
                .send();
        assertThat(kept(question)).containsExactly("Préfecture");
    }

    @Test
    void aQuestionMayWaitForAnAnswerWhichMayWaitForAnother() {
        var comes = ask(Kind.YES_NO, "Mangez-vous sur place ?", List.of(), true, new OnDay(first));
        var what = ask(Kind.CHOICE, "Quel repas ?", List.of("Avec", "Sans"), true, new AfterReply(comes, "Oui"));

        assertThat(fault(form(first).with(field(comes), "Oui").send(), what))
                .contains("Répondez à la question « Quel repas ? ».");
        assertThat(form(first)
                        .with(field(comes), "Non")
                        .with(field(what), "Avec")
                        .with("email", Mailbox.at(preau).address())
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(form(second)
                        .with(field(comes), "Oui")
                        .with(field(what), "Avec")
                        .with("email", Mailbox.at(preau).address())
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(kept(what)).isEmpty();
    }

    @Test
    void whoCorrectsTheirDetailsIsAskedWhatConcernsTheirDaysAndLosesWhatIsAskedNoMore() {
        var ofDay = ask(Kind.TEXT, "Votre train ?", List.of(), false, new OnDay(second));
        var ofState = ask(Kind.TEXT, "Votre service ?", List.of(), false, new OfProfile(Profile.STATE_AGENT));
        var person = Mailbox.at(preau);
        form(first)
                .with("profile", "STATE_AGENT")
                .with(field(ofState), "Préfecture")
                .with("email", person.address())
                .send();
        var page = person.ownPage() + "/informations";

        var opened = preau.visitor().get(page).html();
        assertThat(opened.select("#" + field(ofDay))).isEmpty();
        assertThat(opened.select("#" + field(ofState)).text()).isEqualTo("Préfecture");
        assertThat(preau.visitor()
                        .post(
                                page,
                                Map.of(
                                        "lastName",
                                        List.of("Martin"),
                                        "firstName",
                                        List.of("Claire"),
                                        "profile",
                                        List.of("OTHER"),
                                        "job",
                                        List.of("Directrice"),
                                        "organisation",
                                        List.of("Ville d’essai"),
                                        "organisationKind",
                                        List.of("COMMUNE"),
                                        "department",
                                        List.of("69"),
                                        field(ofState),
                                        List.of("Préfecture")))
                        .status())
                .isEqualTo(302);
        assertThat(kept(ofState)).isEmpty();
    }

    @Test
    void whatServesTheWelcomeAloneGoesWithTheLastDay() {
        var questions = preau.bean(Questions.class);
        var people = new Registrants(preau, slug);
        var meal = questions.add(
                people.cycle(), new Wording(Kind.TEXT, "Repas ?", "", List.of(), false, new Everybody(), true));
        var other = questions.add(people.cycle(), new Wording(Kind.TEXT, "Attentes ?", "", List.of(), false));
        people.register("Claire", "", List.of(new Reply(meal, 1, "Sans"), new Reply(other, 1, "Du concret")), first);
        preau.jdbc()
                .sql("UPDATE meeting_day SET date = :date + (id - :first)::integer WHERE cycle_id = :cycle")
                .param(
                        "date",
                        LocalDate.ofInstant(preau.bean(Clock.class).instant(), ZoneOffset.UTC)
                                .minusDays(9))
                .param("first", first)
                .param("cycle", people.cycle())
                .update();

        preau.beans(Nightly.class).stream()
                .filter(night -> night.job().equals("retention"))
                .forEach(Nightly::run);

        assertThat(kept(meal)).isEmpty();
        assertThat(kept(other)).containsExactly("Du concret");
    }

    private long ask(Kind kind, String label, List<String> choices, boolean required, Condition condition) {
        var id = preau.bean(Questions.class)
                .add(preau.cycle(slug), new Wording(kind, label, "", choices, required, condition, false));
        Eventually.until(
                "the question is asked",
                () -> !form(first)
                        .opened()
                        .html()
                        .select("[name=" + field(id) + "]")
                        .isEmpty());
        return id;
    }

    private FilledForm form(long day) {
        return preau.visitor().form(slug).day(day);
    }

    private List<String> kept(long question) {
        return preau.jdbc()
                .sql("SELECT text FROM reply WHERE question_id = :id")
                .param("id", question)
                .query(String.class)
                .list();
    }

    private static String field(long question) {
        return "question-" + question;
    }

    private String fault(Page page, long question) {
        assertThat(page.status()).isEqualTo(422);
        return page.html().select("#" + field(question) + "-fault").text();
    }

    private String filtered(long question, String answer) {
        return "/gestion/cycles/" + slug + "?reponse=" + question + ":"
                + URLEncoder.encode(answer, StandardCharsets.UTF_8);
    }
}
