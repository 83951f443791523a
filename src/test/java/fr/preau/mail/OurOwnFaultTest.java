package fr.preau.mail;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Eventually;
import fr.preau.testing.MailServer;
import fr.preau.testing.Organiser;
import fr.preau.testing.PassingTime;
import fr.preau.testing.ScriptedMailServer;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What our own server refuses, or what could not be written, is no recipient's refusal: it is told, and sent again at one wish. */
class OurOwnFaultTest {

    private ScriptedMailServer server;
    private TestInstance preau;

    @BeforeEach
    void start() {
        server = ScriptedMailServer.start();
        preau = TestInstance.start(MailServer.settings(
                server.port(), Map.of("PREAU_SMTP_USER", "centre", "PREAU_SMTP_PASSWORD", "secret")));
    }

    @AfterEach
    void stop() {
        preau.close();
        server.close();
    }

    static Stream<Named<Consumer<ScriptedMailServer>>> misconfigurations() {
        return Stream.of(
                Named.of("the sender", server -> server.toSender("550 5.7.1 Phrase du serveur")),
                Named.of("the sender, without more", server -> server.toSender("550 Phrase du serveur")),
                Named.of("the login", server -> server.toLogin("535 5.7.8 Phrase du serveur")),
                Named.of("the login, for want of one", server -> server.toSender("530 5.7.0 Phrase du serveur")),
                Named.of("us, before anything", server -> server.greeting("554 5.7.1 Phrase du serveur")),
                Named.of("to relay", server -> server.toRecipient("554 5.7.1 Relay access denied, phrase du serveur")));
    }

    @ParameterizedTest
    @MethodSource("misconfigurations")
    void itWaitsAndIsToldToTheTeamWhereTheServerRefuses(Consumer<ScriptedMailServer> refusal) {
        refusal.accept(server);
        register("claire@exemple.fr");
        Eventually.until("one attempt was made", () -> column("attempts::text").equals("1"));

        assertThat(column("state")).isEqualTo("WAITING");
        assertThat(column("cause")).isEqualTo("SETTINGS");
        var organiser = Organiser.at(preau, Role.ORGANISER);
        assertThat(organiser.get("/gestion").words())
                .contains("Aucun message ne part depuis le", "1 message attend")
                .containsIgnoringCase("phrase du serveur");
        assertThat(Organiser.at(preau, Role.READER).get("/gestion").words()).doesNotContain("Aucun message ne part");

        server.answerYes();
        PassingTime.until(preau, "the message has left", () -> column("state").equals("SENT"));
        assertThat(organiser.get("/gestion").words()).doesNotContain("Aucun message ne part");
        assertThat(server.messages("claire@exemple.fr")).isEqualTo(1);
    }

    @Test
    void afterTwoDaysItEndsAsFailedAndOneGestureSendsAllOfThemAgain() {
        server.toSender("550 5.7.1 Sender not allowed");
        register("claire@exemple.fr");
        register("paul@exemple.fr");
        Eventually.until("both were tried or wait for it", () -> count("attempts > 0") >= 1);
        preau.jdbc().sql("UPDATE message SET attempts = 8 WHERE attempts > 0").update();
        PassingTime.until(preau, "one has ended", () -> count("state = 'FAILED'") >= 1);
        var organiser = Organiser.at(preau, Role.ORGANISER);

        var list = organiser.get("/gestion/messages");
        assertThat(list.words()).contains("Ce qui n’est pas parti", "Refus de notre serveur de courriel");
        var question = organiser.get(list.html().select("a[href*=reprise]").attr("href"));
        assertThat(question.words()).contains("claire@exemple.fr").contains("Envoyer de nouveau");
        var asked = Map.of(
                "cause", question.html().select("input[name=cause]").val(),
                "last", question.html().select("input[name=last]").val());
        server.answerYes();
        assertThat(organiser.postAndFollow("/gestion/messages/reprise", asked).words())
                .contains("Les messages repartent.");
        organiser.post("/gestion/messages/reprise", asked);

        PassingTime.until(
                preau,
                "all have left",
                () -> server.messages("claire@exemple.fr") == 1 && server.messages("paul@exemple.fr") == 1);
        preau.clock().advance(Duration.ofHours(3));
        Eventually.until("nothing waits", () -> count("state = 'WAITING'") == 0);
        assertThat(server.messages("claire@exemple.fr") + server.messages("paul@exemple.fr"))
                .isEqualTo(2);
        assertThat(organiser.postAndFollow("/gestion/messages/reprise", asked).words())
                .contains("Rien n’a changé : ces messages étaient déjà repartis.");
        assertThat(Organiser.at(preau).get("/gestion/journal").words())
                .contains("Messages en échec renvoyés")
                .contains("Refus de notre serveur de courriel");
    }

