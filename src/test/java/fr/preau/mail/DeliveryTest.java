package fr.preau.mail;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Eventually;
import fr.preau.testing.MailServer;
import fr.preau.testing.Organiser;
import fr.preau.testing.PassingTime;
import fr.preau.testing.ScriptedMailServer;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a message, according to what the mail server answers. */
class DeliveryTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static ScriptedMailServer server;
    private static TestInstance preau;

    private String address;

    @BeforeAll
    static void start() {
        server = ScriptedMailServer.start();
        preau = TestInstance.start(MailServer.settings(server.port(), Map.of()));
    }

    @AfterAll
    static void stop() {
        preau.close();
        server.close();
    }

    @BeforeEach
    void answerYes() {
        server.answerYes();
        address = "claire" + NUMBER.incrementAndGet() + "@exemple.fr";
    }

    @Test
    void aMessageThatIsTakenIsSentOnce() {
        var id = register();

        awaitState(id, "SENT");
        assertThat(server.messages(address)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.1.1 Boite inconnue", "552 5.2.2 Boite pleine", "553 Adresse refusee"})
    void aRecipientRefusedForGoodIsToldToTheOrganiserAndNotTriedAgain(String answer) {
        server.toRecipient(answer);
        var id = register();

        awaitState(id, "REFUSED");
        assertThat(detail(id)).contains(answer.substring(4));
        assertThat(Organiser.at(preau).get("/gestion/messages?etat=Refus%C3%A9").words())
                .contains(answer.substring(4));
    }

    @Test
    void aMessageRefusedForGoodIsToldToTheOrganiserAndNotTriedAgain() {
        server.toLastDot("554 5.7.1 Message refuse");
        var id = register();

        awaitState(id, "REFUSED");
        assertThat(detail(id)).contains("Message refuse");
        assertThat(server.messages(address)).isEqualTo(1);
    }

    @Test
    void aRecipientRefusedForNowIsTriedAgainLater() {
        server.toRecipient("451 4.7.1 Revenez plus tard");
        var id = register();
        Eventually.until("one attempt was made", () -> attempts(id) == 1);
        assertThat(state(id)).isEqualTo("WAITING");
        assertThat(detail(id)).contains("Revenez plus tard");

        server.toRecipient("250 OK");

        awaitState(id, "SENT");
        assertThat(detail(id)).isEmpty();
        assertThat(server.messages(address)).isEqualTo(1);
    }

    @Test
    void aMessageRefusedForNowIsTriedAgainLater() {
        server.toLastDot("452 4.3.1 Plus de place");
        var id = register();
        Eventually.until("one attempt was made", () -> attempts(id) == 1);
        assertThat(state(id)).isEqualTo("WAITING");

        server.toLastDot("250 OK");

        awaitState(id, "SENT");
        assertThat(server.messages(address)).isEqualTo(2);
    }

    @Test
    void aMessageWhoseAnswerWasLostIsToldAsUncertainAndNotSentASecondTime() {
        server.toLastDot("");
        var id = register();
        Eventually.until("the message has come", () -> server.messages(address) > 0);

        server.toLastDot("250 OK");

        awaitState(id, "UNCERTAIN");
        assertThat(server.messages(address)).isEqualTo(1);
    }

    @Test
    void anOrganiserSendsAgainWhatWasRefused() {
        server.toRecipient("550 5.1.1 Boite inconnue");
        var id = register();
        awaitState(id, "REFUSED");
        server.toRecipient("250 OK");
        var organiser = Organiser.at(preau);

        var page = organiser.postAndFollow("/gestion/messages/" + id + "/renvoi", Map.of());

        assertThat(page.words()).contains("Le message repart");
        PassingTime.until(preau, "it has left", () -> server.messages(address) == 1);
        assertThat(state(id)).isEqualTo("REFUSED");
    }

    @Test
    void whatIsStillOnItsWayIsNotSentAgain() {
        server.toRecipient("451 4.7.1 Revenez plus tard");
        var id = register();
        Eventually.until("one attempt was made", () -> attempts(id) == 1);

        var page = Organiser.at(preau).postAndFollow("/gestion/messages/" + id + "/renvoi", Map.of());

        assertThat(page.words()).contains("En attente").doesNotContain("Le message repart");
        server.toRecipient("250 OK");
        awaitState(id, "SENT");
        assertThat(server.messages(address)).isEqualTo(1);
    }

    @Test
    void twoInstancesOnOneDatabaseSendEachMessageOnce() {
        var database = TestDatabase.fresh();
        var clock = TestClock.at("2024-09-10T09:00");
        try (var mail = MailServer.started();
                var one = TestInstance.start(database, clock, mail.settings());
                var other = TestInstance.start(database, clock, mail.settings())) {
            var slug = one.publish(cycle().day("2024-12-10", 100));
            var day = one.day(slug, "2024-12-10");

            IntStream.range(0, 40)
                    .parallel()
                    .forEach(i -> (i % 2 == 0 ? one : other)
                            .visitor()
                            .form(slug)
                            .with("email", "personne" + i + "@exemple.fr")
                            .day(day)
                            .send());

            PassingTime.until(
                    one,
                    "every message has left",
                    () -> one.jdbc()
                            .sql("SELECT count(*) = 40 FROM message WHERE state = 'SENT'")
                            .query(Boolean.class)
                            .single());
            assertThat(mail.received())
                    .extracting(letter -> letter.recipients().getFirst().getAddress())
                    .hasSize(40)
                    .doesNotHaveDuplicates();
        }
    }

    /** Registers somebody and returns the number of their message. */
    private long register() {
        var slug = preau.publish(cycle().day("2024-12-10", 10));
        var day = preau.day(slug, "2024-12-10");
        preau.visitor().form(slug).with("email", address).day(day).send();
        return latest();
    }

    private static long latest() {
        return preau.jdbc().sql("SELECT max(id) FROM message").query(Long.class).single();
    }

    private static void awaitState(long id, String state) {
        PassingTime.until(
                preau, "message " + id + " is " + state, () -> state(id).equals(state));
    }

    private static String state(long id) {
        return column("state", id);
    }

    private static String detail(long id) {
        return column("detail", id);
    }

    private static int attempts(long id) {
        return Integer.parseInt(column("attempts::text", id));
    }

    private static String column(String column, long id) {
        return preau.jdbc()
                .sql("SELECT " + column + " FROM message WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
