package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.testing.Eventually;
import fr.preau.testing.FilledForm;
import fr.preau.testing.MailServer;
import fr.preau.testing.Mailbox;
import fr.preau.testing.PassingTime;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import fr.preau.testing.Wire;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever breaks around a registration, the answer that was given holds and one message leaves. */
class LostRegistrationsTest {

    /** What the process that carries mail holds ({@code mail.PostOffice}). */
    private static final long CARRYING_MAIL = 6245;

    @Test
    void aRegistrationIsAnsweredWhileTheMailServerIsDownAndItsMessageLeavesOnceItIsBack() {
        try (var mail = MailServer.stopped();
                var preau = TestInstance.start(mail.settings())) {
            var form = form(preau);

            assertThat(form.send().words()).contains("Votre inscription est confirmée");
            awaitAttempts(preau, 1);
            mail.start();
            assertThat(mail.received()).isEmpty();

            PassingTime.until(preau, "the message has left", () -> state(preau).equals("SENT"));
            Eventually.until("nothing is left to send", () -> onTheirWay(preau) == 0);
            assertThat(mail.received()).hasSize(1);
        }
    }

    @Test
    void aMailServerThatStaysDownForADayLosesNoMessage() {
        try (var mail = MailServer.stopped();
                var preau = TestInstance.start(mail.settings())) {
            form(preau).send();
            awaitAttempts(preau, 1);
            for (var attempt = 2; attempt <= 6; attempt++) {
                preau.clock().advance(Duration.ofHours(4));
                awaitAttempts(preau, attempt);
            }

            mail.start();
            preau.clock().advance(Duration.ofHours(13));

            PassingTime.until(preau, "the message has left", () -> state(preau).equals("SENT"));
            assertThat(mail.received()).hasSize(1);
        }
    }

    @Test
    void aFormSentAgainAfterItsAnswerWasLostIsAnsweredTheSameAndTakesOnePlace() {
        var preau = TestInstance.shared();
        var slug = preau.publish(cycle().day("2024-09-24", 1));
        var day = preau.day(slug, "2024-09-24");
        var person = Mailbox.at(preau);
        try (var wire = Wire.to(URI.create(preau.url()).getPort())) {
            var form = wire.visitor().form(slug).with("email", person.address()).day(day);
            wire.cutAnswers();
            assertThatThrownBy(form::send).isInstanceOf(UncheckedIOException.class);
            Eventually.until("the place is taken although nobody heard of it", () -> preau.confirmed(day) == 1);
            wire.mend();

            assertThat(form.send().words()).contains("Votre inscription est confirmée");
            assertThat(preau.confirmed(day)).isEqualTo(1);
            assertThat(person.letters()).hasSize(1);
        }
    }

    @Test
    void aFormSentWhileTheDatabaseIsAwayIsKeptWholeAndTakenWhenItIsBack() {
        var database = TestDatabase.fresh();
        try (var wire = Wire.to(database);
                var preau = TestInstance.start(wire.carrying(database), TestClock.at("2024-09-10T09:00"), Map.of())) {
            var form = form(preau).with("lastName", "N’Diaye").with("accessNeeds", "Une place\nprès de l’écran");
            wire.cut();

            var retry = form.send();

            assertThat(retry.status()).isEqualTo(503);
            assertThat(retry.header("Retry-After")).isNotEmpty();
            assertThat(retry.words()).contains("rien de ce que vous avez écrit n’est perdu", "N’Diaye");
            wire.mend();
            Eventually.until(
                    "the kept form is taken",
                    () -> sendAgain(preau, retry).words().contains("Votre inscription est confirmée"));
            assertThat(preau.jdbc()
                            .sql("SELECT last_name || ' / ' || access_needs FROM registration")
                            .query(String.class)
                            .list())
                    .containsExactly("N’Diaye / Une place\nprès de l’écran");
        }
    }

    @Test
    void publicPagesAreStillShownWhileTheDatabaseIsAway() {
        var database = TestDatabase.fresh();
        try (var wire = Wire.to(database);
                var preau = TestInstance.start(wire.carrying(database), TestClock.at("2024-09-10T09:00"), Map.of())) {
            var path = "/rencontre/" + preau.publish(cycle().day("2024-09-24", 10));
            Eventually.until(
                    "the page is shown", () -> preau.visitor().get(path).status() == 200);
            wire.cut();

            assertThat(preau.visitor().get(path).status()).isEqualTo(200);
            var other = preau.visitor().get("/retrouver-mon-inscription/x");
            assertThat(other.response().body()).doesNotContain("Exception", "SQL");
        }
    }

    @Test
    void aMessageThatAProcessWasToCarryBeforeItDiedLeavesFromAnother() throws SQLException {
        var database = TestDatabase.fresh();
        try (var mail = MailServer.started();
                var preau = TestInstance.start(database, TestClock.at("2024-09-10T09:00"), mail.settings());
                var dying = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            dying.createStatement().execute("SELECT pg_advisory_lock(%d)".formatted(CARRYING_MAIL));
            form(preau).send();
            preau.clock().advance(Duration.ofHours(1));
            assertThat(mail.received()).isEmpty();

            dying.abort(Runnable::run);

            PassingTime.until(preau, "the message has left", () -> state(preau).equals("SENT"));
            assertThat(mail.received()).hasSize(1);
        }
    }

    @Test
    void aMessageThatAProcessMayHaveHandedOverBeforeItDiedIsNotSentASecondTime() {
        try (var mail = MailServer.stopped();
                var preau = TestInstance.start(mail.settings())) {
            form(preau).send();
            awaitAttempts(preau, 1);
            preau.jdbc().sql("UPDATE message SET state = 'LEAVING'").update();
            mail.start();

            PassingTime.until(preau, "the doubt is told", () -> state(preau).equals("UNCERTAIN"));
            assertThat(mail.received()).isEmpty();
        }
    }

    private static FilledForm form(TestInstance preau) {
        var slug = preau.publish(cycle().day("2024-12-10", 10));
        return preau.visitor().form(slug).day(preau.day(slug, "2024-12-10"));
    }

    private static Page sendAgain(TestInstance preau, Page retry) {
        var form = retry.html().select("form[action*=inscription]");
        var fields = new LinkedHashMap<String, List<String>>();
        form.select("input[name]").forEach(field -> fields.put(field.attr("name"), List.of(field.val())));
        return preau.visitor().post(form.attr("action"), fields);
    }

    /** Waits until that many attempts were made and no process is at work on the message. */
    private static void awaitAttempts(TestInstance preau, int attempts) {
        PassingTime.until(
                preau,
                attempts + " attempts were made",
                () -> preau.jdbc()
                        .sql("SELECT attempts >= :n FROM message")
                        .param("n", attempts)
                        .query(Boolean.class)
                        .single());
    }

    private static int onTheirWay(TestInstance preau) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE state IN ('WAITING', 'LEAVING')")
                .query(Integer.class)
                .single();
    }

    private static String state(TestInstance preau) {
        return preau.jdbc().sql("SELECT state FROM message").query(String.class).single();
    }
}
