package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.preau.browser.Chromium.Window;
import fr.preau.exchange.SpeakerQuestion;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Wire;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions that move on the phone, on the screen of the room and at the organiser's, while somebody looks. */
class LiveJourneyTest {

    private static final String WORDS = "Comment financer un poste ?";

    /** Longer than the script waits before it reads a page again. */
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private static TestInstance preau;

    private final List<BrowserContext> windows = new ArrayList<>();
    private Organiser organiser;
    private String slug;
    private long day;
    private Mailbox claire;
    private Mailbox paul;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    @BeforeEach
    void aDayWithQuestions() {
        organiser = Organiser.at(preau);
        slug = preau.publish(cycle().day("2024-09-24", 30));
        day = preau.day(slug, "2024-09-24");
        questions().set(day, true, false);
        claire = registered("Claire");
        paul = registered("Paul");
    }

    @AfterEach
    void close() {
        windows.forEach(BrowserContext::close);
    }

    private Mailbox registered(String firstName) {
        return Mailbox.registered(preau, slug, firstName, day);
    }

    private static SpeakerQuestions questions() {
        return preau.bean(SpeakerQuestions.class);
    }

    private SpeakerQuestion asked(Mailbox person, String text) {
        preau.visitor().post(path(person), Map.of("text", List.of(text)));
        return questions().of(day).stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private String path(Mailbox person) {
        return person.ownPage() + "/questions/" + day;
    }

    private String screen() {
        return organiser
                .get("/gestion/cycles/" + slug + "/questions")
                .html()
                .select("a[href$=/ecran]")
                .attr("href");
    }

    private Page look(Window window, String path) {
        var context = Chromium.open(preau, window);
        windows.add(context);
        var page = context.newPage();
        page.navigate(path);
        return page;
    }

    @Test
    void aQuestionAndItsVotesComeToThePhoneAndTheScreenWhileTheyAreRead() {
        var phone = look(Window.phone(), path(paul));
        var screen = look(Window.desk(), screen());
        var question = asked(claire, WORDS);

        var there = phone.locator("#question-" + question.id());
        assertThat(there).containsText("0 vote", SOON);
        assertThat(screen.locator("[data-live]")).containsText(WORDS, SOON);
        var vote = there.getByRole(AriaRole.BUTTON);
        assertThat(vote).hasText("Voter");

        phone.evaluate("() => (window.same = true)");
        vote.click();
        assertThat(vote).hasText("Retirer mon vote");
        assertThat(there).containsText("1 vote", SOON);
        assertThat(screen.locator("[data-live]")).containsText("1 vote", SOON);
        vote.click();
        assertThat(vote).hasText("Voter");
        assertThat(there).containsText("0 vote", SOON);
        org.assertj.core.api.Assertions.assertThat(phone.evaluate("() => window.same"))
                .isEqualTo(true);
    }

    @Test
    void onesOwnQuestionHasNoButtonAndOneThatHasMoreVotesComesFirst() {
        var phone = look(Window.phone(), path(claire));
        asked(claire, WORDS);
        asked(paul, "Et après ?");
        var list = phone.locator(".questions");
        assertThat(list).containsText("Et après ?", SOON);
        phone.reload();
        assertThat(phone.locator(".questions li").first()).containsText(WORDS);
        assertThat(phone.locator(".questions li").first().getByRole(AriaRole.BUTTON))
                .hasCount(0);

        var other = asked(paul, "Et après ?");
        preau.visitor()
                .post(
                        path(claire) + "/vote",
                        Map.of("question", List.of(Long.toString(other.id())), "vote", List.of("oui")));
        assertThat(phone.locator(".questions li").first()).containsText("Et après ?", SOON);
        assertThat(phone.locator(".questions li").last().getByRole(AriaRole.BUTTON))
                .hasCount(0);
    }

    @Test
    void whatAnOrganiserIsWritingStaysWhenSomethingArrives() {
        questions().set(day, true, true);
        var first = asked(claire, WORDS);
        var context = Chromium.open(preau, Window.desk(), organiser);
        windows.add(context);
        var desk = context.newPage();
        desk.navigate("/gestion/cycles/" + slug + "/questions");
        var article = desk.locator("#question-" + first.id());
        article.locator("summary").click();
        article.locator("input[name^=reason]").fill("Déjà traité");

        asked(paul, "Et après ?");

        assertThat(desk.locator("[data-live]")).containsText("Et après ?", SOON);
        assertThat(article.locator("input[name^=reason]")).hasValue("Déjà traité");
        assertThat(article.locator("input[name^=reason]")).isFocused();
        assertThat(desk.locator("#attente, #pending")).containsText("(2)", SOON);
    }

    @Test
    void whereThereIsNoStreamThePageReadsItselfAgain() {
        var context = Chromium.open(preau, Window.phone());
        windows.add(context);
        var phone = context.newPage();
        phone.route(
                "**/direct",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(204)));
        phone.navigate(path(paul));
        var question = asked(claire, WORDS);

        assertThat(phone.locator("#question-" + question.id())).containsText("0 vote", SOON);
        assertThat(phone.locator("#question-" + question.id()).getByRole(AriaRole.BUTTON))
                .hasText("Voter");
    }

