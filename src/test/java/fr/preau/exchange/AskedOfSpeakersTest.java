package fr.preau.exchange;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.exchange.SpeakerQuestion.State;
import fr.preau.resource.SpeakerLinks;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What those who speak read, by their own link or by the day's code. */
class AskedOfSpeakersTest {

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day("2024-09-24", 30));
    private final long day = preau.day(slug, "2024-09-24");
    private final SpeakerQuestions questions = preau.bean(SpeakerQuestions.class);
    private final Mailbox claire = registered();

    private Mailbox registered() {
        var person = Mailbox.at(preau);
        preau.visitor().form(slug).with("email", person.address()).day(day).send();
        return person;
    }

    private SpeakerQuestion asked(String sequence, String text) {
        preau.visitor()
                .post(
                        claire.ownPage() + "/questions/" + day,
                        Map.of("sequence", List.of(sequence), "text", List.of(text)));
        return questions.of(day).stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private String link(String sequence) {
        var links = preau.bean(SpeakerLinks.class);
        return links.path(links.withId(links.make(day, sequence, "Paul Martin")).orElseThrow());
    }

    private Page list(String link) {
        var there = preau.visitor()
                .get(link)
                .html()
                .select("a:containsOwn(Lire les questions)")
                .attr("href");
        assertThat(there).isNotEmpty();
        return preau.visitor().get(there);
    }

    @Test
    void aSpeakersLinkLeadsToWhatTheirSequenceAndTheWholeDayAreAsked() {
        var link = link("Seconde séquence");
        assertThat(preau.visitor().get(link).words()).doesNotContain("Ce qui vous est demandé");
        questions.set(day, true, false);
        assertThat(preau.visitor().get(link).words()).contains("Aucune question n’attend de réponse");
        asked("Première séquence", "Combien de postes ?");
        asked("Seconde séquence", "Qui décide ?");
        asked("", "Et après ?");

        assertThat(preau.visitor().get(link).words()).contains("2 questions attendent une réponse");
        assertThat(list(link).words())
                .contains("Qui décide ?", "Et après ?")
                .doesNotContain("Combien de postes ?", claire.address());
        assertThat(list(link("")).words()).contains("Qui décide ?", "Et après ?", "Combien de postes ?");
    }

    @Test
    void whatWasAnsweredIsNoLongerThere() {
        questions.set(day, true, false);
        var link = link("");
        var question = asked("", "Qui décide ?");
        questions.answer(question.id(), "La commune.", true);

        assertThat(list(link).words()).doesNotContain("Qui décide ?");
        assertThat(preau.visitor().get(link).words()).contains("Aucune question n’attend de réponse");
    }

    @Test
    void thePageOfACycleLeadsToTheAnswersAsLongAsThereAreAny() {
        questions.set(day, true, false);
        var page = "/rencontre/" + slug;
        var link = "a[href=" + page + "/reponses]";
        assertThat(preau.visitor().get(page).html().select(link)).isEmpty();
        var question = asked("", "Qui décide ?");
        questions.answer(question.id(), "La commune.", true);
        untilThePageHas(page, link, 1);
        assertThat(preau.visitor().get(page + "/reponses").words()).contains("La commune.");

        questions.answer(question.id(), "La commune.", false);
        untilThePageHas(page, link, 0);
        questions.answer(question.id(), "La commune.", true);
        untilThePageHas(page, link, 1);
        preau.visitor().post(claire.ownPage() + "/desistement/" + day, Map.of());
        untilThePageHas(page, link, 0);
    }

    private void untilThePageHas(String page, String link, int number) {
        Eventually.until(
                number + " links",
                () -> preau.visitor().get(page).html().select(link).size() == number);
    }

    @Test
    void whatWaitsForTheTeamIsNotThereEither() {
        questions.set(day, true, true);
        var link = link("");
        asked("", "Qui décide ?");

        assertThat(list(link).words()).doesNotContain("Qui décide ?");
    }

    @Test
    void whoAsksAgainIsToldWhatBecameOfIt() {
        questions.set(day, true, true);
        var page = claire.ownPage() + "/questions/" + day;
        var question = asked("", "Qui décide ?");
        var form = Map.of("text", List.of("Qui décide ?"));
        assertThat(preau.visitor().post(page, form).header("Location")).contains("fait=relue");
        questions.move(question.id(), State.SHOWN);
        assertThat(preau.visitor().post(page, form).header("Location")).contains("fait=posee");
        questions.setAside(question.id(), "Déjà traité le matin.");

        var again = preau.visitor().post(page, form);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.words()).contains("Elle est écartée", "Déjà traité le matin.");
    }

    @Test
    void onceTheDayIsOverNobodyIsToldToAskOnTheScreenNorInTheRoom() {
        try (var alone = TestInstance.start(Map.of())) {
            var cycle = alone.publish(cycle().day("2024-09-24", 10));
            var on = alone.day(cycle, "2024-09-24");
            alone.bean(SpeakerQuestions.class).set(on, true, false);
            var screen = Organiser.at(alone)
                    .get("/gestion/cycles/" + cycle + "/questions")
                    .html()
                    .select("a[href$=/ecran]")
                    .attr("href");
            assertThat(alone.visitor().get(screen).words()).contains("Posez la première");
            assertThat(alone.visitor().get(screen.replace("/ecran", "")).words())
                    .contains("Pour demander ou voter");

            alone.clock().set("2024-09-25T09:00");

            assertThat(alone.visitor().get(screen).words())
                    .doesNotContain("Posez la première")
                    .contains("Aucune question n’attend de réponse");
            assertThat(alone.visitor().get(screen.replace("/ecran", "")).words())
                    .doesNotContain("Pour demander ou voter");
        }
    }
}
