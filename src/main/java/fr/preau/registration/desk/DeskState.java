package fr.preau.registration.desk;

import fr.preau.cycle.Availability;
import fr.preau.cycle.DayTiming;
import fr.preau.platform.Entries;
import fr.preau.registration.Application.Member;
import fr.preau.registration.By;
import fr.preau.registration.LetterKind;
import fr.preau.registration.PlaceKey;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.Batch.Details;
import fr.preau.registration.desk.Batch.Event;
import fr.preau.registration.desk.Batch.Letter;
import fr.preau.registration.desk.Batch.PlaceRow;
import fr.preau.registration.rules.Arrangement;
import fr.preau.registration.rules.Reserve;
import fr.preau.registration.rules.Rules;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What a batch of the desk knows, days with their gauges and waiting lists, people with their places,
 * and the few moves that every decision is made of: give a place, let one wait, promote. It gathers what
 * is to be written in a {@link Batch}, asks no database and decides nothing by itself: {@link Admissions},
 * {@link PlaceChanges} and {@link RequestDecisions} do, one request after the other, each seeing what the one before took.
 *
 * <p>After every decision nobody waits while a seat is free for them: whatever frees one promotes the
 * first in line, so that a newcomer who finds room overtakes nobody.
 */
final class DeskState {

    private final Instant now;
    private final ZoneId zone;
    private final LongSupplier registrationIds;
    private final LongSupplier queueNumbers;
    private final Map<Long, DaySeats> rooms = new HashMap<>();
    private final Map<Registrant.Key, Registrant> people = new HashMap<>();
    private final Map<Long, Registrant> byId = new HashMap<>();
    private final Batch batch = new Batch();
    private final WorkshopBook workshops;

    DeskState(Instant now, ZoneId zone, LongSupplier registrationIds, LongSupplier queueNumbers) {
        this.now = now;
        this.zone = zone;
        this.registrationIds = registrationIds;
        this.queueNumbers = queueNumbers;
        this.workshops = new WorkshopBook(
                queueNumbers, batch.workshops, (person, day) -> write(LetterKind.WORKSHOP, person, List.of(day)));
    }

    void know(DayTiming timing, Rules rules, DaySeats.SeatCounts standing) {
        rooms.put(timing.dayId(), new DaySeats(timing, rules, standing, now, zone));
    }

    /** A person with their places; those that wait take their turn in the lists of the days known before. */
    void know(Registrant person) {
        people.put(person.key(), person);
        byId.put(person.id, person);
        person.places.forEach((day, spot) -> line(person, day, spot));
    }

    private void line(Registrant person, long day, Registrant.HeldPlace spot) {
        if (spot.state() == PlaceState.WAITING) {
            room(day).ifPresent(seats -> spot.queueNumber().ifPresent(number -> seats.queue(number, person)));
        }
    }

    Batch batch() {
        return batch;
    }

    WorkshopBook workshops() {
        return workshops;
    }

    Optional<DaySeats> room(long day) {
        return Optional.ofNullable(rooms.get(day));
    }

    /** A day that was looked at before. */
    DaySeats knownRoom(long day) {
        return room(day).orElseThrow(() -> new IllegalStateException("nobody asked about day " + day));
    }

    Optional<Registrant> person(long registrationId) {
        return Optional.ofNullable(byId.get(registrationId));
    }

    Optional<Registrant> person(Registrant.Key key) {
        return Optional.ofNullable(people.get(key));
    }

    Availability availability(long cycleId, long day) {
        return room(day)
                .filter(seats -> seats.cycleId() == cycleId)
                .map(DaySeats::availability)
                .orElse(Availability.CANCELLED);
    }

    /** Opens a registration for somebody who had none. */
    Registrant welcome(long cycleId, Member member) {
        var person = new Registrant(
                registrationIds.getAsLong(),
                Registrant.Key.of(cycleId, member),
                member.person().profile(),
                member.person().department(),
                member.shortNotice());
        know(person);
        batch.newPeople.put(person.id, new Details(cycleId, member));
        return person;
    }

    /** Replaces what a person told before. */
    void tell(Registrant person, Member member) {
        people.remove(person.key());
        person.tell(member);
        people.put(person.key(), person);
        var details = new Details(person.key().cycleId(), member);
        if (batch.newPeople.replace(person.id, details) == null) {
            batch.changedPeople.put(person.id, details);
        }
    }

    /** The same; their link ends with their address, and at one that an organiser gives them they get the new one. */
    void correct(Registrant person, Member member, By by) {
        var before = person.key();
        tell(person, member);
        if (by instanceof By.Organiser && !before.equals(person.key())) {
            write(LetterKind.NEW_LINK, person, List.of());
        }
    }

    /** From now on nobody is known by that address or that link; nothing more is written to them. */
    void forget(Registrant person) {
        people.remove(person.key());
        byId.remove(person.id);
        person.forget();
        batch.forget(person.id);
    }

