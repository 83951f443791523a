package fr.preau.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Eventually;
import fr.preau.testing.FilledForm;
import fr.preau.testing.MailServer;
import fr.preau.testing.Visitor;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two Préau on two databases, of which one part after the other dies in the middle of a rush; {@code --cluster} alone runs it. */
class ClusterTrial {

    /** Of the three days: more than all who come, fewer, and enough to say how many are left. */
    private static final List<Integer> SEATS = List.of(100_000, 300, 50);

    private static final String DOCUMENT = """
            # Essai, à Lyon (/rencontre/essai)

            ## Programme

            ### Mardi 24 septembre 2199

            Jauge : %d places

            **9h30 : Ouverture**

            ### Mercredi 25 septembre 2199

            Jauge : %d places

            **9h30 : Ouverture**

            ### Jeudi 26 septembre 2199

            Jauge : %d places

            **9h30 : Ouverture**
            """.formatted(SEATS.toArray());

    private static final int PEOPLE_AT_ONCE = 8;
    private static final Duration BETWEEN = Duration.ofMillis(50);

    /** Of a form whose page did not come: it has no stamp, and is opened again. */
    private static final int NOT_OPENED = 422;

    private static final Duration RUSH = Duration.ofSeconds(5);

    /** By then nothing of before the accident is answered any more. */
    private static final Duration NOTICED = Duration.ofSeconds(2);

    private static final Duration BACK = Duration.ofSeconds(30);

    /** Who was told that they are expected, by day. */
    private final Map<Long, Set<String>> expected = new ConcurrentHashMap<>();

    private final Set<Long> moments = new ConcurrentSkipListSet<>();
    private final AtomicInteger people = new AtomicInteger();
    private final Map<String, Duration> silences = new TreeMap<>();

    @Test
    void whatWasAnsweredStaysWhicheverMachineDies() throws Exception {
        try (var mail = MailServer.stoppedAt(Machines.HERE);
                var machines = Machines.build(settings(mail))) {
            mail.start();
            var document = Files.writeString(Files.createTempFile("cluster", ".md"), DOCUMENT);
            machines.run("one", List.of("import", document.toString(), "--publish"));
            var days = days();
            var rushing = new AtomicBoolean(true);
            var crowd = IntStream.range(0, PEOPLE_AT_ONCE)
                    .mapToObj(_ -> Thread.ofVirtual().start(() -> register(rushing, days)))
                    .toList();

            during("1 the database that leads is killed", machines, () -> {
                var leader = machines.leader();
                machines.killDatabase(leader);
                return () -> machines.reviveDatabase(leader);
            });
            during("2 the machine that leads loses its network", machines, () -> {
                var leader = machines.leader();
                machines.cut(leader);
                return () -> machines.join(leader);
            });
            during("3 a Préau is killed", machines, () -> {
                machines.killPreau("two");
                return () -> machines.startPreau("two");
            });

            rushing.set(false);
            for (var person : crowd) {
                person.join();
            }
            for (var number = 0; number < 2; number++) {
                assertThat(confirmed(days.get(number)))
                        .containsAll(expected.get(days.get(number)))
                        .hasSizeLessThanOrEqualTo(SEATS.get(number));
            }
            Eventually.within(Duration.ofMinutes(5), "no message waits", ClusterTrial::allMailHasLeft);
            var letters = mail.received();
            assertThat(letters)
                    .as("no message is mailed twice")
                    .extracting(letter -> letter.header("Message-ID"))
                    .doesNotHaveDuplicates();
            assertThat(letters)
                    .extracting(letter -> letter.recipients().getFirst().getAddress())
                    .containsAll(writtenTo("SENT"));
            silences.put("4 the other machine's page shows a registration", otherPageShowsIt(days.getLast()));
            silences.forEach((what, time) -> System.out.printf("%-50s %6d ms%n", what, time.toMillis()));
            System.out.printf(
                    "%d people were expected, %d letters arrived, of %d it is not known%n",
                    expected.values().stream().mapToInt(Set::size).sum(),
                    letters.size(),
                    writtenTo("UNCERTAIN").size());
            assertThat(silences.values()).allMatch(time -> time.compareTo(BACK) < 0);
        }
    }

