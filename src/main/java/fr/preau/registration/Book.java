package fr.preau.registration;

import fr.preau.cycle.Availability;
import fr.preau.cycle.DayTiming;
import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats.Resizing;
import fr.preau.registration.Application.Policy;
import fr.preau.registration.Batch.Event;
import fr.preau.registration.Batch.Letter;
import fr.preau.registration.Batch.PlaceRow;
import fr.preau.registration.Batch.Spot;
import fr.preau.registration.Batch.Submission;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The desk's rules, on what a batch knows: days with their gauges and waiting lists, people with their
 * places. It decides requests one after the other, each seeing what the one before it took, and gathers
 * what is to be written in a {@link Batch}. It asks no database; {@link Ledger} fills it.
 *
 * <p>After every decision nobody waits while a seat is free: whatever frees one promotes the first in
 * line, so that a newcomer who finds room overtakes nobody.
 */
final class Book {

    private final Instant now;
    private final ZoneId zone;
    private final LongSupplier registrationIds;
    private final LongSupplier queueNumbers;
    private final Map<Long, Room> rooms = new HashMap<>();
    private final Map<Known.Key, Known> people = new HashMap<>();
    private final Map<Long, Known> byId = new HashMap<>();
    private final Map<String, Answer> answered = new HashMap<>();
    private final Batch batch = new Batch();

    Book(Instant now, ZoneId zone, LongSupplier registrationIds, LongSupplier queueNumbers) {
        this.now = now;
        this.zone = zone;
        this.registrationIds = registrationIds;
        this.queueNumbers = queueNumbers;
    }

    void know(DayTiming timing, Gauge gauge) {
        rooms.put(timing.dayId(), new Room(timing, gauge, now, zone));
    }

    /** A person with their places; those that wait take their turn in the lists of the days known before. */
    void know(Known person) {
        people.put(person.key, person);
        byId.put(person.id, person);
        person.places.forEach((day, spot) ->
                spot.queueNumber().ifPresent(number -> room(day).ifPresent(room -> room.queue(number, person))));
    }

    void know(String key, Answer answer) {
        answered.put(key, answer);
    }

    Batch batch() {
        return batch;
    }

    /**
     * Decides on places for a person.
     *
     * <p>Days are judged as for a newcomer, whoever asks. What the person already has is kept as it is,
     * and their link is sent to them again: only the owner of the mailbox learns that it was known.
     */
    Answer register(Application application) {
        var before = answered.get(application.key());
        if (before != null) {
            return before;
        }
        for (var day : application.days()) {
            var availability = availability(application.cycleId(), day);
            if (!asks(availability)) {
                return new Answer.NotOpen(day, availability);
            }
        }
        var known = Optional.ofNullable(people.get(key(application)));
        var answer = newcomersAnswer(application);
        if (!(answer instanceof Answer.Recorded recorded)) {
            known.filter(person -> application.days().stream()
                            .anyMatch(day -> person.state(day).live()))
                    .ifPresent(person -> write(LetterKind.LINK_AGAIN, person, List.of()));
            return answer;
        }
        record(application, recorded, known);
        return recorded;
    }

    private Answer newcomersAnswer(Application application) {
        var full =
                application.days().stream().filter(day -> rooms.get(day).full()).toList();
        var confirmed =
                application.days().stream().filter(day -> !full.contains(day)).toList();
        var waiting = full.stream()
                .filter(application.waitFor()::contains)
                .map(day -> new Answer.Queued(day, rooms.get(day).gauge().waiting() + 1))
                .toList();
        var refused = full.stream()
                .filter(day -> !application.waitFor().contains(day))
                .toList();
        var nothing = confirmed.isEmpty() && waiting.isEmpty();
        return nothing || application.policy() == Policy.ALL_OR_NOTHING && !refused.isEmpty()
                ? new Answer.NoRoom(refused)
                : new Answer.Recorded(confirmed, waiting, refused);
    }

    private void record(Application application, Answer.Recorded answer, Optional<Known> known) {
        var person = known.orElseGet(() -> welcome(application));
        if (known.isPresent() && !person.live()) {
            batch.renewedPeople.put(person.id, application);
            person.renew(application);
        }
        var taken = application.days().stream()
                .filter(day ->
                        !answer.full().contains(day) && !person.state(day).live())
                .toList();
        taken.forEach(day -> take(person, day));
        if (taken.isEmpty()) {
            write(LetterKind.LINK_AGAIN, person, List.of());
        } else {
            write(LetterKind.CONFIRMATION, person, application.days());
        }
        answered.put(application.key(), answer);
        batch.submissions.add(new Submission(application.key(), person.id, answer));
    }

    /** A seat if there is one, else the end of the list. */
    private void take(Known person, long day) {
        if (rooms.get(day).full()) {
            wait(person, day, new By.ThePerson());
        } else {
            set(person, day, PlaceState.CONFIRMED, new By.ThePerson());
        }
    }

