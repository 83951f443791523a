package fr.preau.exchange;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.desk.PersonErasure;
import fr.preau.testing.Crowd;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

/** What people ask those who speak: from their link to the screen of the room and the answer that everybody reads. */
class QuestionsTest {

    private static final String WORDS = "Comment financer un poste d’adulte-relais ?";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final String slug = preau.publish(cycle().day("2024-09-24", 400).day("2024-10-22", 400));
    private final long day = preau.day(slug, "2024-09-24");
    private final String desk = "/gestion/cycles/" + slug + "/questions/" + day;

    private Mailbox registered(String firstName) {
        return Mailbox.registered(preau, slug, firstName, day);
    }

    private void open(boolean moderated) {
        organiser.post(desk, moderated ? Map.of("open", "true", "moderated", "true") : Map.of("open", "true"));
    }

    private String questions(Mailbox person) {
        return person.ownPage() + "/questions/" + day;
    }

    private Page ask(Mailbox person, String text, String... more) {
        var form = new java.util.HashMap<String, List<String>>();
        form.put("text", List.of(text));
        for (var at = 0; at < more.length; at += 2) {
            form.put(more[at], List.of(more[at + 1]));
        }
        return preau.visitor().post(questions(person), form);
    }

    private void vote(String page, long question, String vote) {
        preau.visitor()
                .post(page + "/vote", Map.of("question", List.of(Long.toString(question)), "vote", List.of(vote)));
    }

    private SpeakerQuestion only() {
        var all = preau.bean(SpeakerQuestions.class).of(day);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private String room() {
        return organiser
                .get("/gestion/cycles/" + slug + "/questions")
                .html()
                .select("a[href$=/ecran]")
                .attr("href")
                .replace("/ecran", "");
    }

    private String read(String path) {
        var page = preau.visitor().get(path);
        assertThat(page.status()).isEqualTo(200);
        return page.words();
    }

    @Test
    void aQuestionGoesFromAPhoneThroughTheTeamToTheScreenAndToAnAnswerForAll() {
        open(true);
        var claire = registered("Claire");
        var paul = registered("Paul");
        assertThat(preau.visitor().get(claire.ownPage()).words()).contains("Questions du 24 septembre");

        assertThat(ask(claire, WORDS, "sequence", "Seconde séquence").header("Location"))
                .contains("fait=relue");
        assertThat(read(questions(claire))).contains(WORDS).contains("En attente de relecture");
        assertThat(read(questions(paul))).doesNotContain(WORDS);
        assertThat(read(room())).doesNotContain(WORDS);

        assertThat(organiser.get("/gestion/cycles/" + slug + "/questions").words())
                .contains("À relire (1)")
                .contains("Claire Martin");
        organiser.post(desk + "/" + only().id(), Map.of("to", "SHOWN"));
        assertThat(read(questions(paul))).contains(WORDS).contains("Claire Martin, Ville d’essai");
        vote(questions(paul), only().id(), "oui");
        assertThat(read(room() + "/ecran")).contains(WORDS).contains("1 vote");
        assertThat(read(room() + "/intervenants")).contains("Seconde séquence").contains(WORDS);

        organiser.post(desk + "/" + only().id(), Map.of("to", "ANSWERED"));
        assertThat(read(room() + "/ecran")).doesNotContain(WORDS);
        assertThat(preau.visitor().get("/rencontre/" + slug + "/reponses").status())
                .isEqualTo(404);
        var field = "answer-" + only().id();
        organiser.post(
                desk + "/" + only().id(),
                Map.of("to", "REPLY", field, "Par la convention.", "published-" + only().id(), "true"));
        assertThat(read("/rencontre/" + slug + "/reponses"))
                .contains(WORDS)
                .contains("Par la convention.")
                .doesNotContain("Martin");
    }

    @Test
    void whoIsAnonymousIsSoForTheRoomAndNotForTheTeam() {
        open(false);
        var claire = registered("Claire");
        assertThat(ask(claire, WORDS, "anonymous", "true").header("Location")).contains("fait=posee");

        assertThat(read(room())).contains(WORDS).contains("Anonyme").doesNotContain("Martin");
        assertThat(read(room() + "/ecran")).doesNotContain("Martin");
        assertThat(read(questions(claire))).contains("L’équipe, elle, peut toujours savoir qui demande");
        assertThat(organiser.get("/gestion/cycles/" + slug + "/questions").words())
                .contains("Claire Martin, anonyme pour la salle");
    }

    @Test
    void aQuestionThatIsSetAsideTellsItsAuthorWhyAndTheRoomHowMany() {
        open(true);
        var claire = registered("Claire");
        var paul = registered("Paul");
        ask(claire, WORDS);
        var gesture = desk + "/" + only().id();

        var without = organiser.post(gesture, Map.of("to", "SET_ASIDE", "reason-" + only().id(), " "));
        assertThat(without.status()).isEqualTo(422);
        organiser.post(gesture, Map.of("to", "SET_ASIDE", "reason-" + only().id(), "Déjà traité le matin."));

        assertThat(read(questions(claire))).contains("Déjà traité le matin.");
        assertThat(read(questions(paul)))
                .doesNotContain("Déjà traité")
                .doesNotContain(WORDS)
                .contains("1 question a été écartée");
    }

    @Test
    void whatIsTooLongTooMuchOrTooLateIsRefusedAndNothingTypedIsLost() {
        open(false);
        var claire = registered("Claire");
        assertThat(ask(claire, " ").words()).contains("Écrivez votre question");
        var tooLong = "a".repeat(301);
        var refused = ask(claire, tooLong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("textarea").text()).isEqualTo(tooLong);
        IntStream.rangeClosed(1, 5).forEach(number -> ask(claire, "Question " + number));
        assertThat(ask(claire, "Question 5").header("Location")).contains("fait=posee");
        assertThat(ask(claire, "Question 6").words()).contains("Vous avez déjà posé 5 questions");
        assertThat(ask(claire, "Question 6", "sequence", "Seconde séquence").status())
                .isBetween(300, 303);

        organiser.post(desk, Map.of("open", "false"));
        var late = ask(claire, "Trop tard ?", "sequence", "Première séquence");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.words()).contains("Les questions de cette journée sont closes");
    }

