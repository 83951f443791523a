package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.Page;
import fr.preau.browser.Tour.Stop;
import fr.preau.testing.Eventually;
import fr.preau.testing.ProcessEnd;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Wire;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What is shown while the database is away, and where something of ours fails: an instance where both happen. */
final class FailureStops {

    private final Wire wire;
    private final TestInstance preau;

    private FailureStops() {
        var database = TestDatabase.fresh();
        wire = Wire.to(database);
        preau = TestInstance.start(wire.carrying(database), TestClock.at("2024-09-10T09:00"), Map.of());
        ProcessEnd.closes(wire::close);
        ProcessEnd.closes(preau::close);
    }

    static List<Stop> all() {
        return new FailureStops().stops();
    }

    private List<Stop> stops() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        preau.jdbc().sql("ALTER TABLE certificate RENAME TO lost").update();
        return List.of(
                stop("a failure of ours", page -> page.navigate("/attestation/" + "0".repeat(28))),
                stop("a page while the database is away", page -> away(() -> page.navigate("/inscription/a-b"))),
                stop("a form that is kept while the database is away", page -> {
                    Tour.fillIn(page, preau, slug, "days");
                    away(() -> page.waitForResponse(
                            answer -> answer.request().isNavigationRequest(), () -> Tour.submit(page)));
                }),
                stop("any other form while the database is away", page -> {
                    page.navigate("/retrouver-mon-inscription");
                    page.fill("[name=email]", "claire@exemple.fr");
                    away(() -> page.waitForResponse(
                            answer -> answer.request().isNavigationRequest(), () -> Tour.submit(page)));
                }));
    }

    private Stop stop(String name, Consumer<Page> way) {
        return new Stop(name, preau, Stop.Who.VISITOR, way);
    }

    private void away(Runnable gesture) {
        wire.cut();
        try {
            gesture.run();
        } finally {
            wire.mend();
            // Connections that broke are given up one by one, as they are asked for.
            Eventually.until(
                    "pages are answered again",
                    () -> IntStream.range(0, 5)
                            .allMatch(
                                    _ -> preau.visitor().get("/inscription/a-b").status() == 404));
        }
    }
}
