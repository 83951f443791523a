package fr.preau.bench;

import static fr.preau.testing.CycleText.cycle;

import fr.preau.demo.DemoSetup;
import fr.preau.demo.Marks;
import fr.preau.platform.job.Nightly;
import fr.preau.registration.person.People;
import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * What the law asks, in a database of a million registrations that are all due: somebody takes away all that is kept of
 * them in every module, and the night forgets everybody while others register.
 */
final class LawfulBench {

    private static final int PEOPLE = Integer.getInteger("preau.people", 1_000_000);
    private static final int CYCLES = 10;
    private static final int TIMES = 40;
    private static final int ALONE = 1_000;
    private static final String EVERYWHERE = "partout@exemple.fr";

    private LawfulBench() {}

    static void run() {
        TestDatabase.waitForTheDisk();
        var database = TestDatabase.fresh();
        var settings = Map.of("PREAU_POSTS_PER_MINUTE", "0", "PREAU_PERSONS_PER_HOUR", "0");
        try (var preau = TestInstance.start(database, TestClock.at("2024-09-10T09:00"), settings)) {
            var past = new ArrayList<Long>();
            for (var number = 0; number < CYCLES; number++) {
                past.add(preau.cycle(preau.publish(cycle().day("2022-11-15", 100_000))));
            }
            preau.jdbc().sql("UPDATE day_gauge SET capacity = 1000000").update();
            var began = System.nanoTime();
            Crowd.fill(database, past, PEOPLE);
            Bench.note("%,d registrations of 2022 written in %.0f s".formatted(PEOPLE, seconds(began)));
            export(preau);
            sweep(preau);
        }
    }

    private static void export(TestInstance preau) {
        preau.bean(Accounts.class).create(DemoSetup.EMAIL, "Camille Fontaine", Role.ADMINISTRATOR, DemoSetup.PASSWORD);
        preau.bean(DemoSetup.class).fill();
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        preau.visitor()
                .form(slug)
                .with("email", EVERYWHERE)
                .day(preau.day(slug, "2024-09-24"))
                .send();
        var marks = new Marks(preau, EVERYWHERE);
        marks.plant();
        var registration = preau.jdbc()
                .sql("SELECT max(id) FROM registration WHERE cycle_id = :cycle")
                .param("cycle", preau.cycle(slug))
                .query(Long.class)
                .single();
        var own = URI.create(preau.bean(People.class).page(registration).orElseThrow())
                .getPath();
        var page = times(() -> preau.visitor().get(own).status() == 200);
        var file = times(
                () -> preau.visitor().get(own + "/mes-donnees/mes-donnees.json").status() == 200);
        marks.takeBack();
        Bench.row("all that is kept of one, p95 (ms)", percentile(file, 95), percentile(page, 50), "< 2000");
        Bench.note(
                "a row of theirs in every table that keeps something of a person; beside their own page, its median");
    }

    private static double[] times(BooleanSupplier gesture) {
        return IntStream.range(0, TIMES)
                .mapToDouble(_ -> {
                    var began = System.nanoTime();
                    if (!gesture.getAsBoolean()) {
                        throw new IllegalStateException("not answered");
                    }
                    return seconds(began) * 1_000;
                })
                .toArray();
    }

    private static void sweep(TestInstance preau) {
        var slug = preau.publish(cycle().day("2024-11-12", 100_000));
        var day = preau.day(slug, "2024-11-12");
        preau.jdbc()
                .sql("UPDATE day_gauge SET capacity = 1000000 WHERE day_id = :day")
                .param("day", day)
                .update();
        var number = new AtomicInteger();
        var alone = register(preau, slug, day, number, () -> number.get() < ALONE);
        var nights = preau.beans(Nightly.class).stream()
                .sorted(Comparator.comparing(Nightly::hour))
                .toList();
        var began = System.nanoTime();
        var longest = new TreeMap<Double, String>(Comparator.reverseOrder());
        var night = CompletableFuture.runAsync(() -> nights.forEach(one -> {
            var from = System.nanoTime();
            one.run();
            longest.put(seconds(from), one.job());
        }));
        var beside = register(preau, slug, day, number, () -> !night.isDone());
        night.join();
        var took = seconds(began);
        var left = preau.jdbc()
                .sql("SELECT count(*) FROM registration WHERE email LIKE 'personne%@exemple.fr'")
                .query(Long.class)
                .single();
        Bench.row("a night over them all (s)", took, took, "< 300");
        Bench.row("a registration meanwhile, p99 (ms)", percentile(beside, 99), percentile(alone, 99), "");
        longest.entrySet().stream()
                .limit(3)
                .forEach(one -> Bench.note("%s: %.1f s".formatted(one.getValue(), one.getKey())));
        Bench.note("%,d of the crowd are still known; %,d registered meanwhile".formatted(left, beside.length));
    }

    /** One after the other, over HTTP, in milliseconds. */
    private static double[] register(
            TestInstance preau, String slug, long day, AtomicInteger number, BooleanSupplier goOn) {
        var form = preau.visitor().form(slug).day(day);
        List<Double> took = new ArrayList<>();
        while (goOn.getAsBoolean()) {
            var began = System.nanoTime();
            var status = form.with("email", "nouveau" + number.incrementAndGet() + "@exemple.fr")
                    .send()
                    .status();
            if (status != 200) {
                throw new IllegalStateException("answered " + status);
            }
            took.add(seconds(began) * 1_000);
        }
        return took.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double percentile(double[] measured, int percent) {
        var sorted = measured.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