    /** A seat if there is one for them, else the end of the list. */
    void take(Registrant person, long day, By by) {
        if (knownRoom(day).full(person.profile())) {
            waitInLine(person, day, by);
        } else {
            set(person, day, PlaceState.CONFIRMED, by, "");
        }
    }

    void waitInLine(Registrant person, long day, By by) {
        wait(person, day, queueNumbers.getAsLong(), by, "");
    }

    void wait(Registrant person, long day, long number, By by, String note) {
        set(person, day, spot(person, day, PlaceState.WAITING, Optional.of(number), Optional.empty()), by, note);
        knownRoom(day).queue(number, person);
    }

    /** Leaves it to an organiser, in the order of arrival. */
    void ask(Registrant person, long day, By by) {
        var number = Optional.of(queueNumbers.getAsLong());
        set(person, day, spot(person, day, PlaceState.UNDER_REVIEW, number, Optional.empty()), by, "");
    }

    /** Marks a request as looked at and kept for later. */
    void keep(Registrant person, long day, By by, String note) {
        var asked = Entries.of(person.places, day);
        var kept =
                new Registrant.HeldPlace(asked.state(), asked.queueNumber(), Optional.empty(), true, asked.revision());
        set(person, day, kept, by, note);
    }

    /** Any state that is neither waiting nor asking. */
    void set(Registrant person, long day, PlaceState state, By by, String note) {
        var until = state == PlaceState.OFFERED ? Optional.of(knownRoom(day).offerEnd()) : Optional.<Instant>empty();
        set(person, day, spot(person, day, state, Optional.empty(), until), by, note);
    }

    /** Gives the place back, in favour of somebody; theirs is written apart. */
    void handOn(Registrant person, long day, Registrant to, By by, String note) {
        var place = spot(person, day, PlaceState.WITHDRAWN, Optional.empty(), Optional.empty());
        set(person, day, place, new Event(new PlaceKey(person.id, day), place.state(), by, note, Optional.of(to.id)));
    }

    private static Registrant.HeldPlace spot(
            Registrant person, long day, PlaceState state, Optional<Long> number, Optional<Instant> offeredUntil) {
        var revision = Optional.ofNullable(person.places.get(day))
                .map(spot -> spot.revision() + 1)
                .orElse(0);
        return new Registrant.HeldPlace(state, number, offeredUntil, false, revision);
    }

    private void set(Registrant person, long day, Registrant.HeldPlace place, By by, String note) {
        set(person, day, place, new Event(new PlaceKey(person.id, day), place.state(), by, note, Optional.empty()));
    }

    private void set(Registrant person, long day, Registrant.HeldPlace place, Event event) {
        var seats = knownRoom(day);
        Optional.ofNullable(person.places.get(day))
                .flatMap(Registrant.HeldPlace::queueNumber)
                .ifPresent(seats::leaveQueue);
        seats.count(person.profile(), person.state(day), place.state());
        person.places.put(day, place);
        var spot = new PlaceKey(person.id, day);
        batch.places.put(spot, new PlaceRow(spot, person, place));
        batch.events.add(event);
        workshops.follow(person, day);
    }

    /** Gives a day one seat more than it has, for somebody an organiser brings in. */
    void oneMoreSeat(long day) {
        resize(day, knownRoom(day).gauge().capacity() + 1);
    }

    void resize(long day, int capacity) {
        knownRoom(day).resize(capacity);
        batch.capacities.put(day, capacity);
    }

    /** Whether the seats of that room still are arranged so. */
    boolean arranged(DaySeats seats, Arrangement seen) {
        return seats.gauge().capacity() == seen.capacity() && seats.reserves().equals(seen.holding(now));
    }

    void reserve(long day, List<Reserve> reserves) {
        knownRoom(day)
                .reserve(reserves.stream()
                        .filter(reserve -> now.isBefore(reserve.until()))
                        .toList());
        batch.reserves.put(day, reserves);
    }

    /** Gives free seats to those who wait, first come first served among those who may take them. */
    void promote(long day) {
        var seats = knownRoom(day);
        for (var next = seats.next(); next.isPresent(); next = seats.next()) {
            var person = next.get();
            if (person.agreesToShortNotice() && seats.atShortNotice()) {
                set(person, day, PlaceState.CONFIRMED, new By.TheDesk(), "");
                write(LetterKind.PROMOTION, person, List.of(day));
            } else {
                set(person, day, PlaceState.OFFERED, new By.TheDesk(), "");
                write(LetterKind.OFFER, person, List.of(day));
            }
        }
    }

    /** Whether the time of the person's offer is over. */
    boolean over(Registrant person, long day) {
        return Entries.of(person.places, day)
                .offeredUntil()
                .filter(now::isBefore)
                .isEmpty();
    }

    void write(LetterKind kind, Registrant person, List<Long> days) {
        batch.letters.add(new Letter(kind, person.id, person.key().email(), days));
    }
}
