package fr.preau.registration.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.DayContent.Status;
import fr.preau.cycle.DayTiming;
import fr.preau.cycle.Gauge;
import fr.preau.cycle.RegistrationWindow;
import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.registration.Application;
import fr.preau.registration.PlaceKey;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Profile;
import fr.preau.registration.desk.Batch.PlaceRow;
import fr.preau.registration.desk.DaySeats.SeatCounts;
import fr.preau.registration.desk.DeskGestures.Gesture;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Reserve;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random sequences of every gesture, in batches of every size, against the model on the blackboard. */
class DeskStateProperties {

    private static final int GESTURES = 80;
    private static final long CYCLE = 1;

    /** Two at one hour of the first day and one later, two at one hour of the second, none on the third. */
    private static final List<Long> WORKSHOPS = List.of(11L, 12L, 13L, 21L, 22L);

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant START = Instant.parse("2024-09-10T07:00:00Z");

    /** Stands for the tables: what batches wrote. */
    private static final class Tables {
        final Map<PlaceKey, PlaceRow> places = new HashMap<>();
        final Map<Long, Integer> capacities = new HashMap<>();
        final Map<Long, List<Reserve>> reserves = new HashMap<>();
        final Map<Long, Application.Member> details = new HashMap<>();
        final Map<WorkshopBook.Key, WorkshopBook.Seat> workshops = new HashMap<>();
        final AtomicLong ids = new AtomicLong();
        final AtomicLong queue = new AtomicLong();

        Gauge gauge(long day) {
            return new Gauge(
                    capacities.get(day),
                    (int) rows(day).filter(row -> row.state().holdsASeat()).count(),
                    (int) rows(day)
                            .filter(row -> row.state() == PlaceState.WAITING)
                            .count());
        }

        private Stream<PlaceRow> rows(long day) {
            return places.values().stream().filter(row -> row.spot().dayId() == day);
        }

        private SeatCounts standing(long day, Instant now) {
            var held = rows(day)
                    .filter(row -> row.state().holdsASeat())
                    .collect(Collectors.toMap(row -> profile(row), _ -> 1, Integer::sum));
            return new SeatCounts(
                    gauge(day),
                    reserves.getOrDefault(day, List.of()).stream()
                            .filter(reserve -> now.isBefore(reserve.until()))
                            .toList(),
                    held);
        }

        private Profile profile(PlaceRow row) {
            return details.get(row.spot().registrationId()).person().profile();
        }

        DeskState open(Instant now, DeskModel model, Audience audience) {
            var book = new DeskState(now, ZONE, ids::incrementAndGet, queue::incrementAndGet);
            model.rooms.forEach((day, room) -> book.know(
                    new DayTiming(
                            day,
                            CYCLE,
                            true,
                            Status.PLANNED,
                            LocalDateTime.ofInstant(room.begins, ZONE),
                            Optional.empty(),
                            RegistrationWindow.UNBOUNDED),
                    DeskGestures.rules(audience),
                    standing(day, now)));
            book.workshops()
                    .know(model.workshops.workshops.keySet().stream()
                            .map(id -> seats(model, id))
                            .toList());
            details.forEach((id, member) -> {
                var known = new Registrant(
                        id,
                        Registrant.Key.of(CYCLE, member),
                        member.person().profile(),
                        member.person().department(),
                        member.shortNotice());
                places.values().stream()
                        .filter(row -> row.spot().registrationId() == id)
                        .forEach(row -> known.places.put(row.spot().dayId(), row.place()));
                book.know(known);
                workshops.forEach((key, seat) -> {
                    if (key.registrationId() == id) {
                        book.workshops().know(known, key.workshop(), seat.queueNumber());
                    }
                });
            });
            return book;
        }

        void write(Batch batch) {
            batch.newPeople.forEach((id, told) -> details.put(id, told.member()));
            batch.changedPeople.forEach((id, told) -> details.put(id, told.member()));
            batch.forgotten.forEach(id -> details.computeIfPresent(id, DeskGestures::nobody));
            places.putAll(batch.places);
            capacities.putAll(batch.capacities);
            batch.workshops.forEach(
                    (key, seat) -> seat.ifPresentOrElse(now -> workshops.put(key, now), () -> workshops.remove(key)));
            reserves.putAll(batch.reserves);
        }

        private WorkshopSeats seats(DeskModel model, long id) {
            var workshop = model.workshops.workshops.get(id);
            return new WorkshopSeats(
                    id,
                    workshop.day,
                    LocalTime.of(workshop.hour, 0),
                    "Atelier " + id,
                    workshop.capacity,
                    seated(id).size(),
                    inLine(id).size());
        }

        Set<Integer> seated(long id) {
            return workshops.entrySet().stream()
                    .filter(entry ->
                            entry.getKey().workshop() == id && entry.getValue().held())
                    .map(entry -> DeskGestures.number(details.get(entry.getKey().registrationId())))
                    .collect(Collectors.toSet());
        }

        List<Integer> inLine(long id) {
            return workshops.entrySet().stream()
                    .filter(entry ->
                            entry.getKey().workshop() == id && !entry.getValue().held())
                    .sorted(Comparator.comparing(
                            entry -> entry.getValue().queueNumber().orElseThrow()))
                    .map(entry -> DeskGestures.number(details.get(entry.getKey().registrationId())))
                    .toList();
        }

