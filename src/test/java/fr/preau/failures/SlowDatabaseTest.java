package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Eventually;
import fr.preau.testing.FilledForm;
import fr.preau.testing.StatementWire;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A database that takes 200 ms more for each statement makes people wait, and nothing else. */
class SlowDatabaseTest {

    private static final Duration LATE = Duration.ofMillis(200);

    private static final int PEOPLE = 20;

    /** As often as somebody presses the button of the page that keeps their form. */
    private static final int PRESSES = 10;

    @Test
    void thePageIsReadAtOnceNobodyIsLostAndNoSeatIsSoldTwice() {
        var database = TestDatabase.fresh();
        try (var wire = StatementWire.to(database);
                var preau = TestInstance.start(wire.carrying(database), TestClock.at("2024-09-10T09:00"), Map.of());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slug = preau.publish(cycle().day("2024-09-24", PEOPLE / 2));
            var day = preau.day(slug, "2024-09-24");
            var path = "/rencontre/" + slug;
            Eventually.until(
                    "the page is shown", () -> preau.visitor().get(path).status() == 200);
            wire.slowBy(LATE);

            var answers = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> preau.visitor()
                            .form(slug)
                            .with("email", "personne" + number + "@exemple.fr")
                            .day(day))
                    .map(form -> CompletableFuture.supplyAsync(() -> patiently(form), threads))
                    .toList();
            Eventually.until("the gestures are on their way", () -> wire.seen() > 3);
            assertThat(preau.visitor().get(path).status()).isEqualTo(200);
            assertThat(answers)
                    .as("the page was read before anybody was answered")
                    .noneMatch(CompletableFuture::isDone);

            assertThat(answers.stream().map(CompletableFuture::join).map(Page::status))
                    .containsOnly(200, 409)
                    .filteredOn(status -> status == 200)
                    .hasSize(PEOPLE / 2);
            wire.slowBy(Duration.ZERO);
            assertThat(preau.confirmed(day)).isEqualTo(PEOPLE / 2);
        }
    }

    /** Sends it, and again where it comes back because there is no connection for it now. */
    private static Page patiently(FilledForm form) {
        var answer = form.send();
        for (var press = 1; answer.status() == 503 && press < PRESSES; press++) {
            assertThat(answer.words()).contains("rien de ce que vous avez écrit n’est perdu");
            answer = form.send();
        }
        return answer;
    }
}