    Joining join(long registrationId, long day) {
        var person = byId.get(registrationId);
        if (person == null || person.state(day).live()) {
            return new Joining.AlreadyThere();
        }
        var availability = availability(person.key.cycleId(), day);
        if (!asks(availability)) {
            return new Joining.NotOpen(availability);
        }
        take(person, day);
        write(LetterKind.CONFIRMATION, person, List.of(day));
        return person.state(day) == PlaceState.CONFIRMED ? new Joining.Confirmed() : new Joining.Waiting();
    }

    Withdrawal withdraw(long registrationId, long day, By by, Ticket.Writing writing) {
        var person = byId.get(registrationId);
        if (person == null || !person.state(day).live()) {
            return new Withdrawal.NothingToGiveBack();
        }
        if (rooms.get(day).begun()) {
            return new Withdrawal.TooLate();
        }
        set(person, day, PlaceState.WITHDRAWN, by);
        if (writing == Ticket.Writing.BY_MAIL) {
            write(LetterKind.WITHDRAWAL, person, List.of(day));
        }
        promote(day);
        return new Withdrawal.Done();
    }

    Acceptance accept(long registrationId, long day) {
        var person = byId.get(registrationId);
        if (person != null && person.state(day) == PlaceState.CONFIRMED) {
            return new Acceptance.Confirmed();
        }
        if (person == null
                || person.state(day) != PlaceState.OFFERED
                || over(person, day)
                || !rooms.get(day).gives()) {
            return new Acceptance.NoOffer();
        }
        set(person, day, PlaceState.CONFIRMED, new By.ThePerson());
        write(LetterKind.CONFIRMATION, person, List.of(day));
        return new Acceptance.Confirmed();
    }

    /** Ends an offer whose time is over: its holder goes to the end of the list, the seat to the next. */
    void expire(long registrationId, long day) {
        var person = byId.get(registrationId);
        if (person == null || person.state(day) != PlaceState.OFFERED || !over(person, day)) {
            return;
        }
        wait(person, day, new By.TheDesk());
        promote(day);
        if (person.state(day) == PlaceState.WAITING && rooms.get(day).gives()) {
            write(LetterKind.OFFER_EXPIRED, person, List.of(day));
        }
    }

    Resizing resize(long day, int capacity) {
        var room = rooms.get(day);
        if (room == null || capacity < room.gauge().held()) {
            return new Resizing.BelowHeld(room == null ? 0 : room.gauge().held());
        }
        room.resize(capacity);
        batch.capacities.put(day, capacity);
        promote(day);
        return new Resizing.Resized();
    }

    /** Gives free seats to those who wait, first come first served. */
    private void promote(long day) {
        var room = rooms.get(day);
        for (var next = room.next(); next.isPresent(); next = room.next()) {
            var person = next.get();
            if (person.agreesToShortNotice() && room.atShortNotice()) {
                set(person, day, PlaceState.CONFIRMED, new By.TheDesk());
                write(LetterKind.PROMOTION, person, List.of(day));
            } else {
                set(person, day, PlaceState.OFFERED, new By.TheDesk());
                write(LetterKind.OFFER, person, List.of(day));
            }
        }
    }

    private boolean over(Known person, long day) {
        return person.places.get(day).offeredUntil().filter(now::isBefore).isEmpty();
    }

    private static boolean asks(Availability availability) {
        return availability == Availability.OPEN || availability == Availability.FULL;
    }

    private Availability availability(long cycleId, long day) {
        return room(day)
                .filter(room -> room.cycleId() == cycleId)
                .map(Room::availability)
                .orElse(Availability.CANCELLED);
    }

    private Optional<Room> room(long day) {
        return Optional.ofNullable(rooms.get(day));
    }

    private static Known.Key key(Application application) {
        return new Known.Key(application.cycleId(), application.person().emailKey());
    }

    private Known welcome(Application application) {
        var person = new Known(registrationIds.getAsLong(), key(application), application.shortNotice());
        know(person);
        batch.newPeople.put(person.id, application);
        return person;
    }

    private void wait(Known person, long day, By by) {
        var number = queueNumbers.getAsLong();
        set(person, day, PlaceState.WAITING, by, Optional.of(number), Optional.empty());
        rooms.get(day).queue(number, person);
    }

    private void set(Known person, long day, PlaceState state, By by) {
        var until = state == PlaceState.OFFERED ? Optional.of(rooms.get(day).offerEnd()) : Optional.<Instant>empty();
        set(person, day, state, by, Optional.empty(), until);
    }

    private void set(
            Known person,
            long day,
            PlaceState state,
            By by,
            Optional<Long> queueNumber,
            Optional<Instant> offeredUntil) {
        var room = rooms.get(day);
        var before = Optional.ofNullable(person.places.get(day));
        before.flatMap(Known.Spot::queueNumber).ifPresent(room::leaveQueue);
        room.count(person.state(day), state);
        var revision = before.map(spot -> spot.revision() + 1).orElse(0);
        person.places.put(day, new Known.Spot(state, queueNumber, offeredUntil, revision));
        var spot = new Spot(person.id, day);
        batch.places.put(spot, new PlaceRow(spot, person.key.email(), state, queueNumber, offeredUntil, revision));
        batch.events.add(new Event(spot, state, by));
    }

    private void write(LetterKind kind, Known person, List<Long> days) {
        batch.letters.add(new Letter(kind, person.id, person.key.email(), days));
    }
}