        Map<Integer, Long> idOf() {
            return details.entrySet().stream()
                    .collect(Collectors.toMap(entry -> DeskGestures.number(entry.getValue()), Map.Entry::getKey));
        }

        int personOf(PlaceRow row) {
            return DeskGestures.number(details.get(row.spot().registrationId()));
        }
    }

    @Property(tries = 3_000)
    void theDeskDecidesAsOneWouldExplainIt(@ForAll long seed) {
        var random = new Random(seed);
        var model = new DeskModel();
        var tables = new Tables();
        var audience = DeskGestures.audience(random);
        var gestures = new DeskGestures(random, CYCLE, List.of(1L, 2L, 3L), WORKSHOPS);
        gestures.days().forEach(day -> {
            var capacity = random.nextInt(4);
            model.open(day, START.plus(Duration.ofHours(day * 60)), capacity);
            tables.capacities.put(day, capacity);
        });
        WORKSHOPS.forEach(id -> model.workshops.open(
                id,
                DeskGestures.dayOf(id),
                id == 13 ? 14 : 9,
                random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(3))));
        var now = START;
        for (var gesture = 0; gesture < GESTURES; ) {
            now = now.plus(Duration.ofMinutes(random.nextInt(8 * 60)));
            var book = tables.open(now, model, audience);
            var dispatcher = new TicketDispatcher(book);
            var known = tables.idOf().keySet();
            for (var size = 1 + random.nextInt(5); size > 0; size--, gesture++) {
                oneGesture(gestures.next(now, known, audience), now, model, dispatcher, tables, gesture);
            }
            tables.write(book.batch());
            compare(model, tables);
            if (random.nextInt(8) == 0 && !known.isEmpty()) {
                eraseOneOf(List.copyOf(known), now, model, tables, audience, random);
            }
        }
    }

    /** Alone in its batch: whoever comes under that address afterwards is somebody new. */
    private static void eraseOneOf(
            List<Integer> known, Instant now, DeskModel model, Tables tables, Audience audience, Random random) {
        var person = known.get(random.nextInt(known.size()));
        var id = tables.idOf().get(person);
        var book = tables.open(now, model, audience);
        new TicketDispatcher(book)
                .serve(new Ticket.Erase(id, List.copyOf(model.rooms.keySet()), new CompletableFuture<>()))
                .run();
        tables.write(book.batch());
        model.erase(now, person, DeskGestures.nobody(id));
        model.settle();
        compare(model, tables);
    }

    private static void oneGesture(
            Gesture gesture, Instant now, DeskModel model, TicketDispatcher dispatcher, Tables tables, int number) {
        var ticket = gesture.ticket(tables.idOf(), number);
        dispatcher.serve(ticket).run();
        var expected = gesture.onTheBlackboard(model, now);
        model.settle();
        DeskGestures.told(ticket).ifPresent(told -> assertThat(told).isEqualTo(expected));
    }

    private static void compare(DeskModel model, Tables tables) {
        model.rooms.forEach((day, room) -> {
            assertThat(people(tables, day, PlaceState.CONFIRMED)).isEqualTo(room.confirmed);
            assertThat(offers(tables, day)).isEqualTo(room.offered);
            assertThat(line(tables, day, PlaceState.WAITING)).isEqualTo(persons(room.waiting));
            assertThat(line(tables, day, PlaceState.UNDER_REVIEW)).isEqualTo(persons(room.asking));
            assertThat(tables.capacities.get(day)).isEqualTo(room.capacity);
            assertThat(tables.gauge(day).remaining()).isEqualTo(room.free()).isNotNegative();
        });
        model.workshops.workshops.forEach((id, workshop) -> {
            assertThat(tables.seated(id)).isEqualTo(workshop.seated);
            assertThat(tables.inLine(id)).isEqualTo(persons(workshop.line));
            assertThat(tables.seated(id)).hasSizeLessThanOrEqualTo(workshop.capacity.orElse(Integer.MAX_VALUE));
            assertThat(model.rooms.get(workshop.day).confirmed)
                    .as("who has a seat has the day")
                    .containsAll(workshop.seated);
            assertThat(workshop.free() ? workshop.next(model.rooms.get(workshop.day)) : Optional.empty())
                    .as("nobody waits while a seat is free for them")
                    .isEmpty();
        });
    }

    private static List<Integer> persons(List<DeskModel.Arrival> arrivals) {
        return arrivals.stream().map(DeskModel.Arrival::person).toList();
    }

    private static Set<Integer> people(Tables tables, long day, PlaceState state) {
        return tables.rows(day)
                .filter(row -> row.state() == state)
                .map(tables::personOf)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<Integer, Instant> offers(Tables tables, long day) {
        return tables.rows(day)
                .filter(row -> row.state() == PlaceState.OFFERED)
                .collect(Collectors.toMap(
                        tables::personOf,
                        row -> row.place().offeredUntil().orElseThrow(),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private static List<Integer> line(Tables tables, long day, PlaceState state) {
        return tables.rows(day)
                .filter(row -> row.state() == state)
                .sorted(Comparator.comparing(row -> row.place().queueNumber().orElseThrow()))
                .map(tables::personOf)
                .toList();
    }
}
