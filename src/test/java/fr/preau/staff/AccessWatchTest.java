package fr.preau.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.preau.staff.journal.AuditAction;
import fr.preau.testing.Eventually;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.slf4j.LoggerFactory;

/** What happens at the staff's doors is in the journal, in the log, and never more than is worth reading. */
@org.junit.jupiter.api.TestInstance(Lifecycle.PER_CLASS)
class AccessWatchTest {

    private final TestInstance preau = TestInstance.start(Map.of());
    private final Logger security = (Logger) LoggerFactory.getLogger("fr.preau.security");
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    @BeforeAll
    void listen() {
        told.start();
        security.addAppender(told);
    }

    @AfterAll
    void stop() {
        security.detachAppender(told);
        preau.close();
    }

    @Test
    void whoComesInIsInTheJournalAndInTheLog() {
        var organiser = Organiser.at(preau);

        assertThat(notes(AuditAction.SIGNED_IN, organiser.email())).containsExactly("Par mot de passe");
        assertThat(log())
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo(
                                "SIGNED_IN account=%d note=\"Par mot de passe\"".formatted(number(organiser.email()))));
        assertThat(organiser.get("/gestion/journal?quoi=ACCESS").words()).contains("Connexion", "Par mot de passe");
    }

    @Test
    void repeatedFailuresAreCountedAndNoneHoldsWhatWasTyped() {
        var email = Organiser.account(preau);
        for (var i = 0; i < 4; i++) {
            signIn(email, "un secret que personne ne lit " + i);
        }
        Eventually.until(
                "the fourth failure is told",
                () -> notes(AuditAction.SIGN_IN_FAILED, email).contains("Par mot de passe (4 fois en une heure)"));

        assertThat(notes(AuditAction.SIGN_IN_FAILED, email)).hasSize(3);
        assertThat(log()).noneSatisfy(line -> assertThat(line).contains("un secret"));
    }

    @Test
    void accountsThatDoNotExistCountAsOneAndAreNotNamed() {
        for (var i = 0; i < 8; i++) {
            signIn("personne-" + i + "@exemple.fr", "un essai parmi d’autres");
        }
        Eventually.until(
                "the eighth stranger is told", () -> strangers().contains("Par mot de passe (8 fois en une heure)"));

        assertThat(strangers()).hasSize(4);
        assertThat(log()).noneSatisfy(line -> assertThat(line).containsAnyOf("personne-", "127.0.0.1"));
    }

    @Test
    void whoMustWaitIsTold() {
        var email = Organiser.account(preau);
        for (var i = 0; i < 6; i++) {
            signIn(email, "essai numéro " + i);
        }

        Eventually.until(
                "the wait is told",
                () -> !notes(AuditAction.SIGN_IN_SLOWED, email).isEmpty());
    }

    @Test
    void aPageThatTheRoleDoesNotOpenIsToldByItsNameInTheTable() {
        var reader = Organiser.at(preau, Role.READER);

        assertThat(reader.get("/gestion/equipe/123").status()).isEqualTo(403);

        Eventually.until(
                "the refusal is told",
                () -> notes(AuditAction.ACCESS_REFUSED, reader.email()).contains("GET /gestion/equipe/{id}"));
    }

    @Test
    void aRoleThatChangesIsInTheLog() {
        var administrator = Organiser.at(preau);
        var other = number(Organiser.account(preau, Role.READER));

        administrator.post("/gestion/equipe/%d/role".formatted(other), Map.of("seen", "READER", "role", "DESK"));

        assertThat(log())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("ROLE_CHANGED account=" + number(administrator.email()))
                        .contains("Lecture → Accueil"));
    }

    private void signIn(String email, String password) {
        preau.visitor().post("/connexion", Map.of("email", List.of(email), "password", List.of(password)));
    }

    private List<String> log() {
        return List.copyOf(told.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private long number(String email) {
        return preau.jdbc()
                .sql("SELECT id FROM staff_account WHERE email = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }

    private List<String> notes(AuditAction deed, String email) {
        return preau.jdbc()
                .sql("SELECT note FROM journal_line WHERE deed = :deed AND account_id = :account ORDER BY id")
                .param("deed", deed.name())
                .param("account", number(email))
                .query(String.class)
                .list();
    }

    private List<String> strangers() {
        return preau.jdbc()
                .sql("SELECT note FROM journal_line WHERE deed = 'SIGN_IN_FAILED' AND account_id IS NULL ORDER BY id")
                .query(String.class)
                .list();
    }
}