    private static Map<String, String> settings(MailServer mail) {
        return mail.settings(
                Map.of("PREAU_SMTP_HOST", Machines.HERE, "PREAU_POSTS_PER_MINUTE", "0", "PREAU_PERSONS_PER_HOUR", "0"));
    }

    /** What undoes it. */
    private interface Accident {

        Runnable happens();
    }

    /** How long nobody was answered around it, in the rush; ends when all is as before. */
    private void during(String what, Machines machines, Accident accident) {
        machines.awaitCopy();
        Machines.WITH_PREAU.forEach(machines::awaitPreau);
        LockSupport.parkNanos(RUSH.toNanos());
        var start = System.nanoTime();
        var mend = accident.happens();
        var over = System.nanoTime() + NOTICED.toNanos();
        Eventually.within(Duration.ofMinutes(2), "people are answered again: " + what, () -> answeredSince(over) >= 20);
        silences.put(what, longestSilence(start));
        var leads = machines.leader();
        mend.run();
        machines.awaitCopy();
        assertThat(machines.leader())
                .as("what comes back takes nothing over: " + what)
                .isEqualTo(leads);
    }

    private long answeredSince(long moment) {
        return moments.stream().filter(at -> at > moment).count();
    }

    private Duration longestSilence(long since) {
        var longest = 0L;
        var before = since;
        for (var moment : moments) {
            if (moment > since) {
                longest = Math.max(longest, moment - before);
                before = moment;
            }
        }
        return Duration.ofNanos(longest);
    }

    /** One person after the other, for one of two days, who each send their form until it is answered. */
    private void register(AtomicBoolean rushing, List<Long> days) {
        while (rushing.get()) {
            var number = people.incrementAndGet();
            var email = "personne-" + number + "@exemple.fr";
            var day = days.get(number % 2);
            var form = new AtomicReference<>(Optional.<FilledForm>empty());
            again(() -> {
                var opened = form.get()
                        .orElseGet(() -> new Visitor(Machines.DOOR)
                                .form("essai")
                                .with("email", email)
                                .day(day));
                var status = opened.send().status();
                form.set(Optional.of(opened).filter(_ -> status != NOT_OPENED));
                if (status == 200) {
                    expected.computeIfAbsent(day, _ -> ConcurrentHashMap.newKeySet())
                            .add(email);
                    moments.add(System.nanoTime());
                }
                return status == 200 || status == 409;
            });
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /** Again until it is true: a door that closed and a form that came back are tried again, as people do. */
    private static void again(BooleanSupplier attempt) {
        while (true) {
            try {
                if (attempt.getAsBoolean()) {
                    return;
                }
            } catch (UncheckedIOException closed) {
                // The door is tried again.
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://10.11.0.1:5432,10.11.0.2:5432/preau?targetServerType=primary",
                "preau",
                "change-me-4"));
    }

    private static List<Long> days() {
        return jdbc().sql("SELECT id FROM meeting_day ORDER BY date")
                .query(Long.class)
                .list();
    }

    private static Set<String> confirmed(long day) {
        return jdbc().sql("""
                SELECT email
                FROM place p
                JOIN registration r ON r.id = p.registration_id
                WHERE p.day_id = :day AND p.state = 'CONFIRMED'
                """).param("day", day).query(String.class).set();
    }

    private static boolean allMailHasLeft() {
        return jdbc().sql("SELECT count(*) = 0 FROM message WHERE state IN ('WAITING', 'LEAVING')")
                .query(Boolean.class)
                .single();
    }

    private static Set<String> writtenTo(String state) {
        return jdbc().sql("SELECT recipient FROM message WHERE state = :state")
                .param("state", state)
                .query(String.class)
                .set();
    }

    /** From the answer of one machine to the page of the other, which was shown before. */
    private static Duration otherPageShowsIt(long day) {
        assertThat(Machines.at("two").get("/rencontre/essai").words()).contains("50 places");
        assertThat(Machines.at("one").form("essai").day(day).send().status()).isEqualTo(200);
        var start = System.nanoTime();
        Eventually.until(
                "the other shows it",
                () -> Machines.at("two").get("/rencontre/essai").words().contains("49 places"));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