    @Test
    void fiveTabsAtOnceAskNotOneTooMany() {
        open(false);
        var claire = registered("Claire");
        var page = questions(claire);
        Crowd.together(IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(number -> () -> preau.visitor()
                        .post(page, Map.of("text", List.of("Question " + number)))
                        .status())
                .toList());

        assertThat(preau.bean(SpeakerQuestions.class).of(day)).hasSize(SpeakerQuestions.MOST);
    }

    @Test
    void votesOfThreeHundredAtOnceAreExactAndTwoTabsAreOneVote() {
        open(false);
        ask(registered("Claire"), WORDS);
        var question = only().id();
        var registrations = Voters.join(preau, day, only().registrationId(), 300);
        var votes = preau.bean(SpeakerQuestions.class);
        for (var run = 0; run < 20; run++) {
            preau.jdbc()
                    .sql("DELETE FROM question_vote WHERE question_id = :id")
                    .param("id", question)
                    .update();
            var all = new ArrayList<Callable<Integer>>();
            for (var registration : registrations) {
                for (var tab = 0; tab < 2; tab++) {
                    all.add(() -> {
                        untilThereIsRoom(() -> votes.vote(day, registration, question));
                        return 0;
                    });
                }
            }
            Crowd.together(all);
            assertThat(only().votes()).isEqualTo(300);
        }
    }

