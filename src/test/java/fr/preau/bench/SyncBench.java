package fr.preau.bench;

import fr.preau.testing.CycleText;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The network is back at the door: five phones send a hundred records each at once and ask what is new,
 * over HTTP, whole. Against five connections of the same database that insert the bare rows one by one.
 */
final class SyncBench {

    private static final int PHONES = 5;
    private static final int RECORDS_OF_A_PHONE = 100;
    private static final int ROUNDS = 10;
    private static final String TODAY = "2024-09-10";
    private static final Pattern UNTIL = Pattern.compile("\"until\":(\\d+)");

    private SyncBench() {}

    static void run() throws Exception {
        TestDatabase.waitForTheDisk();
        try (var preau = TestInstance.start(Map.of());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slug = preau.publish(CycleText.cycle().day(TODAY, RECORDS_OF_A_PHONE));
            var day = preau.day(slug, TODAY);
            var people = people(preau, slug, day);
            var phones = IntStream.range(0, PHONES)
                    .mapToObj(_ -> new Phone(Organiser.at(preau), new AtomicReference<>("0")))
                    .toList();
            preau.jdbc()
                    .sql(
                            "CREATE TABLE bench_record (id uuid PRIMARY KEY, person bigint NOT NULL, at timestamptz NOT NULL)")
                    .update();
            var ours = best(() -> threads.invokeAll(
                    phones.stream().map(phone -> sync(phone, day, people)).toList()));
            var theirs = best(() -> threads.invokeAll(
                    phones.stream().map(_ -> insert(preau, people)).toList()));
            Bench.row("sync of 500 records (records/s)", ours, theirs, ">= 1");
            Bench.note("rows in the journal: "
                    + preau.jdbc()
                            .sql("SELECT count(*) FROM presence_event")
                            .query(Integer.class)
                            .single()
                    + " of " + ROUNDS * PHONES * RECORDS_OF_A_PHONE);
        }
    }

    private static List<Long> people(TestInstance preau, String slug, long day) {
        IntStream.range(0, RECORDS_OF_A_PHONE)
                .forEach(_ -> preau.visitor()
                        .form(slug)
                        .with("email", Mailbox.at(preau).address())
                        .day(day)
                        .send());
        return preau.jdbc()
                .sql("SELECT registration_id FROM place WHERE day_id = :day")
                .param("day", day)
                .query(Long.class)
                .list();
    }

    /**
     * @param heard where it asks from for what is new
     */
    private record Phone(Organiser hand, AtomicReference<String> heard) {}

    private static Callable<Void> sync(Phone phone, long day, List<Long> people) {
        return () -> {
            var records = people.stream()
                    .map(person -> """
                            {"id":"%s","person":%d,"part":"MORNING","what":"PRESENT","how":"SCAN","at":"2024-09-10T06:50:00Z"}""".formatted(UUID.randomUUID(), person))
                    .collect(Collectors.joining(",", "{\"records\":[", "]}"));
            var sent = phone.hand().postJson("/accueil/" + day + "/presences.json", records);
            var news = phone.hand()
                    .get("/accueil/" + day + "/nouvelles.json?depuis="
                            + phone.heard().get());
            var until = UNTIL.matcher(news.response().body());
            if (sent.status() != 200 || !until.find()) {
                throw new IllegalStateException("a phone was not answered");
            }
            phone.heard().set(until.group(1));
            return null;
        };
    }

    private static Callable<Void> insert(TestInstance preau, List<Long> people) {
        return () -> {
            people.forEach(person -> preau.jdbc()
                    .sql("INSERT INTO bench_record (id, person, at) VALUES (gen_random_uuid(), :person, now())")
                    .param("person", person)
                    .update());
            return null;
        };
    }

    private interface Round {
        List<Future<Void>> run() throws InterruptedException;
    }

    /** Records a second in the best of some rounds; whatever failed in one fails here. */
    private static double best(Round round) throws Exception {
        var best = 0.0;
        for (var turn = 0; turn < ROUNDS; turn++) {
            var started = System.nanoTime();
            for (var phone : round.run()) {
                phone.get();
            }
            best = Math.max(best, PHONES * RECORDS_OF_A_PHONE / ((System.nanoTime() - started) / 1e9));
        }
        return best;
    }
}
