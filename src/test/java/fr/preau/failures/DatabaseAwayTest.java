package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Eventually;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Wire;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that cannot for the moment costs readers nothing and writers a second try. */
class DatabaseAwayTest {

    /** More than an ordinary answer may take beside others, far less than a wait for the database. */
    private static final int MOST_TIMES_SLOWER = 20;

    private static final Duration NOISE = Duration.ofMillis(500);

    private static TestInstance preau;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
    }

    @AfterEach
    void writeAgain() {
        preau.jdbc().sql("DROP FUNCTION IF EXISTS refuse() CASCADE").update();
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    @Test
    void knownPagesAreShownAtOnceToEverybodyWhileTheDatabaseIsAway() {
        var database = TestDatabase.fresh();
        try (var wire = Wire.to(database);
                var preau = TestInstance.start(wire.carrying(database), TestClock.at("2024-09-10T09:00"), Map.of())) {
            var path = "/rencontre/" + preau.publish(cycle().day("2024-09-24", 10));
            Eventually.until(
                    "the page is shown", () -> preau.visitor().get(path).status() == 200);
            var usual = longestOf(preau, path);

            wire.cut();
            preau.clock().advance(Duration.ofDays(400));

            for (var round = 0; round < 4; round++) {
                assertThat(longestOf(preau, path))
                        .isLessThan(usual.multipliedBy(MOST_TIMES_SLOWER).plus(NOISE));
            }
            wire.mend();
            Eventually.until(
                    "the page is as it is now",
                    () -> preau.visitor().get(path).words().contains("passée"));
        }
    }

    /** Of forty at once, the longest; each is given the page. */
    private static Duration longestOf(TestInstance preau, String path) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waits = IntStream.range(0, 40)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> {
                                var start = System.nanoTime();
                                assertThat(preau.visitor().get(path).status()).isEqualTo(200);
                                return Duration.ofNanos(System.nanoTime() - start);
                            },
                            threads))
                    .toList();
            return waits.stream()
                    .map(CompletableFuture::join)
                    .max(Duration::compareTo)
                    .orElseThrow();
        }
    }

    /** The database refuses for that reason whatever writes to this table. */
    private static void refuse(String table, String state) {
        preau.jdbc().sql("""
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'not now' USING ERRCODE = '%s';
                END $$
                """.formatted(state)).update();
        preau.jdbc()
                .sql("CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON %s EXECUTE FUNCTION refuse()".formatted(table))
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"53100", "25006", "57014", "53300", "55P03", "57P01", "40P01"})
    void aVisitorsFormIsKeptWhateverTheDatabaseIsShortOf(String state) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        refuse("registration", state);

        var kept = preau.visitor()
                .form(slug)
                .with("lastName", "N’Diaye")
                .day(preau.day(slug, "2024-09-24"))
                .send();

        assertThat(kept.status()).isEqualTo(503);
        assertThat(kept.header("Retry-After")).isNotEmpty();
        assertThat(kept.html().select("input[name=lastName]").val()).isEqualTo("N’Diaye");
    }

    @ParameterizedTest
    @ValueSource(strings = {"53100", "25006", "57014", "53300", "55P03", "57P01"})
    void aFormOfTheStaffIsKeptAndTakenOnceTheDatabaseCan(String state) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var organiser = Organiser.at(preau);
        var address = "/gestion/cycles/" + slug + "/regles/questions/ajouter";
        refuse("question", state);

        var kept = organiser.post(address, Map.of("kind", "TEXT", "label", "Votre « quartier » ?"));

        assertThat(kept.status()).isEqualTo(503);
        assertThat(kept.header("Retry-After")).isNotEmpty();
        assertThat(kept.words()).contains("rien de ce que vous avez écrit n’est perdu");
        assertThat(kept.html().select("form").attr("action")).isEqualTo(address);
        assertThat(kept.html().select("input[name=label]").val()).isEqualTo("Votre « quartier » ?");
        writeAgain();
        assertThat(organiser
                        .post(
                                address,
                                Map.of(
                                        "kind",
                                        "TEXT",
                                        "label",
                                        kept.html().select("input[name=label]").val()))
                        .status())
                .isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"53100", "57014"})
    void aProgramIsToldToTryAgain(String state) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        refuse("registration", state);

        var answer = preau.visitor()
                .send(preau.visitor()
                        .request("/api/v1/cycles/" + slug + "/registrations")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "once")
                        .POST(BodyPublishers.ofString("""
                                {"persons": [{"lastName": "N’Diaye", "firstName": "Awa", "email": "awa@exemple.fr",
                                  "profile": "LOCAL_AGENT", "organisation": "Ville", "department": "69",
                                  "days": ["2024-09-24"]}], "policy": "WHAT_REMAINS"}
                                """)));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
