package fr.preau.exchange.live;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.exchange.SpeakerQuestion;
import fr.preau.exchange.SpeakerQuestion.State;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.registration.desk.PersonErasure;
import fr.preau.staff.Role;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Votes and questions move on the pages of those who look, without their asking. */
class LiveTest {

    private static final String WORDS = "Comment financer un poste d’adulte-relais ?";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final String slug = preau.publish(cycle().day("2024-09-24", 400).day("2024-10-22", 400));
    private final long day = preau.day(slug, "2024-09-24");
    private final String desk = "/gestion/cycles/" + slug + "/questions/" + day;
    private final List<Listener> listeners = new ArrayList<>();

    @AfterEach
    void everybodyGoes() {
        listeners.forEach(Listener::close);
    }

    private Mailbox registered(String firstName) {
        return Mailbox.registered(preau, slug, firstName, day);
    }

    private void open(boolean moderated) {
        organiser.post(desk, moderated ? Map.of("open", "true", "moderated", "true") : Map.of("open", "true"));
    }

    private String page(Mailbox person) {
        return person.ownPage() + "/questions/" + day;
    }

    private void ask(Mailbox person, String text) {
        preau.visitor().post(page(person), Map.of("text", List.of(text)));
    }

    private void vote(Mailbox person, String vote) {
        var question = questions().getFirst().id();
        preau.visitor()
                .post(
                        page(person) + "/vote",
                        Map.of("question", List.of(Long.toString(question)), "vote", List.of(vote)));
    }

    private List<SpeakerQuestion> questions() {
        return preau.bean(SpeakerQuestions.class).of(day);
    }

    private String screen() {
        return organiser
                .get("/gestion/cycles/" + slug + "/questions")
                .html()
                .select("a[href$=/ecran]")
                .attr("href");
    }

    private Listener listening(String path) {
        var listener = Listener.to(preau.visitor().request(path + "/direct"));
        listeners.add(listener);
        return listener;
    }

    private Listener moderating() {
        var listener = Listener.to(organiser.request(desk + "/direct"));
        listeners.add(listener);
        return listener;
    }

