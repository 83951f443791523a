package fr.preau.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.DayContent.Status;
import fr.preau.cycle.DayTiming;
import fr.preau.cycle.Gauge;
import fr.preau.cycle.RegistrationWindow;
import fr.preau.registration.Application.Policy;
import fr.preau.registration.Batch.PlaceRow;
import fr.preau.registration.Batch.Spot;
import fr.preau.registration.DeskModel.Room;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random sequences of every gesture, in batches of every size, against the model on the blackboard. */
class BookProperties {

    private static final int GESTURES = 80;
    private static final int PEOPLE = 10;
    private static final List<Long> DAYS = List.of(1L, 2L, 3L);
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant START = Instant.parse("2024-09-10T07:00:00Z");

    /** Stands for the tables: what batches wrote. */
    private static final class Tables {
        final Map<Spot, PlaceRow> places = new HashMap<>();
        final Map<Long, Integer> capacities = new HashMap<>();
        final Map<Long, Integer> personOf = new HashMap<>();
        final Map<Integer, Long> idOf = new HashMap<>();
        final Map<Integer, Boolean> shortNotice = new HashMap<>();
        final AtomicLong ids = new AtomicLong();
        final AtomicLong queue = new AtomicLong();

        Gauge gauge(long day) {
            var rows = places.values().stream()
                    .filter(row -> row.spot().day() == day)
                    .toList();
            return new Gauge(
                    capacities.get(day),
                    (int) rows.stream().filter(row -> row.state().holdsASeat()).count(),
                    (int) rows.stream()
                            .filter(row -> row.state() == PlaceState.WAITING)
                            .count());
        }

        Book open(Instant now, DeskModel model) {
            var book = new Book(now, ZONE, ids::incrementAndGet, queue::incrementAndGet);
            model.rooms.forEach((day, room) -> book.know(
                    new DayTiming(
                            day,
                            1,
                            true,
                            Status.PLANNED,
                            LocalDateTime.ofInstant(room.begins, ZONE),
                            RegistrationWindow.UNBOUNDED,
                            DeskModel.OFFER_TIME),
                    gauge(day)));
            idOf.forEach((person, id) -> {
                var known = new Known(id, new Known.Key(1, email(person)), shortNotice.getOrDefault(person, false));
                places.values().stream()
                        .filter(row -> row.spot().registrationId() == id)
                        .forEach(row -> known.places.put(
                                row.spot().day(),
                                new Known.Spot(row.state(), row.queueNumber(), row.offeredUntil(), row.revision())));
                book.know(known);
            });
            return book;
        }

        void write(Batch batch) {
            batch.newPeople.forEach(this::register);
            batch.renewedPeople.forEach(this::register);
            places.putAll(batch.places);
            capacities.putAll(batch.capacities);
        }

        private void register(long id, Application application) {
            var person = Integer.parseInt(application.person().lastName());
            personOf.put(id, person);
            idOf.put(person, id);
            shortNotice.put(person, application.shortNotice());
        }
    }

    @Property(tries = 3_000)
    void theDeskDecidesAsOneWouldExplainIt(@ForAll long seed) {
        var random = new Random(seed);
        var model = new DeskModel();
        var tables = new Tables();
        DAYS.forEach(day -> {
            var capacity = random.nextInt(4);
            model.rooms.put(day, new Room(START.plus(Duration.ofHours(day * 60)), capacity));
            tables.capacities.put(day, capacity);
        });
        var now = START;
        for (var gesture = 0; gesture < GESTURES; ) {
            now = now.plus(Duration.ofMinutes(random.nextInt(8 * 60)));
            var book = tables.open(now, model);
            for (var size = 1 + random.nextInt(5); size > 0; size--, gesture++) {
                oneGesture(random, now, model, book, tables, gesture);
            }
            tables.write(book.batch());
            compare(model, tables);
        }
    }

    private static void oneGesture(Random random, Instant now, DeskModel model, Book book, Tables tables, int gesture) {
        var person = random.nextInt(PEOPLE);
        var day = DAYS.get(random.nextInt(DAYS.size()));
        var id = tables.idOf.getOrDefault(person, -1L);
        var choice = random.nextInt(id == -1L ? 3 : 12);
        switch (choice) {
            case 0, 1 -> {
                var days = DAYS.stream()
                        .filter(one -> one.equals(day) || random.nextBoolean())
                        .toList();
                var waitFor = days.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet());
                var policy = random.nextBoolean() ? Policy.WHAT_REMAINS : Policy.ALL_OR_NOTHING;
                var shortNotice = random.nextBoolean();
                var expected = model.register(now, person, days, waitFor, policy, shortNotice);
                var answer = book.register(
                        new Application("form " + gesture, 1, somebody(person), days, waitFor, policy, shortNotice));
                assertThat(text(answer)).isEqualTo(expected);
            }
            case 2 -> {
                var capacity = random.nextInt(5);
                model.resize(now, day, capacity);
                book.resize(day, capacity);
            }
            case 3, 4, 5 -> {
                model.withdraw(now, person, day);
                book.withdraw(id, day, new By.ThePerson(), Ticket.Writing.BY_MAIL);
            }
            case 6, 7 -> {
                model.accept(now, person, day);
                book.accept(id, day);
            }
            case 8, 9 -> {
                model.join(now, person, day);
                book.join(id, day);
            }
            default -> {
                model.expire(now, person, day);
                book.expire(id, day);
            }
        }
    }

    private static void compare(DeskModel model, Tables tables) {
        model.rooms.forEach((day, room) -> {
            assertThat(people(tables, day, PlaceState.CONFIRMED)).isEqualTo(room.confirmed);
            assertThat(offers(tables, day)).isEqualTo(room.offered);
            assertThat(line(tables, day)).isEqualTo(room.waiting);
            assertThat(tables.capacities.get(day)).isEqualTo(room.capacity);
            assertThat(tables.gauge(day).remaining()).isEqualTo(room.free()).isNotNegative();
        });
    }

    private static Set<Integer> people(Tables tables, long day, PlaceState state) {
        return tables.places.values().stream()
                .filter(row -> row.spot().day() == day && row.state() == state)
                .map(row -> tables.personOf.get(row.spot().registrationId()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<Integer, Instant> offers(Tables tables, long day) {
        return tables.places.values().stream()
                .filter(row -> row.spot().day() == day && row.state() == PlaceState.OFFERED)
                .collect(Collectors.toMap(
                        row -> tables.personOf.get(row.spot().registrationId()),
                        row -> row.offeredUntil().orElseThrow(),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private static List<Integer> line(Tables tables, long day) {
        return tables.places.values().stream()
                .filter(row -> row.spot().day() == day && row.state() == PlaceState.WAITING)
                .sorted(Comparator.comparing(row -> row.queueNumber().orElseThrow()))
                .map(row -> tables.personOf.get(row.spot().registrationId()))
                .toList();
    }

    private static String text(Answer answer) {
        return switch (answer) {
            case Answer.Recorded recorded -> "recorded " + recorded.confirmed();
            case Answer.NoRoom _ -> "no room";
            case Answer.NotOpen _ -> "not open";
        };
    }

    private static String email(int person) {
        return "personne" + person + "@exemple.fr";
    }

    private static Person somebody(int person) {
        return new Person(Integer.toString(person), "", email(person), "", "", Profile.OTHER, "", "", "", "");
    }
}
