package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.MailServer;
import fr.preau.testing.Organiser;
import fr.preau.testing.PassingTime;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is about to leave is checked against the present: nothing is told that is true no more. */
class GhostMailsTest {

    private static final String EMAIL = "claire.martin@exemple.fr";

    private MailServer mail;
    private TestInstance preau;
    private String slug;
    private long day;

    @BeforeEach
    void start() {
        mail = MailServer.stopped();
        preau = TestInstance.start(mail.settings());
        slug = preau.publish(cycle().day("2024-09-24", 10));
        day = preau.day(slug, "2024-09-24");
    }

    @AfterEach
    void stop() {
        preau.close();
        mail.close();
    }

    @Test
    void aConfirmationIsNotSentToWhomAnOrganiserWithdrewSilentlyBeforeItLeft() {
        register();
        withdrawSilently();

        mailServerIsBack();

        assertThat(states()).containsExactly("CONFIRMATION MOOT");
        assertThat(mail.received()).isEmpty();
    }

    @Test
    void whoWithdrewBeforeTheConfirmationLeftReadsOfTheWithdrawalAlone() {
        register();
        preau.visitor().post(ownPage() + "/desistement/" + day, Map.of());

        mailServerIsBack();

        assertThat(states()).containsExactly("CONFIRMATION MOOT", "WITHDRAWAL SENT");
        assertThat(mail.received())
                .singleElement()
                .extracting(ReceivedMail::subject)
                .asString()
                .startsWith("Désistement");
    }

    @Test
    void whoRegisteredAgainBeforeTheWithdrawalLeftReadsOfTheirPlaceAlone() {
        register();
        preau.visitor().post(ownPage() + "/desistement/" + day, Map.of());
        register();

        mailServerIsBack();

        assertThat(states()).contains("WITHDRAWAL MOOT").doesNotContain("WITHDRAWAL SENT");
        assertThat(mail.received())
                .allSatisfy(letter -> assertThat(letter.subject()).startsWith("Inscription confirmée"));
    }

    @Test
    void aConfirmationIsNotSentForADayThatWasCancelledBeforeItLeft() {
        register();
        preau.jdbc().sql("UPDATE meeting_day SET status = 'CANCELLED'").update();

        mailServerIsBack();

        assertThat(mail.received()).isEmpty();
    }

    @Test
    void whatWasRefusedPlansNoMessage() {
        var full = preau.publish(cycle().day("2024-10-22", 0).day("2024-11-19", 10));

        preau.visitor().form(full).day(preau.day(full, "2024-10-22")).send();

        assertThat(states()).isEmpty();
    }

    private void register() {
        assertThat(preau.visitor()
                        .form(slug)
                        .with("email", EMAIL)
                        .day(day)
                        .send()
                        .status())
                .isEqualTo(200);
    }

    private void withdrawSilently() {
        var organiser = Organiser.at(preau);
        var question = organiser
                .get("/gestion/cycles/" + slug)
                .html()
                .select("a[href*=/desistement/]")
                .attr("href");
        organiser.post(question, Map.of());
        assertThat(preau.confirmed(day)).isZero();
    }

    /** The path of the person's page, as their message will say it. */
    private String ownPage() {
        awaitFirstAttempts();
        return preau.jdbc().sql("SELECT body FROM message ORDER BY id").query(String.class).list().stream()
                .flatMap(body ->
                        Pattern.compile("/inscription/\\S+").matcher(body).results())
                .map(found -> found.group())
                .findFirst()
                .orElseThrow();
    }

    private void mailServerIsBack() {
        awaitFirstAttempts();
        mail.start();
        PassingTime.until(
                preau,
                "no message waits",
                () -> states().stream().noneMatch(state -> state.endsWith("WAITING") || state.endsWith("LEAVING")));
    }

    /** A server that does not answer is asked again after a while, by the instance's clock. */
    private void awaitFirstAttempts() {
        PassingTime.until(
                preau,
                "each message was tried once",
                () -> preau.jdbc()
                        .sql("SELECT coalesce(bool_and(attempts >= 1 OR state = 'MOOT'), true) FROM message")
                        .query(Boolean.class)
                        .single());
    }

    private List<String> states() {
        return preau.jdbc()
                .sql("SELECT kind || ' ' || state FROM message ORDER BY id")
                .query(String.class)
                .list();
    }
}
