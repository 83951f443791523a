package fr.preau.registration.desk;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.database.KeyedLookups;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Profile;
import fr.preau.registration.desk.DeskGestures.Gesture;
import fr.preau.registration.list.PeopleTallies;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several threads at one desk on PostgreSQL, each with random gestures of its own. After every batch that
 * is committed, the tables are held against the model, which is told the same gestures in the order in
 * which they were decided, and by a clock that steps. The seed stands in the test's name.
 */
class DriftingCountsTest {

    private static final int SEQUENCES = 24;
    private static final int THREADS = 4;
    private static final int GESTURES = 25;
    private static final AtomicInteger FORMS = new AtomicInteger();

    private final TestInstance preau = TestInstance.shared();
    private final Map<Ticket, Gesture> waiting = new ConcurrentHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private volatile Map<Integer, Long> registrations = Map.of();
    private volatile Instant now = at("2024-09-10T09:00");

    static long[] seeds() {
        return new Random().longs(SEQUENCES).toArray();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TestClock.PARIS).toInstant();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void manyAtOnceAreDecidedAsOneAfterTheOther(long seed) throws Exception {
        var random = new Random(seed);
        var capacities = List.of(random.nextInt(5), random.nextInt(5));
        var slug =
                preau.publish(cycle().day("2024-09-12", capacities.getFirst()).day("2024-09-14", capacities.getLast()));
        var days = List.of(preau.day(slug, "2024-09-12"), preau.day(slug, "2024-09-14"));
        var cycleId = preau.cycle(slug);
        var audience = DeskGestures.audience(random);
        preau.bean(RegistrationRules.class).set(cycleId, DeskGestures.rules(audience));
        var model = new DeskModel();
        model.open(days.getFirst(), at("2024-09-12T09:30"), capacities.getFirst());
        model.open(days.getLast(), at("2024-09-14T09:30"), capacities.getLast());
        var desk = new Desk(watched(ledger(), model, cycleId, random.nextLong()));

        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var thread = 0; thread < THREADS; thread++) {
                var gestures = new DeskGestures(new Random(random.nextLong()), cycleId, days, List.of());
                threads.submit(() -> act(desk, gestures, audience));
            }
        } finally {
            desk.close();
        }

        assertThat(differences).isEmpty();
        assertThat(waiting).isEmpty();
    }

    private void act(Desk desk, DeskGestures gestures, Audience audience) {
        for (var count = 0; count < GESTURES; count++) {
            var known = registrations;
            var gesture = gestures.next(now, known.keySet(), audience);
            var ticket = gesture.ticket(known, FORMS.incrementAndGet());
            waiting.put(ticket, gesture);
            desk.ask(ticket, ticket.answer());
        }
    }

    /** The desk's own ledger, by a clock that this test steps. */
    private DeskTransaction ledger() {
        return new DeskTransaction(
                preau.bean(TransactionTemplate.class),
                preau.bean(KeyedLookups.class),
                preau.bean(DeskStateReader.class),
                preau.bean(Submissions.class),
                preau.bean(BatchWriter.class),
                preau.bean(BatchConsequences.class),
                new Stepped());
    }

    private final class Stepped extends Clock {
        @Override
        public ZoneId getZone() {
            return TestClock.PARIS;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Steps the clock before each batch; compares when it is committed and answered. */
    private TicketDecider watched(DeskTransaction deskTransaction, DeskModel model, long cycleId, long seed) {
        var random = new Random(seed);
        return batch -> {
            now = now.plus(Duration.ofMinutes(random.nextInt(120)));
            var answers = deskTransaction.decide(batch);
            return () -> {
                answers.run();
                for (var ticket : batch) {
                    var expected = Optional.ofNullable(waiting.remove(ticket))
                            .orElseThrow()
                            .onTheBlackboard(model, now);
                    DeskGestures.told(ticket)
                            .filter(told -> !told.equals(expected))
                            .ifPresent(told -> differences.add("told " + told + ", expected " + expected));
                }
                registrations = registrations(cycleId);
                model.rooms.forEach(this::compare);
                compareTally(cycleId);
                compareStates(cycleId);
            };
        };
    }

    private void compare(long day, DeskModel.Room room) {
        var places = preau.jdbc().sql("""
                        SELECT r.last_name || ' ' || p.state || coalesce(' ' || extract(epoch FROM p.offered_until)::bigint, '')
                        FROM place p
                        JOIN registration r ON r.id = p.registration_id
                        WHERE p.day_id = :day AND p.state IN ('CONFIRMED', 'OFFERED')
                        ORDER BY r.last_name::integer
                        """).param("day", day).query(String.class).list();
        var held = new TreeMap<Integer, String>();
        room.confirmed.forEach(person -> held.put(person, person + " CONFIRMED"));
        room.offered.forEach((person, until) -> held.put(person, person + " OFFERED " + until.getEpochSecond()));
        same(day, "held", List.copyOf(held.values()), places);
        same(day, "line", persons(room.waiting), line(day, PlaceState.WAITING));
        same(day, "requests", persons(room.asking), line(day, PlaceState.UNDER_REVIEW));
        var gauge = preau.bean(Gauges.class).of(List.of(day)).get(day);
        same(day, "remaining", room.free(), gauge.remaining());
        same(day, "capacity", room.capacity, gauge.capacity());
        same(day, "waiting", room.waiting.size(), gauge.waiting());
    }

    private record Counted(Profile profile, int people) {}

    private void compareTally(long cycleId) {
        var counted = preau.jdbc().sql("""
                        SELECT profile, count(*) AS people
                        FROM registration r
                        WHERE cycle_id = :cycle
                          AND EXISTS (
                              SELECT 1
                              FROM place p
                              WHERE p.registration_id = r.id AND p.state IN ('CONFIRMED', 'OFFERED')
                          )
                        GROUP BY profile
                        """).param("cycle", cycleId).query(Counted.class).list().stream()
                .collect(Collectors.toMap(Counted::profile, Counted::people));
        same(
                cycleId,
                "people",
                counted,
                preau.bean(PeopleTallies.class).of(cycleId).profiles());
    }

    /** By what lists find whoever has no seat yet or no longer. */
    private void compareStates(long cycleId) {
        var wrong = preau.jdbc()
                .sql("""
                        SELECT r.last_name
                        FROM registration r
                        WHERE cycle_id = :cycle
                          AND unconfirmed <> ARRAY(
                              SELECT DISTINCT p.state
                              FROM place p
                              WHERE p.registration_id = r.id AND p.state <> 'CONFIRMED'
                              ORDER BY p.state
                          )
                        """)
                .param("cycle", cycleId)
                .query(String.class)
                .list();
        same(cycleId, "found by another state", List.of(), wrong);
    }

    private void same(long day, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            differences.add("day %d at %s, %s: expected %s, found %s".formatted(day, now, what, expected, found));
        }
    }

    private static List<Integer> persons(List<DeskModel.Arrival> arrivals) {
        return arrivals.stream().map(DeskModel.Arrival::person).toList();
    }

    private List<Integer> line(long day, PlaceState state) {
        return preau.jdbc()
                .sql("""
                        SELECT r.last_name::integer
                        FROM place p
                        JOIN registration r ON r.id = p.registration_id
                        WHERE p.day_id = :day AND p.state = :state
                        ORDER BY p.queue_number
                        """)
                .param("day", day)
                .param("state", state.name())
                .query(Integer.class)
                .list();
    }

    private Map<Integer, Long> registrations(long cycleId) {
        return preau
                .jdbc()
                .sql("SELECT id, last_name::integer AS person FROM registration WHERE cycle_id = :cycle")
                .param("cycle", cycleId)
                .query((row, _) -> Map.entry(row.getInt("person"), row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