    @Test
    void aQuestionAndAVoteAreSeenByEverybodyWhoLooks() {
        open(true);
        var claire = registered("Claire");
        var paul = registered("Paul");
        var phone = listening(page(paul)).hears("Aucune question");
        var other = listening(page(claire)).hears("Aucune question");
        var screen = listening(screen()).hears("Posez la première");
        var moderator = moderating().hears("event: questions");

        moderator.forgets();
        ask(claire, WORDS);
        moderator.hears("event: questions");
        organiser.post(desk + "/" + questions().getFirst().id(), Map.of("to", State.SHOWN.name()));
        List.of(phone, other, screen).forEach(listener -> listener.hears("adulte-relais"));

        List.of(phone, other, screen).forEach(Listener::forgets);
        vote(paul, "oui");
        screen.hears("1 vote");
        List.of(phone, other).forEach(listener -> listener.hears("event: votes").hears("\"1 vote\""));
        assertThat(phone.heard()).doesNotContain("adulte-relais");
        assertThat(phone.header("Content-Type")).startsWith("text/event-stream");
        assertThat(phone.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoSpeaksIsToldThatSomethingMovedAndNotWhat() {
        open(false);
        var speakers = listening(screen().replace("/ecran", "/intervenants")).hears("event: questions");
        assertThat(speakers.status()).isEqualTo(200);
        speakers.forgets();

        ask(registered("Claire"), WORDS);

        assertThat(speakers.hears("event: questions").heard()).doesNotContain("adulte-relais", "Claire");
    }

    @Test
    void nobodysLinkAndNothingThatIsNotShownIsInAStream() {
        open(true);
        var claire = registered("Claire");
        var paul = registered("Paul");
        ask(claire, WORDS);
        var heard = List.of(listening(page(paul)), listening(screen()), moderating());
        heard.forEach(listener -> listener.hears("event: questions"));

        assertThat(heard)
                .extracting(Listener::heard)
                .noneMatch(text -> text.contains("/inscription/")
                        || text.contains("adulte-relais")
                        || text.contains("Claire")
                        || text.contains("<form"));
    }

    @Test
    void whoWithdrawsDisappearsWhileOthersLookAndHearsNoMore() {
        open(false);
        var claire = registered("Claire");
        var paul = registered("Paul");
        ask(claire, WORDS);
        var others = List.of(listening(page(paul)), listening(screen()));
        others.forEach(listener -> listener.hears("adulte-relais").forgets());
        var theirs = listening(page(claire)).hears("adulte-relais");

        preau.visitor().post(claire.ownPage() + "/desistement/" + day, Map.of());

        others.getFirst().hears("Aucune question");
        others.getLast().hears("Posez la première");
        theirs.ends();
        assertThat(listening(page(claire)).status()).isEqualTo(404);
    }

    @Test
    void whoIsErasedDisappearsWhileOthersLook() {
        open(false);
        var claire = registered("Claire");
        ask(claire, WORDS);
        var phone = listening(page(registered("Paul"))).hears("adulte-relais").forgets();

        preau.bean(PersonErasure.class).forget(List.of(questions().getFirst().registrationId()));

        phone.hears("Aucune question");
    }

    @Test
    void theFourthOfOneLinkReadsThePageAgainInsteadUntilAnotherIsClosed() {
        open(false);
        var claire = registered("Claire");
        for (var number = 0; number < LiveStreams.MOST_OF_ONE_LINK; number++) {
            assertThat(listening(page(claire)).hears("event: questions").status())
                    .isEqualTo(200);
        }

        assertThat(listening(page(claire)).status()).isEqualTo(204);
        assertThat(listening(page(registered("Paul"))).status()).isEqualTo(200);
        assertThat(preau.visitor().get(page(claire)).status()).isEqualTo(200);

        listeners.getFirst().close();
        Eventually.until(
                "the place is free again", () -> listening(page(claire)).status() == 200);
    }

    @Test
    void whoComesBackAfterALostNetworkIsToldWhatTheyMissedAndNothingElse() {
        open(false);
        var claire = registered("Claire");
        var paul = registered("Paul");
        ask(claire, WORDS);
        var before = listening(page(paul)).hears("adulte-relais");
        var last = before.last();
        before.close();
        vote(paul, "oui");

        var again = back(paul, last).hears("event: votes").hears("\"1 vote\"");
        assertThat(again.heard()).doesNotContain("adulte-relais");
        var seen = again.last();
        again.close();

        var same = back(paul, seen).hears("event: alive");
        assertThat(same.heard()).doesNotContain("event: questions", "event: votes");
        ask(claire, "Et après ?");
        same.hears("Et après").hears("event: questions");
        assertThat(back(paul, "jamais-vu").hears("event: questions").heard()).contains("adulte-relais");
    }

    private Listener back(Mailbox person, String last) {
        var listener =
                Listener.to(preau.visitor().request(page(person) + "/direct").header("Last-Event-ID", last));
        listeners.add(listener);
        return listener;
    }

    @Test
    void outsidersHearNothingAndAScannerOpensNothing() {
        open(false);
        var claire = registered("Claire");
        var other = preau.day(slug, "2024-10-22");
        assertThat(listening(claire.ownPage() + "/questions/" + other).status()).isEqualTo(404);
        assertThat(listening(screen() + "a").status()).isEqualTo(404);
        assertThat(listening(screen().replace("-", "-a")).status()).isEqualTo(404);
        assertThat(preau.visitor().get(desk + "/direct").status()).isBetween(302, 403);
        assertThat(Organiser.at(preau, Role.DESK).get(desk + "/direct").status())
                .isEqualTo(403);

        for (var number = 0; number < 2 * LiveStreams.MOST_OF_ONE_LINK; number++) {
            var head = preau.visitor()
                    .send(preau.visitor().request(page(claire) + "/direct").HEAD());
            assertThat(head.status()).isEqualTo(204);
        }
        assertThat(listening(page(claire)).status()).isEqualTo(200);
    }

    @Test
    void aShutdownEndsTheStreamsAndDoesNotWaitForThem() {
        try (var alone = TestInstance.start(Map.of())) {
            var there = Organiser.at(alone);
            var cycle = alone.publish(cycle().day("2024-09-24", 10));
            var on = alone.day(cycle, "2024-09-24");
            try (var listener =
                    Listener.to(there.request("/gestion/cycles/" + cycle + "/questions/" + on + "/direct"))) {
                listener.hears("event: questions");
                assertThat(alone.bean(LiveStreams.class).openNow()).isEqualTo(1);
                alone.bean(LiveDays.class).stop();
                listener.ends();
                Eventually.until(
                        "no stream is left", () -> alone.bean(LiveStreams.class).openNow() == 0);
            }
        }
    }
}
