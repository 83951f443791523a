package fr.preau.process;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.testing.Eventually;
import fr.preau.testing.FilledForm;
import fr.preau.testing.StatementWire;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process that is told to stop lets what it took end well, and tells whoever comes meanwhile to come again. */
class ShutdownTest {

    private static final String NAME = "Ndiayé-Vasseur";

    @Test
    void whatWasTakenEndsWellTheRestIsToldToComeAgainAndNoLineOfTheLogNamesAnybody() throws Exception {
        var database = TestDatabase.fresh();
        String slug;
        try (var preau = TestInstance.start(database, TestClock.at("2024-09-10T09:00"), Map.of())) {
            slug = preau.publish(cycle().day("2199-09-24", 10));
        }
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "process-");
        try (var wire = StatementWire.to(database);
                var process = start(wire.carrying(database), data)) {
            var first = form(process, database, slug, "premiere@exemple.fr");
            var second = form(process, database, slug, "seconde@exemple.fr");
            assertThat(process.visitor().get("/rencontre/" + slug).status()).isEqualTo(200);
            wire.slowBy(Duration.ofSeconds(1));
            wire.mend();
            var taken = CompletableFuture.supplyAsync(first::send);
            Eventually.until("the first is on its way", () -> wire.seen() > 2);

            process.stop();
            Eventually.until(
                    "whoever comes is told to come again",
                    () -> process.visitor().get("/retrouver-mon-inscription").status() == 503);
            var refused = second.send();
            wire.slowBy(Duration.ZERO);

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(refused.html().select("input[name=lastName]").val()).isEqualTo(NAME);
            assertThat(taken.join().status()).isEqualTo(200);
            Eventually.until("the process has ended", () -> !process.isAlive());
            assertThat(registered(database)).containsExactly("premiere@exemple.fr");
            assertThat(process.printed().lines().filter(line -> line.startsWith("{")))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("}") && line.contains("\"message\":"))
                    .anyMatch(line -> line.contains("\"request\":\""));
            assertThat(process.printed()).doesNotContain("exemple.fr", NAME);
        }
    }

    private static PreauProcess start(ExternalDatabase database, Path data) {
        return PreauProcess.run(
                        Map.of(
                                "PREAU_DATABASE_URL", database.url(),
                                "PREAU_DATABASE_USER", database.user(),
                                "PREAU_DATABASE_PASSWORD", database.password(),
                                "PREAU_LOGS", "json"),
                        "start",
                        "--port",
                        Integer.toString(PreauProcess.freePort()),
                        "--data",
                        data.toString())
                .untilReady();
    }

    private static FilledForm form(PreauProcess process, ExternalDatabase database, String slug, String email) {
        var day = jdbc(database)
                .sql("SELECT id FROM meeting_day")
                .query(Long.class)
                .single();
        return process.visitor()
                .form(slug)
                .with("email", email)
                .with("lastName", NAME)
                .day(day);
    }

    private static List<String> registered(ExternalDatabase database) {
        return jdbc(database)
                .sql("SELECT email FROM registration")
                .query(String.class)
                .list();
    }

    private static JdbcClient jdbc(ExternalDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }
}
