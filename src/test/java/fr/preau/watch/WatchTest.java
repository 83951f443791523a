package fr.preau.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Eventually;
import fr.preau.testing.MailServer;
import fr.preau.testing.Organiser;
import fr.preau.testing.Restoration;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WatchTest {

    @Test
    void aProxyIsToldThatAllIsWellInOneWord() {
        var preau = TestInstance.shared();
        assertThat(preau.visitor().get("/health/live").response().body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(preau.visitor().get("/health/ready").response().body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(preau.visitor().get("/health").response().body()).startsWith("{\"status\":\"UP\",\"troubles\":[");
    }

    @Test
    void figuresAreClosedUntilATokenIsSetAndOpenToNobodyElse() {
        assertThat(TestInstance.shared().visitor().get("/metrics").status()).isEqualTo(404);
        try (var preau = TestInstance.start(Map.of("PREAU_METRICS_TOKEN", "secret"))) {
            assertThat(preau.visitor().get("/metrics").status()).isEqualTo(401);
            assertThat(preau.visitor()
                            .send(preau.visitor()
                                    .request("/metrics")
                                    .header("Authorization", "Bearer secre")
                                    .GET())
                            .status())
                    .isEqualTo(401);

            var figures = preau.visitor()
                    .send(preau.visitor()
                            .request("/metrics")
                            .header("Authorization", "Bearer secret")
                            .GET());

            assertThat(figures.status()).isEqualTo(200);
            assertThat(figures.response().body().lines())
                    .allMatch(
                            line -> line.matches("# (HELP|TYPE) preau_.*|preau_[a-z_]+(\\{[a-z]+=\"[a-z]+\"})? -?\\d+"))
                    .anyMatch(line -> line.startsWith("preau_jobs_late "));
        }
    }

    @Test
    void aBackupThatFailsIsToldToAdministratorsAndToWhoWatchesAndTakesNobodyAway() throws IOException {
        var folder = Files.createTempFile(Path.of("target"), "not-a-folder", "").toAbsolutePath();
        try (var preau = TestInstance.start(Map.of("PREAU_BACKUP_FOLDER", folder.toString()))) {
            preau.clock().advance(Duration.ofDays(1));
            Eventually.until(
                    "the failure is told",
                    () -> preau.visitor().get("/health").response().body().contains("BACKUP"));

            assertThat(preau.visitor().get("/health/ready").status()).isEqualTo(200);
            assertThat(Organiser.at(preau).get("/gestion/etat").words())
                    .contains("La dernière sauvegarde a échoué")
                    .contains("Il n’y en a encore aucune.");
        }
    }

    @Test
    void heldMailIsDecidedAboutOnThePageOfTheState() {
        try (var server = MailServer.started();
                var before = TestInstance.start(Map.of())) {
            var file = Restoration.backup(before);
            var clock = TestClock.at("2024-09-10T10:00");
            var restoration = Restoration.intoNothing(server.settings()).restore(file, clock);
            try (var preau = restoration.start(clock)) {
                var administrator = Organiser.at(preau);
                assertThat(Organiser.at(preau, Role.ORGANISER)
                                .get("/gestion/etat")
                                .status())
                        .isEqualTo(403);
                assertThat(administrator.get("/gestion").words())
                        .contains("Les messages sont retenus depuis une restauration.");
                administrator.post("/gestion/reglages/essai", Map.of());

                var page = administrator.get("/gestion/etat");
                assertThat(page.words()).contains("Messages retenus").contains("1 message, depuis la restauration.");
                var form = page.html().selectFirst("form[action=/gestion/etat/abandon]");
                var fields = form.select("input").stream()
                        .collect(Collectors.toMap(input -> input.attr("name"), input -> input.attr("value")));
                assertThat(administrator
                                .postAndFollow("/gestion/etat/abandon", fields)
                                .words())
                        .contains("Ces messages ne partiront pas.")
                        .contains("Aucun message n’attend.");
                assertThat(administrator
                                .postAndFollow("/gestion/etat/abandon", fields)
                                .words())
                        .contains("Rien n’a changé");
                Eventually.until(
                        "mail is released",
                        () -> administrator
                                .postAndFollow("/gestion/etat/reprise", Map.of())
                                .words()
                                .contains("Les messages partent de nouveau."));

                assertThat(administrator.get("/gestion/etat").words()).doesNotContain("Messages retenus");
                assertThat(server.received()).isEmpty();
                assertThat(deeds(preau)).contains("HELD_MAIL_DROPPED", "HELD_MAIL_RELEASED");
            }
        }
    }

    private static List<String> deeds(TestInstance preau) {
        return preau.jdbc()
                .sql("SELECT deed FROM journal_line")
                .query(String.class)
                .list();
    }
}
