package fr.preau.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.news.digest.Letters;
import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.testing.Eventually;
import fr.preau.testing.MailServer;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A letter to many of which half has left when the process dies: a real mail server counts what it took. */
class DigestKilledTest {

    private static final int PEOPLE = 400;
    private static final int BEFORE = 25;

    /** What a dead process held is taken up after four missed heartbeats, twenty seconds, at the latest. */
    private static final Duration TAKEN_UP = Duration.ofMinutes(2);

    @Test
    void killedInTheMiddleOfALetterNobodyIsWrittenToTwice() throws IOException {
        var database = TestDatabase.fresh();
        var jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        try (var server = MailServer.stopped()) {
            // While nobody answers at its port the letter is planned, and nothing of it leaves.
            try (var preau = TestInstance.start(database, justNow(), server.settings())) {
                Letters.subscribe(preau, PEOPLE);
                assertThat(Letters.send(preau, "Un appel à projets")).isEqualTo(PEOPLE);
            }
            server.start();
            var killed = start(database, server);
            try {
                Eventually.within(
                        TAKEN_UP,
                        "some copies have left",
                        () -> server.received().size() > BEFORE);
            } finally {
                killed.kill();
            }
            assertThat(server.received()).hasSizeLessThan(PEOPLE);

            try (var again = start(database, server)) {
                Eventually.within(
                        TAKEN_UP,
                        "every copy left or is in doubt: " + again.printed(),
                        () -> standing(jdbc, "WAITING") + standing(jdbc, "LEAVING") == 0);
            }
            var to = server.received().stream()
                    .flatMap(mail -> mail.recipients().stream())
                    .map(address -> address.getAddress())
                    .toList();
            assertThat(to).doesNotHaveDuplicates();
            // What was between the dot and the answer may have arrived or not, and is not sent again by itself.
            assertThat(to.size()).isBetween(standing(jdbc, "SENT"), PEOPLE);
            assertThat(standing(jdbc, "SENT") + standing(jdbc, "UNCERTAIN")).isEqualTo(PEOPLE);
        }
    }

    /** The process has the clock of this machine: what is old by it is forgotten. */
    private static TestClock justNow() {
        return TestClock.at(LocalDateTime.now(TestClock.PARIS)
                .minusMinutes(30)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString());
    }

    private static int standing(JdbcClient jdbc, String state) {
        return jdbc.sql("SELECT count(*) FROM message WHERE kind = 'NEWS_DIGEST' AND state = :state")
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    private static PreauProcess start(ExternalDatabase database, MailServer server) throws IOException {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "killed-")
                .toAbsolutePath();
        var settings = new HashMap<>(server.settings());
        settings.putAll(Map.of(
                "PREAU_DATABASE_URL", database.url(),
                "PREAU_DATABASE_USER", database.user(),
                "PREAU_DATABASE_PASSWORD", database.password()));
        return PreauProcess.run(
                        settings,
                        List.of("start", "--port", "0", "--data", data.toString())
                                .toArray(String[]::new))
                .untilReady();
    }
}
