package fr.preau.bench;

import static fr.preau.testing.CycleText.cycle;

import fr.preau.testing.Organiser;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * What one gesture costs when the database holds a thousand, a hundred thousand and a million
 * registrations: a tenth of them in one cycle of two days, the others in nine like it. Each row's
 * reference is the first size.
 */
final class ScaleBench {

    private static final List<Integer> SIZES = List.of(1_000, 100_000, 1_000_000);
    private static final int CYCLES = 10;
    private static final int SEATS = 1_000_000;
    private static final int WARM = 300;
    private static final int TIMES = 300;

    private ScaleBench() {}

    static void run() {
        var first = new LinkedHashMap<String, Double>();
        for (var size : SIZES) {
            measure(size)
                    .forEach((what, micros) -> Bench.row(
                            "%s at %,d (µs)".formatted(what, size),
                            micros,
                            first.computeIfAbsent(what, _ -> micros),
                            "<= 1.3"));
        }
        Bench.note(
                "medians of %d, one after the other; each beside the same at %,d".formatted(TIMES, SIZES.getFirst()));
    }

    private static Map<String, Double> measure(int size) {
        try (var preau = TestInstance.start(TestDatabase.fresh(), TestClock.at("2024-09-10T09:00"), Map.of())) {
            var slugs = new ArrayList<String>();
            for (var number = 0; number < CYCLES; number++) {
                var slug = preau.publish(cycle().day("2024-11-12", 100).day("2024-12-10", 100));
                preau.jdbc()
                        .sql("UPDATE day_gauge SET capacity = :seats")
                        .param("seats", SEATS)
                        .update();
                fill(preau, slug, number, size / CYCLES);
                slugs.add(slug);
            }
            preau.jdbc().sql("VACUUM (ANALYZE)").update();
            var slug = slugs.getFirst();
            var day = preau.day(slug, "2024-12-10");
            var form = preau.visitor().form(slug).day(day);
            var organiser = Organiser.at(preau);
            var costs = new LinkedHashMap<String, Double>();
            costs.put(
                    "a registration",
                    median(number -> expect(
                            200,
                            () -> form.with("email", "nouveau" + number + "@exemple.fr")
                                    .send()
                                    .status())));
            costs.put(
                    "its page",
                    median(number -> expect(
                            200, () -> preau.visitor().get("/rencontre/" + slug).status())));
            costs.put(
                    "first page of the list",
                    median(number -> expect(
                            200, () -> organiser.get("/gestion/cycles/" + slug).status())));
            costs.put(
                    "a search",
                    median(number -> expect(
                            200,
                            () -> organiser
                                    .get("/gestion/cycles/" + slug + "?q=personne" + number + "%20martin")
                                    .status())));
            figures(slug, organiser, costs);
            return costs;
        }
    }

    /** Dashboards, whose cycles all begin in the year shown. */
    private static void figures(String slug, Organiser organiser, Map<String, Double> costs) {
        costs.put(
                "a cycle's dashboard",
                median(_ -> expect(
                        200,
                        () -> organiser
                                .get("/gestion/cycles/" + slug + "/tableau-de-bord")
                                .status())));
        costs.put(
                "the year's dashboard",
                median(_ -> expect(
                        200,
                        () -> organiser
                                .get("/gestion/tableau-de-bord?annee=2024")
                                .status())));
    }

    private static void expect(int status, Supplier<Integer> answer) {
        var found = answer.get();
        if (found != status) {
            throw new IllegalStateException("answered " + found);
        }
    }

    private static double median(IntConsumer gesture) {
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
        return nanos[TIMES / 2] / 1e3;
    }

    /** People of both days, with names that a search has to tell apart. */
    private static void fill(TestInstance preau, String slug, int cycle, int people) {
        preau.jdbc()
                .sql("""
                WITH here AS (SELECT id FROM cycle WHERE slug = :slug), people AS (
                    INSERT INTO registration (cycle_id, email, email_key, last_name, first_name, phone, job, profile,
                                              organisation, organisation_kind, department, access_needs, search_key,
                                              created_at)
                    SELECT here.id, mail, mail, last_name, 'Personne' || n, '', 'Cheffe de projet', 'LOCAL_AGENT',
                           'Ville de Lyon', 'COMMUNE', '69 Rhône', '',
                           lower(last_name || ' personne' || n || ' ' || last_name || ' ' || mail || ' ville de lyon'),
                           now()
                    FROM here, generate_series(1, :people) n,
                         LATERAL (SELECT (ARRAY['Martin', 'Diallo', 'Nguyen', 'Bernard', 'Moreau'])[1 + n % 5]
                                         AS last_name,
                                         'personne' || n || '.' || :cycle || '@exemple.fr' AS mail) named
                    RETURNING id, cycle_id, email_key
                )
                INSERT INTO place (registration_id, day_id, email_key, state, created_at, changed_at)
                SELECT p.id, d.id, p.email_key, 'CONFIRMED', now(), now()
                FROM people p
                JOIN meeting_day d ON d.cycle_id = p.cycle_id
                """)
                .param("slug", slug)
                .param("people", people)
                .param("cycle", cycle)
                .update();
    }
}