    /** Most were never tried: they were put off when the first found the server refusing us. */
    @Test
    void theGestureHasAllOfThemLeaveAtOnceThoseNeverTriedToo() {
        server.toSender("550 5.7.1 Sender not allowed");
        register("claire@exemple.fr");
        Eventually.until("one was tried", () -> count("attempts = 1") == 1);
        var later = preau.clock().instant().plus(Duration.ofMinutes(1)).atOffset(ZoneOffset.UTC);
        preau.jdbc()
                .sql("""
                INSERT INTO message (kind, subject_id, days, recipient, state, planned_at, due_at)
                SELECT kind, subject_id, days, recipient, 'WAITING', planned_at, moment
                FROM message, unnest(ARRAY[:later, :tomorrow]::timestamptz[]) AS moment
                """)
                .param("later", later)
                .param("tomorrow", later.plusDays(1))
                .update();
        server.answerYes();

        Organiser.at(preau, Role.ORGANISER)
                .post("/gestion/messages/reprise", Map.of("cause", "SETTINGS", "last", "999999"));

        Eventually.until("two have left without waiting", () -> server.messages("claire@exemple.fr") == 2);
        assertThat(count("state = 'WAITING'")).as("what is for another hour").isEqualTo(1);
    }

    @Test
    void aMessageThatCannotBeWrittenEndsAsFailedAndIsSeen() {
        preau.jdbc().sql("""
                INSERT INTO message (kind, subject_id, days, recipient, state, planned_at, due_at)
                VALUES ('OF_ANOTHER_VERSION', 1, '{}', 'claire@exemple.fr', 'WAITING', now(), '2024-09-10T06:00Z')
                """).update();
        Eventually.until("one attempt was made", () -> column("attempts::text").equals("1"));
        preau.clock().advance(Duration.ofSeconds(11));
        Eventually.until("another was made", () -> column("attempts::text").equals("2"));
        preau.clock().advance(Duration.ofMinutes(2));
        Eventually.until("it has ended", () -> column("state").equals("FAILED"));

        Eventually.until("its job has ended", () -> onTheirWay() == 0);
        var page = Organiser.at(preau).get("/gestion/messages");
        assertThat(page.words()).contains("Échec", "Message impossible à écrire", "OF_ANOTHER_VERSION");
        assertThat(Organiser.at(preau).get("/gestion").words()).doesNotContain("Aucun message ne part");
    }

    @Test
    void whatThePersonsOwnServerRefusesIsNoFaultOfOurs() {
        server.toRecipient("550 5.1.1 Boite inconnue");
        register("claire@exemple.fr");
        Eventually.until("it is refused", () -> column("state").equals("REFUSED"));

        assertThat(column("cause")).isEqualTo("RECIPIENT");
        assertThat(Organiser.at(preau).get("/gestion").words()).doesNotContain("Aucun message ne part");
    }

    @Test
    void anAdministratorSeesWhatBecomesOfAMessageToThemselves() {
        var administrator = Organiser.at(preau);

        assertThat(trial(administrator).words()).contains("Voici ce qu’est devenu le message d’essai", "État Envoyé");
        assertThat(server.messages(administrator.email())).isEqualTo(1);
    }

    @Test
    void aTrialThatTheServerRefusesSaysWhatItAnswered() {
        server.toSender("550 5.7.1 Sender not allowed");

        assertThat(trial(Organiser.at(preau)).words())
                .contains("État En attente", "Sender not allowed", "vérifiez l’adresse de l’expéditeur");
    }

    private static Page trial(Organiser administrator) {
        assertThat(administrator
                        .get("/gestion/reglages")
                        .html()
                        .select("form[action=/gestion/reglages/essai] button")
                        .text())
                .isEqualTo("M’envoyer un message d’essai");
        return administrator.postAndFollow("/gestion/reglages/essai", Map.of());
    }

    private void register(String email) {
        var slug = preau.publish(cycle().day("2024-12-10", 10));
        preau.visitor()
                .form(slug)
                .with("email", email)
                .day(preau.day(slug, "2024-12-10"))
                .send();
    }

    private String column(String column) {
        return preau.jdbc()
                .sql("SELECT " + column + " FROM message ORDER BY id LIMIT 1")
                .query(String.class)
                .single();
    }

    private int count(String condition) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE " + condition)
                .query(Integer.class)
                .single();
    }

    private int onTheirWay() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE state IN ('WAITING', 'LEAVING')")
                .query(Integer.class)
                .single();
    }
}
