package fr.preau.watch;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Eventually;
import fr.preau.testing.MailServer;
import fr.preau.testing.Organiser;
import fr.preau.testing.PassingTime;
import fr.preau.testing.ScriptedMailServer;
import fr.preau.testing.TestInstance;
import fr.preau.watch.Watch.Matter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Administrators are written to once about a trouble that lasts, once when it is over, and never in a storm. */
class AlertsTest {

    @Test
    void aBackupThatFailsIsToldOnceToAdministratorsAndSoIsItsMending() throws IOException {
        var folder = Files.createTempFile(Path.of("target"), "backups-", "").toAbsolutePath();
        try (var preau = TestInstance.start(Map.of("PREAU_BACKUP_FOLDER", folder.toString()))) {
            var administrator = Organiser.at(preau);
            Organiser.at(preau, Role.ORGANISER);
            night(preau, 1);
            look(preau);
            assertThat(written(preau, Matter.BACKUP))
                    .as("it may be mended at once")
                    .isEmpty();

            for (var times = 0; times < 4; times++) {
                look(preau);
            }
            assertThat(written(preau, Matter.BACKUP)).containsExactly("WATCH_TROUBLE " + administrator.email());
            assertThat(body(preau, "WATCH_TROUBLE"))
                    .contains("La dernière sauvegarde a échoué", "Un message vous dira quand ce sera réparé.");

            Files.delete(folder);
            night(preau, 2);
            look(preau);
            look(preau);
            assertThat(written(preau, Matter.BACKUP))
                    .containsExactly("WATCH_TROUBLE " + administrator.email(), "WATCH_OVER " + administrator.email());
            assertThat(body(preau, "WATCH_OVER")).contains("Les sauvegardes ne se faisaient pas, du");
            assertThat(Organiser.at(preau).get("/gestion/etat").words())
                    .contains("Derniers incidents", "Les sauvegardes ne se faisaient pas, du");
        }
    }

    @Test
    void whatComesAndGoesIsOneTroubleAndTellsNobodyTwice() throws IOException {
        var folder = Files.createTempFile(Path.of("target"), "backups-", "").toAbsolutePath();
        try (var preau = TestInstance.start(Map.of("PREAU_BACKUP_FOLDER", folder.toString()))) {
            Organiser.at(preau);
            night(preau, 1);
            for (var times = 0; times < 6; times++) {
                look(preau);
                preau.jdbc().sql("UPDATE backup_run SET failure = ''").update();
                look(preau);
                look(preau);
                preau.jdbc().sql("UPDATE backup_run SET failure = 'encore'").update();
            }

            assertThat(written(preau, Matter.BACKUP)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void whileNoMailLeavesNothingIsAddedToItAndAfterwardsHowLongItWasIsTold() {
        try (var server = ScriptedMailServer.start();
                var preau = TestInstance.start(MailServer.settings(server.port(), Map.of()))) {
            var administrator = Organiser.at(preau);
            server.toSender("550 5.7.1 Expediteur refuse");
            var slug = preau.publish(cycle().day("2024-12-10", 10));
            preau.visitor()
                    .form(slug)
                    .with("email", "claire@exemple.fr")
                    .day(preau.day(slug, "2024-12-10"))
                    .send();
            Eventually.until("mail stands still", () -> preau.bean(Watch.class).noMailLeaves());
            for (var times = 0; times < 4; times++) {
                look(preau);
            }
            assertThat(written(preau, Matter.MAIL)).isEmpty();

            server.answerYes();
            PassingTime.until(preau, "mail leaves", () -> server.messages("claire@exemple.fr") == 1);
            Eventually.until("that is known", () -> !preau.bean(Watch.class).noMailLeaves());
            look(preau);
            look(preau);

            PassingTime.until(preau, "the end is told", () -> server.messages(administrator.email()) > 0);
            assertThat(written(preau, Matter.MAIL)).containsExactly("WATCH_OVER " + administrator.email());
        }
    }

    /** Another night's backup is tried. */
    private static void night(TestInstance preau, int nights) {
        preau.clock().advance(Duration.ofDays(1));
        Eventually.until(
                "the night's backup was tried",
                () -> preau.jdbc()
                                .sql("SELECT count(*) FROM backup_run")
                                .query(Integer.class)
                                .single()
                        >= nights);
    }

    /** Some minutes pass. */
    private static void look(TestInstance preau) {
        preau.bean(Alerts.class).round();
        preau.clock().advance(Duration.ofMinutes(6));
        preau.bean(Alerts.class).round();
    }

    /** What was written about that matter, and to whom. */
    private static List<String> written(TestInstance preau, Matter matter) {
        return about(preau, matter, "m.kind || ' ' || m.recipient");
    }

    private static List<String> about(TestInstance preau, Matter matter, String what) {
        return preau.jdbc().sql("""
                        SELECT %s
                        FROM message m
                        JOIN watch_told t ON t.id = m.subject_id
                        JOIN watch_alert a ON a.id = t.alert_id
                        WHERE m.kind LIKE 'WATCH%%' AND a.matter = '%s'
                        ORDER BY m.id
                        """.formatted(what, matter)).query(String.class).list();
    }

    private static String body(TestInstance preau, String kind) {
        Eventually.until(
                "it has left",
                () -> about(preau, Matter.BACKUP, "m.kind || m.state").contains(kind + "KEPT"));
        return about(preau, Matter.BACKUP, "m.kind || m.body").stream()
                .filter(text -> text.startsWith(kind))
                .findFirst()
                .orElseThrow()
                .replace('\u00a0', ' ');
    }
}
