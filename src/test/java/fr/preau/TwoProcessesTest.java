package fr.preau;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Eventually;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Two copies of the application on one database are one platform. */
class TwoProcessesTest {

    @Test
    void takeARushTogetherAndShowEachOthersChanges() throws Exception {
        var database = TestDatabase.fresh();
        try (var one = TestInstance.start(database, TestClock.at("2024-09-10T09:00"), Map.of());
                var other = TestInstance.start(database, TestClock.at("2024-09-10T09:00"), Map.of())) {
            var slug = one.publish(cycle().day("2024-09-24", 30).day("2024-10-22", 30));
            var first = one.day(slug, "2024-09-24");
            var second = one.day(slug, "2024-10-22");
            Eventually.until(
                    "the other shows the page",
                    () -> other.visitor().get("/rencontre/" + slug).status() == 200);
            var sendings = new ArrayList<Callable<Integer>>();
            for (var number = 0; number < 120; number++) {
                var form = (number % 2 == 0 ? one : other)
                        .visitor()
                        .form(slug)
                        .with("email", "personne" + number + "@exemple.fr")
                        .day(first)
                        .day(second);
                sendings.add(() -> form.send().status());
            }

            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                executor.invokeAll(sendings);
            }

            assertThat(one.confirmed(first)).isEqualTo(30);
            assertThat(one.confirmed(second)).isEqualTo(30);
            for (var instance : new TestInstance[] {one, other}) {
                Eventually.until(
                        "both pages say that both days are full",
                        () -> instance.visitor()
                                .get("/rencontre/" + slug)
                                .words()
                                .contains("sont complètes"));
            }
        }
    }
}
