package fr.preau.mail;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import fr.preau.testing.Eventually;
import fr.preau.testing.FilledForm;
import fr.preau.testing.MailServer;
import fr.preau.testing.Organiser;
import fr.preau.testing.PassingTime;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestInstance;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people read, as a real mail server takes it. */
class MailTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static MailServer server;
    private static TestInstance preau;

    private String slug;
    private String address;

    @BeforeAll
    static void start() {
        server = MailServer.started();
        preau = TestInstance.start(server.settings(Map.of(
                "PREAU_CENTRE", "Centre d’essai « Là-haut »",
                "PREAU_MAIL_REPLY_TO", "equipe@exemple.fr",
                "PREAU_URL", "https://rencontres.exemple.fr")));
    }

    @AfterAll
    static void stop() {
        preau.close();
        server.close();
    }

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10).day("2024-11-19", 0));
        address = "claire" + NUMBER.incrementAndGet() + "@exemple.fr";
    }

    @Test
    void aConfirmationGoesToThePersonAloneWithTheirName() {
        var mail = register(form("2024-09-24").with("firstName", "Thị Lan").with("lastName", "N’Diaye-Żółć"));

        assertThat(mail.recipients()).singleElement().satisfies(to -> {
            assertThat(to.getAddress()).isEqualTo(address);
            assertThat(to.getPersonal()).isEqualTo("Thị Lan N’Diaye-Żółć");
        });
        assertThat(mail.text()).startsWith("Bonjour Thị Lan N’Diaye-Żółć,");
        assertThat(mail.header("Bcc") + mail.header("Cc")).isEmpty();
    }

    @Test
    void itComesFromTheCentreAndIsAnsweredToTheOrganiser() {
        var mail = register(form("2024-09-24"));

        assertThat(mail.from().getAddress()).isEqualTo("centre@exemple.fr");
        assertThat(mail.from().getPersonal()).isEqualTo("Centre d’essai « Là-haut »");
        assertThat(mail.replyTo()).extracting(InternetAddress::getAddress).containsExactly("equipe@exemple.fr");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    }

    @Test
    void itsSubjectSaysTheDaysInFrench() {
        var mail = register(form("2024-09-24", "2024-10-22"));

        assertThat(mail.subject()).isEqualTo("Inscription confirmée : 24 septembre et 22 octobre 2024");
        assertThat(mail.header("Subject")).isASCII().startsWith("=?UTF-8?");
    }

    @Test
    void itIsReadAsPlainTextAndAsHtmlThatSayTheSame() {
        var mail = register(form("2024-09-24"));

        assertThat(mail.types()).containsExactly("text/plain", "text/html", "image/png", "text/calendar");
        for (var words : List.of(mail.text(), mail.words())) {
            assertThat(words)
                    .contains(
                            "Bonjour Claire Martin",
                            "mardi 24 septembre 2024",
                            "9 h 30 – 17 h",
                            "place confirmée",
                            "https://rencontres.exemple.fr/inscription/",
                            "Centre d’essai « Là-haut »");
        }
    }

    @Test
    void itsHtmlLoadsNothingFromAnywhere() {
        var html = register(form("2024-09-24")).html();

        assertThat(html.select("link, script, iframe, [src]:not([src^=cid:]), [background], style:contains(url)"))
                .isEmpty();
        assertThat(html.select("a[href]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("https://rencontres.exemple.fr/inscription/"));
    }

    @Test
    void itCarriesOneCalendarFileForEachDayThatWasTaken() {
        var mail = register(form("2024-09-24", "2024-10-22", "2024-11-19"));

        assertThat(mail.fileNames()).containsExactly("journee-2024-09-24.ics", "journee-2024-10-22.ics");
        assertThat(mail.calendars().stream().map(Biweekly::parse).map(one -> one.first()))
                .hasSize(2)
                .allSatisfy(calendar -> {
                    assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
                    assertThat(calendar.getEvents()).hasSize(1);
                });
        assertThat(mail.text()).contains("mardi 19 novembre 2024, 9 h 30 – 17 h : complet");
    }

    @Test
    void aWithdrawalTakesTheSameEventOutOfTheCalendar() {
        var confirmed = calendar(register(form("2024-09-24")));
        var page = server.received(address).getFirst().ownPage();

        preau.visitor().post(page + "/desistement/" + preau.day(slug, "2024-09-24"), Map.of());
        Eventually.until(
                "the withdrawal arrives", () -> server.received(address).size() == 2);

        var cancelled = calendar(server.received(address).getLast());
        var event = cancelled.getEvents().getFirst();
        assertThat(cancelled.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(event.getUid().getValue())
                .isEqualTo(confirmed.getEvents().getFirst().getUid().getValue());
        assertThat(event.getSequence().getValue())
                .isGreaterThan(confirmed.getEvents().getFirst().getSequence().getValue());
    }

    @Test
    void registeringAgainAfterAWithdrawalIsANewerStateOfTheSameEvent() {
        var first = calendar(register(form("2024-09-24"))).getEvents().getFirst();
        var page = server.received(address).getFirst().ownPage();
        preau.visitor().post(page + "/desistement/" + preau.day(slug, "2024-09-24"), Map.of());
        Eventually.until(
                "the withdrawal is told", () -> server.received(address).size() == 2);
        form("2024-09-24").send();
        Eventually.until("three messages arrive", () -> server.received(address).size() == 3);

        var again = calendar(server.received(address).getLast()).getEvents().getFirst();
        assertThat(again.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(again.getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void aMessageThatIsSentAgainIsANewOneThatSaysTheSame() {
        var first = register(form("2024-09-24"));
        var organiser = Organiser.at(preau);
        var message = organiser
                .get("/gestion/messages")
                .html()
                .select("tr:contains(" + address + ") a")
                .attr("href");

        organiser.post(message + "/renvoi", Map.of());
        PassingTime.until(
                preau, "it arrives again", () -> server.received(address).size() == 2);

        var again = server.received(address).getLast();
        assertThat(again.subject()).isEqualTo(first.subject());
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Message-ID")).isNotEqualTo(first.header("Message-ID"));
    }

    @Test
    void anEncodedLineBreakInANameAddsNoHeader() {
        var mail = register(form("2024-09-24").with("firstName", "Claire =?UTF-8?Q?=0ABcc:_autre=40exemple.fr?="));

        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.recipients()).extracting(InternetAddress::getAddress).containsExactly(address);
    }

    @Test
    void aMessageIsKnownByItsNumberAtTheInstance() {
        register(form("2024-09-24"));
        register(form("2024-10-22"), 2);

        assertThat(server.received(address))
                .extracting(mail -> mail.header("Message-ID"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("<message-\\d+@rencontres\\.exemple\\.fr>"));
    }

    private FilledForm form(String... dates) {
        var form = preau.visitor().form(slug).with("email", address);
        for (var date : dates) {
            form.day(preau.day(slug, date));
        }
        return form;
    }

    private ReceivedMail register(FilledForm form) {
        return register(form, 1);
    }

    private ReceivedMail register(FilledForm form, int messages) {
        assertThat(form.send().status()).isEqualTo(200);
        Eventually.until("the message arrives", () -> server.received(address).size() == messages);
        return server.received(address).getLast();
    }

    private static ICalendar calendar(ReceivedMail mail) {
        return Biweekly.parse(mail.calendars().getFirst()).first();
    }
}
