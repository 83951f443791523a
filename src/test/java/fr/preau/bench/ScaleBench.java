package fr.preau.bench;

import static fr.preau.testing.CycleText.cycle;

import fr.preau.testing.Organiser;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * What one gesture costs when the database holds a thousand, five thousand, a hundred thousand and a million
 * registrations: a tenth of them in each of ten cycles of two days. Each row's reference is the same
 * gesture at the first size.
 */
final class ScaleBench {

    private static final List<Integer> SIZES = List.of(1_000, 5_000, 100_000, 1_000_000);
    private static final int CYCLES = 10;
    private static final int WARM = 60;
    private static final int TIMES = 200;
    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofSeconds(2);
    private static final List<String> TYPED = List.of("Dupond", "Leffevre", "Martn", "Nguyn", "Bernad", "Moraeu");

    private ScaleBench() {}

    static void run() {
        TestDatabase.waitForTheDisk();
        var first = new LinkedHashMap<String, Double>();
        for (var size : SIZES) {
            measure(size).forEach((what, millis) -> {
                var reference = first.computeIfAbsent(what, _ -> millis);
                Bench.row("%s, %,d".formatted(what, size), millis, reference, "100 ms");
            });
        }
        Bench.note("ms, 95th percentile of %d, one after the other, over HTTP; each beside the same at %,d"
                .formatted(TIMES, SIZES.getFirst()));
        Bench.note("a page is asked for whole: its rows, their count, the filters");
    }

    private static Map<String, Double> measure(int size) {
        var database = TestDatabase.fresh();
        try (var preau = TestInstance.start(database, TestClock.at("2024-09-10T09:00"), Map.of())) {
            var slugs = new ArrayList<String>();
            for (var number = 0; number < CYCLES; number++) {
                slugs.add(preau.publish(cycle().day("2024-11-12", 100_000).day("2024-12-10", 100_000)));
            }
            preau.jdbc().sql("UPDATE day_gauge SET capacity = 1000000").update();
            var started = System.nanoTime();
            Crowd.fill(database, ids(preau), size);
            Bench.note("%,d registrations and %,d places written in %.0f s"
                    .formatted(size, 2 * size, (System.nanoTime() - started) / 1e9));
            var costs = new LinkedHashMap<String, Double>();
            visitors(preau, slugs.getFirst(), costs);
            organisers(preau, slugs.getFirst(), costs);
            export(preau, ids(preau).getFirst());
            return costs;
        }
    }

    private static List<Long> ids(TestInstance preau) {
        return preau.jdbc()
                .sql("SELECT id FROM cycle ORDER BY id")
                .query(Long.class)
                .list();
    }

    private static void visitors(TestInstance preau, String slug, Map<String, Double> costs) {
        var form = preau.visitor().form(slug).day(preau.day(slug, "2024-12-10"));
        costs.put(
                "a registration",
                cost(number -> expect(form.with("email", "nouveau" + number + "@exemple.fr")
                        .send()
                        .status())));
        costs.put(
                "its page",
                cost(number -> expect(preau.visitor().get("/rencontre/" + slug).status())));
    }

    private static void organisers(TestInstance preau, String slug, Map<String, Double> costs) {
        var organiser = Organiser.at(preau);
        var cycle = "/gestion/cycles/" + slug;
        var all = "/gestion/inscriptions";
        var pages = new LinkedHashMap<String, IntFunction<String>>();
        pages.put("list of a cycle", _ -> cycle);
        pages.put("list of all", _ -> all);
        pages.put("search in a cycle", number -> cycle + "?q=personne" + number + "%20martin");
        pages.put("search in all", number -> all + "?q=personne" + number);
        pages.put("search of a frequent name", _ -> all + "?q=martin");
        pages.put("search with a slip", number -> all + "?q=" + TYPED.get(number % TYPED.size()));
        pages.put("slip, in a cycle", number -> cycle + "?q=" + TYPED.get(number % TYPED.size()));
        pages.put("filter of many", _ -> all + "?profil=elu&type=commune");
        pages.put("filter of few", _ -> all + "?departement=75&profil=autre");
        pages.put("filter of nobody", _ -> all + "?departement=974");
        pages.put("filter by state", _ -> all + "?etat=refusee&profil=elu");
        pages.put("filter by day", _ -> cycle + "?jour=" + preau.day(slug, "2024-12-10") + "&etat=attente");
        pages.put("filter and slip", number -> all + "?etat=desistement&q=" + TYPED.get(number % TYPED.size()));
        pages.put("by organisation", _ -> all + "?tri=structure&type=etat");
        pages.put("by date, a cycle", _ -> cycle + "?tri=date&sens=desc");
        pages.put("last page of all", _ -> all + "?page=derniere");
        pages.put("last page, filtered", _ -> all + "?page=derniere&profil=elu&tri=structure");
        pages.put("names alone, a cycle", _ -> cycle + "?fiche=a-completer");
        pages.put("names alone, all", _ -> all + "?fiche=a-completer");
        pages.put("the day's work", _ -> "/gestion");
        pages.put("a cycle's overview", _ -> cycle + "/ensemble");
        pages.put("search everywhere", number -> "/gestion/recherche?q=personne" + number + "%20martin");
        pages.put("search everywhere, a slip", number -> "/gestion/recherche?q=" + TYPED.get(number % TYPED.size()));
        pages.put("a cycle's dashboard", _ -> cycle + "/tableau-de-bord");
        pages.put("the year's dashboard", _ -> "/gestion/tableau-de-bord?annee=2024");
        pages.forEach((what, page) -> costs.put(
                what, cost(number -> expect(organiser.get(page.apply(number)).status()))));
        costs.put("next pages of all", walk(organiser, all));
        costs.put("next pages of a filter", walk(organiser, all + "?profil=elu&tri=structure"));
    }

    /** A cycle as a workbook: what is held in memory meanwhile beside what was held before. */
    private static void export(TestInstance preau, long cycle) {
        var request = Organiser.at(preau).request("/gestion/inscriptions.xlsx?cycle=" + cycle);
        var before = held();
        var peak = before;
        var started = System.nanoTime();
        var download = CompletableFuture.supplyAsync(() -> size(request.build()));
        while (!download.isDone()) {
            peak = Math.max(peak, held());
            LockSupport.parkNanos(BETWEEN_TWO_LOOKS.toNanos());
        }
        Bench.note("a cycle as a workbook: %,d kB in %.1f s, with %d MB more in memory"
                .formatted(download.join() / 1_000, (System.nanoTime() - started) / 1e9, (peak - before) / 1_000_000));
    }

    private static long size(HttpRequest request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofInputStream())
                    .body()
                    .transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** From page to page, as the list's own links go. */
    private static double walk(Organiser organiser, String beginning) {
        var next = new String[] {beginning};
        return cost(_ -> {
            var page = organiser.get(next[0]);
            expect(page.status());
            var link = page.html().select("a[rel=next]").attr("href");
            next[0] = link.isEmpty() ? beginning : link;
        });
    }

    private static void expect(int status) {
        if (status != 200) {
            throw new IllegalStateException("answered " + status);
        }
    }

    /** In milliseconds, of 95 gestures in a hundred at most. */
    private static double cost(IntConsumer gesture) {
        for (var number = 0; number < WARM; number++) {
            gesture.accept(number);
        }
        var nanos = new long[TIMES];
        for (var number = 0; number < TIMES; number++) {
            var started = System.nanoTime();
            gesture.accept(WARM + number);
            nanos[number] = System.nanoTime() - started;
        }
        Arrays.sort(nanos);
        return nanos[TIMES * 95 / 100] / 1e6;
    }
}
