package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nothing that one person sees, is sent or fetches holds anything of another. */
class LeaksTest {

    private final TestInstance preau = TestInstance.shared();
    private final Mailbox anna = Mailbox.at(preau);
    private final Mailbox bruno = Mailbox.at(preau);
    private String slug;
    private long day;

    @BeforeEach
    void registerBoth() {
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
        day = preau.day(slug, "2024-09-24");
        register(anna, "Annabelle", "Antoniazzi");
        register(bruno, "Brunehaut", "Brunetière");
    }

    @Test
    void aPersonsPagesHoldNothingOfAnother() {
        var page = anna.ownPage();

        assertThat(List.of(page, page + "/desistement/" + day, page + "/" + day + ".ics"))
                .allSatisfy(path -> assertNothingOfBruno(body(path)));
        assertThat(body(page)).contains("Antoniazzi");
    }

    @Test
    void aPersonsMailHoldsNothingOfAnother() {
        assertThat(anna.letters()).isNotEmpty().allSatisfy(letter -> {
            assertNothingOfBruno(letter.text());
            assertNothingOfBruno(letter.html().outerHtml());
            letter.calendars().forEach(this::assertNothingOfBruno);
            assertThat(letter.recipients())
                    .extracting(address -> address.getAddress())
                    .containsExactly(anna.address());
        });
    }

    @Test
    void publicPagesHoldNobody() {
        var paths = List.of(
                "/", "/rencontre/" + slug, "/rencontre/" + slug + ".ics", "/rencontre/" + slug + "/inscription");

        assertThat(paths)
                .allSatisfy(path -> assertThat(body(path))
                        .doesNotContain("Antoniazzi", "Brunetière", anna.address(), bruno.address()));
        assertThat(List.of("/rencontres.ics", "/rencontres.atom", "/sitemap.xml"))
                .allSatisfy(path -> assertNothingOfBruno(body(path)));
    }

    @Test
    void onePersonsLinkWithAnothersNumberOpensNothing() {
        var tokenOfAnna = anna.ownPage().substring("/inscription/".length());
        var numberOfBruno = bruno.ownPage().substring("/inscription/".length()).split("-")[0];
        var mixed = numberOfBruno + tokenOfAnna.substring(tokenOfAnna.indexOf('-'));

        var answer = preau.visitor().get("/inscription/" + mixed);

        assertThat(answer.status()).isEqualTo(404);
        assertNothingOfBruno(answer.response().body());
    }

    @Test
    void aSecondAttemptIsAnsweredLikeAFirstOne() {
        assertThat(attempt(slug, anna, day)).isEqualTo(attempt(slug, Mailbox.at(preau), day));
    }

    @Test
    void aSecondAttemptOnAFullDayIsAnsweredLikeAFirstOne() {
        var full = preau.publish(cycle().day("2024-09-24", 1));
        var fullDay = preau.day(full, "2024-09-24");
        preau.visitor().form(full).with("email", anna.address()).day(fullDay).send();

        assertThat(attempt(full, anna, fullDay)).isEqualTo(attempt(full, Mailbox.at(preau), fullDay));
    }

    @Test
    void aSecondAttemptForThePlaceInTheQueueIsAnsweredLikeAFirstOne() {
        var full = preau.publish(cycle().day("2024-09-24", 0));
        var fullDay = preau.day(full, "2024-09-24");
        attemptToWait(full, anna, fullDay);

        var known = attemptToWait(full, anna, fullDay);

        assertThat(known).contains("200").isEqualTo(attemptToWait(full, Mailbox.at(preau), fullDay));
    }

    @Test
    void whoRegistersUnderAnothersAddressChangesNothingOfTheirs() {
        register(anna, "Chafouin", "Imposteur");

        assertThat(body(anna.ownPage())).contains("Annabelle", "Antoniazzi").doesNotContain("Imposteur");
        assertThat(anna.latest().text()).contains("Annabelle Antoniazzi").doesNotContain("Imposteur");
    }

    @Test
    void whoLooksForARegistrationReadsTheSameForAnyAddress() {
        assertThat(lookFor(anna)).contains("200").isEqualTo(lookFor(Mailbox.at(preau)));
    }