    @Test
    void aNetworkThatIsLostWithoutAWordIsNoticedAndWhatWasMissedComes() {
        try (var wire = Wire.to(URI.create(preau.url()).getPort())) {
            var context = Chromium.open(preau, Window.phone());
            windows.add(context);
            var phone = context.newPage();
            phone.navigate("http://localhost:" + wire.port() + path(paul));
            var first = asked(claire, WORDS);
            assertThat(phone.locator("#question-" + first.id())).containsText("0 vote", SOON);

            wire.lose();
            var missed = asked(claire, "Et après ?");

            assertThat(phone.locator("#question-" + missed.id()))
                    .containsText("0 vote", new LocatorAssertions.ContainsTextOptions().setTimeout(45_000));
        }
    }

    @Test
    void theSpeakersListMovesOnItsOwnAndWhatWasAnsweredLeavesIt() {
        var speakers = look(Window.desk(), screen().replace("/ecran", "/intervenants"));
        var question = asked(claire, WORDS);
        assertThat(speakers.locator("[data-live]")).containsText(WORDS, SOON);
        questions().move(question.id(), SpeakerQuestion.State.ANSWERED);
        assertThat(speakers.locator("[data-live]")).not().containsText(WORDS, SOON);
        assertThat(look(Window.phone().withScripts(false), screen().replace("/ecran", "/intervenants"))
                        .locator("meta[http-equiv=refresh]"))
                .hasCount(1);
    }

    @Test
    void withoutScriptsTheScreenReadsItselfAgainAndAVoteIsAForm() {
        var question = asked(claire, WORDS);
        var phone = look(Window.phone().withScripts(false), path(paul));
        phone.locator("#question-" + question.id()).getByRole(AriaRole.BUTTON).click();
        assertThat(phone.locator("#question-" + question.id())).containsText("1 vote");
        assertThat(look(Window.desk().withScripts(false), screen()).locator("meta[http-equiv=refresh]"))
                .hasCount(1);
    }

    @Test
    void whoWithdrewIsToldSoByThePage() {
        var phone = look(Window.phone(), path(paul));
        assertThat(phone.locator("h1")).containsText("Questions du");
        preau.visitor().post(paul.ownPage() + "/desistement/" + day, Map.of());
        assertThat(phone.locator("h1")).not().containsText("Questions du", SOON);
    }

    @Test
    void whatMovesCanBeMadeToStandStill() {
        var phone = look(Window.phone(), path(paul));
        var pause = phone.locator("[data-live-pause]");
        pause.click();
        assertThat(pause).hasAttribute("aria-pressed", "true");
        var question = asked(claire, WORDS);
        var other = look(Window.phone(), path(claire));
        assertThat(other.locator("#question-" + question.id())).containsText("0 vote", SOON);
        assertThat(phone.locator("#question-" + question.id())).hasCount(0);
        pause.click();
        assertThat(phone.locator("#question-" + question.id())).containsText("0 vote", SOON);
    }
}
