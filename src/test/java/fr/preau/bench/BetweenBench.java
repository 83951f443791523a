package fr.preau.bench;

import static fr.preau.testing.CycleText.cycle;

import fr.preau.exchange.SpeakerQuestions;
import fr.preau.registration.person.People;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** People who vote and read during one sequence, beside the same page read by one person after the other. */
final class BetweenBench {

    private static final int PEOPLE = 300;
    private static final int QUESTIONS = 20;
    private static final int VOTES_EACH = 5;
    private static final int WARM_EACH = 10;
    /** Nobody taps faster; a room's taps are spread over it. */
    private static final int SECONDS = 30;

    private static final double HUNDREDTH = 0.99;

    private BetweenBench() {}

    static void run() throws InterruptedException, ExecutionException {
        TestDatabase.waitForTheDisk();
        try (var preau = TestInstance.start(Map.of("PREAU_POSTS_PER_MINUTE", "0", "PREAU_PERSONS_PER_HOUR", "0"))) {
            var slug = preau.publish(cycle().day("2024-09-24", PEOPLE));
            var day = preau.day(slug, "2024-09-24");
            IntStream.range(0, PEOPLE)
                    .forEach(number -> preau.visitor()
                            .form(slug)
                            .with("email", "salle-" + number + "@exemple.fr")
                            .day(day)
                            .send());
            var registrations = preau.jdbc()
                    .sql("SELECT registration_id FROM place WHERE day_id = :day ORDER BY 1")
                    .param("day", day)
                    .query(Long.class)
                    .list();
            var questions = preau.bean(SpeakerQuestions.class);
            questions.set(day, true, false);
            IntStream.range(0, QUESTIONS)
                    .forEach(number -> questions.ask(day, registrations.get(number), "", "Question " + number, false));
            var ids = questions.of(day).stream().map(one -> one.id()).toList();
            var pages = registrations.stream()
                    .map(one -> URI.create(preau.bean(People.class).page(one).orElseThrow())
                                    .getPath()
                            + "/questions/" + day)
                    .toList();
            pages.forEach(page ->
                    IntStream.range(0, WARM_EACH).forEach(_ -> preau.visitor().get(page)));
            var alone = one(preau, pages.getFirst());
            var took = new ArrayList<Double>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var room = IntStream.range(0, PEOPLE)
                        .<Callable<List<Double>>>mapToObj(person -> () -> taps(preau, pages.get(person), person, ids))
                        .toList();
                for (var person : threads.invokeAll(room)) {
                    took.addAll(person.get());
                }
            }
            var sorted = took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            var counted =
                    questions.of(day).stream().mapToInt(one -> one.votes()).sum();
            var wanted = preau.jdbc()
                    .sql("SELECT count(*) FROM question_vote")
                    .query(Integer.class)
                    .single();
            Bench.row("a vote and its page, p99 (ms)", sorted[(int) (sorted.length * HUNDREDTH)], alone, "< 100");
            Bench.note("%d people, %d taps in %d s; %d votes counted, %d kept"
                    .formatted(PEOPLE, sorted.length, SECONDS, counted, wanted));
        }
    }

    /** The median of reading the page alone, in milliseconds. */
    private static double one(TestInstance preau, String page) {
        var took = new double[200];
        for (var at = 0; at < took.length; at++) {
            var from = System.nanoTime();
            preau.visitor().get(page);
            took[at] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(took);
        return took[took.length / 2];
    }

    private static List<Double> taps(TestInstance preau, String page, int person, List<Long> questions)
            throws InterruptedException {
        var visitor = preau.visitor();
        var took = new ArrayList<Double>();
        var apart = SECONDS * 1_000L / (VOTES_EACH + 1);
        Thread.sleep(person * apart / PEOPLE);
        for (var vote = 0; vote < VOTES_EACH; vote++) {
            var id = questions.get((person + vote * 3) % questions.size());
            var from = System.nanoTime();
            visitor.post(page + "/vote", Map.of("question", List.of(Long.toString(id)), "vote", List.of("oui")));
            visitor.get(page);
            took.add((System.nanoTime() - from) / 1e6);
            Thread.sleep(apart);
        }
        return took;
    }
}