    @Test
    void whoLooksForARegistrationAgainAndAgainFillsNoMailbox() {
        var before = anna.letters().size();

        for (var i = 0; i < 5; i++) {
            lookFor(anna);
            anna.letters();
        }

        assertThat(anna.letters()).hasSize(before + 1);
        assertThat(anna.latest().ownPage()).isEqualTo(anna.letters().getFirst().ownPage());
    }

    @Test
    void anUnknownAddressIsWrittenNothing() {
        var unknown = Mailbox.at(preau);

        lookFor(unknown);

        assertThat(unknown.letters()).isEmpty();
    }

    @Test
    void theOrganisersListOfOneCycleHoldsNobodyOfAnother() {
        var other = preau.publish(cycle().day("2024-09-24", 10));
        var organiser = Organiser.at(preau);

        assertThat(List.of("", "?q=Brune", "?jour=" + day, "/inscriptions.csv", "/inscriptions.csv?jour=" + day))
                .allSatisfy(end -> assertNothingOfBruno(organiser
                        .get("/gestion/cycles/" + other + end)
                        .response()
                        .body()));
    }

    @Test
    void aPersonsPageIsNotForSearchEngines() {
        assertThat(preau.visitor().get(anna.ownPage()).html().select("meta[name=robots][content=noindex]"))
                .hasSize(1);
        assertThat(body("/robots.txt")).contains("Disallow: /inscription/");
    }

    @Test
    void noLinkAndNoNameIsWrittenInTheLog() {
        var page = anna.ownPage();
        var written = new ListAppender<ILoggingEvent>();
        written.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(written);
        try {
            List.of("", "x", "/introuvable", "/desistement/abc", "/desistement/0", "/abc.ics", "/%FF", "?fait=%FF")
                    .forEach(end -> preau.visitor().get(page + end));
            preau.visitor().post(page, Map.of("email", List.of(anna.address())));
            register(anna, "Annabelle", "Antoniazzi");
            anna.letters();
        } finally {
            root.detachAppender(written);
        }

        assertThat(written.list)
                .allSatisfy(line -> assertThat(line.getFormattedMessage()
                                + (line.getThrowableProxy() == null
                                        ? ""
                                        : line.getThrowableProxy().getMessage()))
                        .doesNotContain(page, "Antoniazzi", anna.address()));
    }

    private void register(Mailbox person, String firstName, String lastName) {
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .with("firstName", firstName)
                .with("lastName", lastName)
                .day(day)
                .send();
    }

    /** What a stranger reads when they try to register this address, whatever it is. */
    private String attempt(String slug, Mailbox person, long day) {
        return neutral(
                preau.visitor()
                        .form(slug)
                        .with("email", person.address())
                        .day(day)
                        .send(),
                person);
    }

    private String attemptToWait(String slug, Mailbox person, long day) {
        return neutral(
                preau.visitor()
                        .form(slug)
                        .with("email", person.address())
                        .with("waitFor", Long.toString(day))
                        .send(),
                person);
    }

    private String lookFor(Mailbox person) {
        var stamp = preau.visitor()
                .get("/retrouver-mon-inscription")
                .html()
                .select("input[name=stamp]")
                .val();
        return neutral(
                preau.visitor()
                        .post(
                                "/retrouver-mon-inscription",
                                Map.of("email", List.of(person.address()), "stamp", List.of(stamp))),
                person);
    }

    private static String neutral(Page answer, Mailbox person) {
        return answer.status() + " " + answer.words().replace(person.address(), "ADRESSE");
    }

    private String body(String path) {
        var answer = preau.visitor().get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    private void assertNothingOfBruno(String text) {
        assertThat(text).doesNotContain("Brunehaut", "Brunetière", bruno.address(), bruno.ownPage());
    }

    /** Calendars are shared, and whoever has the link may give the seat back. */
    @Test
    void noCalendarHoldsALinkThatIsAPersonsOwn() {
        var calendars = new ArrayList<>(anna.latest().calendars());
        calendars.add(body(anna.ownPage() + "/" + day + ".ics"));

        assertThat(calendars).hasSizeGreaterThan(1).allSatisfy(file -> {
            assertThat(file.replaceAll("\r\n[ \t]", ""))
                    .doesNotContain("/inscription/")
                    .contains("/rencontre/" + slug, "lien personnel de votre message de confirmation");
        });
    }
}
