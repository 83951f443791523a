package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Changes;
import fr.preau.testing.Eventually;
import fr.preau.testing.TestInstance;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is heard and whoever hears it, pages go on to show what is. */
class DeafnessTest {

    private static final String HEALTH = "/actuator/health";

    @ParameterizedTest
    @ValueSource(strings = {"ROOMS", "", "cycles", "PLACES, CYCLES", "é\u0001'; --"})
    void aWordThatNobodyKnowsMeansThatEverythingMayHaveChanged(String word) {
        try (var preau = TestInstance.start(Map.of())) {
            var path = shown(preau);
            preau.jdbc().sql("UPDATE cycle SET title = 'Un autre titre'").update();

            notify(preau, word);

            awaitTitle(preau, path, "Un autre titre");
            stillHears(preau, path);
        }
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromHearing() {
        try (var preau = TestInstance.start(Map.of())) {
            var path = shown(preau);
            var calls = new AtomicInteger();
            preau.bean(Changes.class).onChangeFirst(_ -> {
                if (calls.incrementAndGet() % 2 == 0) {
                    throw new AssertionError("an error of a listener, on purpose");
                }
                throw new IllegalStateException("a failure of a listener, on purpose");
            });

            stillHears(preau, path);
            stillHears(preau, path);
            assertThat(calls).hasPositiveValue();
        }
    }

    @Test
    void aListeningThatEndedIsToldByHealth() {
        try (var preau = TestInstance.start(Map.of())) {
            Eventually.until("well at first", () -> preau.visitor().get(HEALTH).status() == 200);

            preau.bean(Changes.class).stop();

            assertThat(preau.visitor().get(HEALTH).status()).isEqualTo(503);
        }
    }

    @Test
    void aListeningThatIsCutComesBackByItselfAndMissedNothing() {
        try (var preau = TestInstance.start(Map.of())) {
            var path = shown(preau);
            preau.jdbc().sql("UPDATE cycle SET title = 'Sans un mot'").update();

            preau.jdbc().sql("""
                    SELECT pg_terminate_backend(pid)
                    FROM pg_stat_activity
                    WHERE datname = current_database() AND query = 'LISTEN preau_change'
                    """).query(Boolean.class).list();

            awaitTitle(preau, path, "Sans un mot");
            stillHears(preau, path);
        }
    }

    private static String shown(TestInstance preau) {
        var path = "/rencontre/" + preau.publish(cycle().day("2024-09-24", 10));
        Eventually.until("the page is shown", () -> preau.visitor().get(path).status() == 200);
        return path;
    }

    private static void stillHears(TestInstance preau, String path) {
        var title = "Titre " + System.nanoTime();
        preau.visitor().get(path);
        preau.jdbc()
                .sql("UPDATE cycle SET title = :title")
                .param("title", title)
                .update();
        notify(preau, "CYCLES");
        awaitTitle(preau, path, title);
        assertThat(preau.visitor().get(HEALTH).status()).isEqualTo(200);
    }

    private static void notify(TestInstance preau, String word) {
        preau.jdbc()
                .sql("SELECT pg_notify('preau_change', :word)")
                .param("word", word)
                .query((_, _) -> word)
                .list();
    }

    private static void awaitTitle(TestInstance preau, String path, String title) {
        Eventually.until(
                "« " + title + " » is shown",
                () -> preau.visitor().get(path).words().contains(title));
    }
}