    @Test
    void aVoteIsTakenBackAndNobodyVotesForTheirOwn() {
        open(false);
        var claire = registered("Claire");
        var paul = registered("Paul");
        ask(claire, WORDS);
        var question = only().id();

        vote(questions(claire), question, "oui");
        assertThat(only().votes()).isZero();
        vote(questions(paul), question, "oui");
        vote(questions(paul), question, "oui");
        assertThat(only().votes()).isEqualTo(1);
        assertThat(read(questions(paul))).contains("Retirer mon vote");
        vote(questions(paul), question, "non");
        vote(questions(paul), question, "non");
        assertThat(only().votes()).isZero();
    }

    @Test
    void whoWithdrawsIsGoneFromTheQuestionsAtOnceAndSoAreTheirVotes() {
        open(false);
        var claire = registered("Claire");
        var paul = registered("Paul");
        ask(claire, WORDS);
        ask(paul, "Et après ?");
        var claires = preau.bean(SpeakerQuestions.class).of(day).getFirst().id();
        var pauls = preau.bean(SpeakerQuestions.class).of(day).getLast().id();
        vote(questions(paul), claires, "oui");
        vote(questions(claire), pauls, "oui");

        preau.visitor().post(claire.ownPage() + "/desistement/" + day, Map.of());

        assertThat(preau.visitor().get(questions(claire)).status()).isEqualTo(404);
        assertThat(read(room())).doesNotContain(WORDS).contains("Et après ?").contains("0 vote");
    }

    @Test
    void whoIsErasedLeavesNeitherQuestionNorVote() {
        open(false);
        var claire = registered("Claire");
        ask(claire, WORDS);
        var question = only();
        preau.bean(PersonErasure.class).forget(List.of(question.registrationId()));

        assertThat(read(room())).doesNotContain(WORDS);
        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM speaker_question WHERE id = :id")
                        .param("id", question.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void outsidersFindNothing() {
        open(false);
        var claire = registered("Claire");
        var other = preau.day(slug, "2024-10-22");
        var visitor = preau.visitor();

        assertThat(visitor.get(claire.ownPage() + "/questions/" + other).status())
                .isEqualTo(404);
        assertThat(visitor.get(questions(claire).replace("/inscription/", "/inscription/1"))
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get(room() + "a").status()).isEqualTo(404);
        assertThat(visitor.get(room().substring(0, room().length() - 1) + "_").status())
                .isEqualTo(404);
        assertThat(ask(claire, WORDS).status()).isBetween(300, 303);
        assertThat(visitor.post(claire.ownPage() + "/questions/" + other, Map.of("text", List.of(WORDS)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void readingChangesNothing() {
        open(false);
        var claire = registered("Claire");
        ask(claire, WORDS);
        var pages = List.of(questions(claire), room(), room() + "/ecran", room() + "/intervenants");
        var before = Tables.of(preau);

        for (var page : pages) {
            preau.visitor().get(page);
            preau.visitor().send(preau.visitor().request(page).HEAD());
            preau.visitor().get(page + "/vote");
        }

        assertThat(Tables.of(preau).get("question_vote")).isEqualTo(before.get("question_vote"));
        assertThat(Tables.of(preau).get("speaker_question")).isEqualTo(before.get("speaker_question"));
    }

    @Test
    void aYearAfterTheDayTheNightForgets() {
        try (var alone = TestInstance.start(Map.of())) {
            var there = new QuestionsAt(alone);
            there.ask();
            alone.clock().advance(Duration.ofDays(200));
            alone.bean(ExchangeNight.class).run();
            assertThat(there.count()).isEqualTo(1);
            alone.clock().advance(Duration.ofDays(200));
            alone.bean(ExchangeNight.class).run();
            assertThat(there.count()).isZero();
        }
    }

    /** Who gets no connection in time, of a machine that has other work, sends it again. */
    private static void untilThereIsRoom(Runnable vote) {
        var sent = false;
        while (!sent) {
            try {
                vote.run();
                sent = true;
            } catch (CannotCreateTransactionException e) {
                Thread.yield();
            }
        }
    }
}
