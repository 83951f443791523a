package fr.preau.api;

import static fr.preau.api.Caller.person;
import static fr.preau.api.Caller.with;
import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.Profile;
import fr.preau.registration.rules.Condition.OfProfile;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a program replies to a cycle's questions. */
class RepliesTest {

    private static final String SEPTEMBER = "2024-09-24";

    private final TestInstance preau = TestInstance.shared();
    private final Caller caller = Caller.of(preau);

    @Test
    void severalAnswersAreAListAndWhatIsNotAskedIsRefused() {
        var slug = preau.publish(cycle().day(SEPTEMBER, 5));
        var questions = preau.bean(Questions.class);
        questions.add(preau.cycle(slug), new Wording(Kind.MANY, "Thèmes ?", "", List.of("Emploi", "École"), true));
        questions.add(
                preau.cycle(slug),
                new Wording(
                        Kind.YES_NO, "Préfecture ?", "", List.of(), false, new OfProfile(Profile.STATE_AGENT), false));
        Eventually.until(
                "the questions are known",
                () -> caller.read(slug).json().path("questions").size() == 2);
        var asked = caller.read(slug).json().path("questions");
        var themes = asked.path(0).path("id").longValue();
        var state = asked.path(1).path("id").longValue();
        assertThat(asked.path(1).path("askedIf").path("profile").asString()).isEqualTo("STATE_AGENT");
        var person = person(Mailbox.at(preau).address(), SEPTEMBER);

        assertThat(caller.whatRemains(
                                slug,
                                with(
                                        person,
                                        "replies",
                                        List.of(reply(themes, List.of("Emploi", "Lune")), reply(state, true))))
                        .pointers())
                .containsExactly("/persons/0/replies/0/answer/1", "/persons/0/replies/1/answer");
        assertThat(caller.whatRemains(slug, with(person, "replies", List.of(reply(themes, List.of("École", "Emploi")))))
                        .status())
                .isEqualTo(201);
        assertThat(preau.jdbc()
                        .sql("SELECT text FROM reply WHERE question_id = :id")
                        .param("id", themes)
                        .query(String.class)
                        .single())
                .isEqualTo("Emploi ; École");
    }

    private static Map<String, Object> reply(long question, Object answer) {
        return Map.of("question", question, "answer", answer);
    }
}
