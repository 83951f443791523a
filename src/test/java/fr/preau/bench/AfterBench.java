package fr.preau.bench;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.survey.Survey.Way;
import fr.preau.survey.SurveyKind;
import fr.preau.survey.Surveys;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Answers to a survey by the HTML form, to the last byte of the page, against the bare insert of the same rows with the
 * same durability, by as many clients.
 */
final class AfterBench {

    private static final int BALLOTS = 4_000;
    private static final int WARM = 4_000;
    private static final int CLIENTS = 32;
    private static final int SEALED_BYTES = 1_052;
    private static final double HUNDREDTH = 0.99;

    private AfterBench() {}

    private interface Work {
        boolean done(int number);
    }

    private record Load(double perSecond, double p99) {}

    static void run() throws InterruptedException, ExecutionException {
        TestDatabase.waitForTheDisk();
        try (var preau = TestInstance.start(Map.of())) {
            var held = AttendedCycle.at(preau);
            var registration = held.register(Mailbox.at(preau));
            held.hold().present(registration, 1, Part.MORNING);
            var surveys = preau.bean(Surveys.class);
            var id = surveys.draft(held.cycleNow(), SurveyKind.HOT, List.of(held.day(1)));
            surveys.open(id, Way.SLIPS, List.of());
            var tickets = SurveyTickets.of(preau, id, BALLOTS + WARM);
            var field = surveys.withId(id).orElseThrow().questions().getFirst().field();
            var sent = Map.of(field, List.of("0"));
            var visitor = preau.visitor();
            load(
                    WARM,
                    number -> visitor.post("/avis/" + tickets.get(BALLOTS + number), sent)
                                    .status()
                            == 200);
            var ours = load(
                    BALLOTS,
                    number -> visitor.post("/avis/" + tickets.get(number), sent).status() == 200);
            var jdbc = preau.jdbc();
            jdbc.sql("CREATE TABLE bench_box (id uuid PRIMARY KEY, survey_id bigint, sealed bytea)")
                    .update();
            var bytes = new byte[SEALED_BYTES];
            var theirs = load(
                    BALLOTS,
                    _ -> jdbc.sql("INSERT INTO bench_box VALUES (:id, 1, :bytes)")
                                    .param("id", UUID.randomUUID())
                                    .param("bytes", bytes)
                                    .update()
                            == 1);
            Bench.row("answers to a survey (/s)", ours.perSecond, theirs.perSecond, ">= 500/s");
            Bench.note("%d clients, p99 %.0f ms (target: under 200 ms), bare %.0f ms"
                    .formatted(CLIENTS, ours.p99, theirs.p99));
        }
    }

    private static Load load(int count, Work work) throws InterruptedException, ExecutionException {
        var took = new double[count];
        var started = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var all = new ArrayList<Callable<Boolean>>();
            IntStream.range(0, count)
                    .forEach(number -> all.add(() -> {
                        var from = System.nanoTime();
                        var done = work.done(number);
                        took[number] = (System.nanoTime() - from) / 1e6;
                        return done;
                    }));
            for (var one : threads.invokeAll(all)) {
                if (!one.get()) {
                    throw new IllegalStateException("an answer was not taken");
                }
            }
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        Arrays.sort(took);
        return new Load(count / seconds, took[(int) (count * HUNDREDTH)]);
    }
}
