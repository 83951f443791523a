package fr.preau.registration;

import fr.preau.cycle.Availability;
import fr.preau.cycle.DayTiming;
import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats.Resizing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The desk's rules, on what a batch knows: days with their gauges, people with their places. It
 * decides requests one after the other, each seeing what the one before it took, and gathers what is
 * to be written. It asks no database; {@link Ledger} fills it and writes its changes down.
 */
final class Book {

    private final Instant now;
    private final ZoneId zone;
    private final Map<Long, DayTiming> timings = new HashMap<>();
    private final Map<Long, Gauge> gauges = new HashMap<>();
    private final Map<PersonKey, Known> people = new HashMap<>();
    private final Map<Long, Known> byId = new HashMap<>();
    private final Map<String, Answer> answered = new HashMap<>();
    private final Changes changes = new Changes();

    Book(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** One person of one cycle. */
    record PersonKey(long cycleId, String emailKey) {}

    /** A registration that the book knows, with its places. */
    static final class Known {
        final long id;
        final PersonKey key;
        final Map<Long, KnownPlace> places = new LinkedHashMap<>();

        Known(long id, PersonKey key) {
            this.id = id;
            this.key = key;
        }

        boolean holds(long day) {
            return Optional.ofNullable(places.get(day))
                    .filter(place -> place.state == PlaceState.CONFIRMED)
                    .isPresent();
        }

        boolean holdsAny() {
            return places.keySet().stream().anyMatch(this::holds);
        }
    }

    /** A place that the book knows; its revision counts its changes. */
    record KnownPlace(PlaceState state, int revision) {}

    /** A message to plan, about some days of a registration. */
    record Letter(LetterKind kind, long registrationId, String recipient, List<Long> days) {}

    /** One line of the journal of places. */
    record Event(long registrationId, long day, PlaceState what, By by) {}

    /** A place as it is to stand in the table. */
    record PlaceRow(long registrationId, long day, String emailKey, PlaceState state, int revision) {}

    /** An answer to remember for the same form sent again. */
    record Submission(String key, long registrationId, Answer.Recorded answer) {}

    /** What a batch leaves to write. */
    static final class Changes {
        final Map<Long, Application> newPeople = new LinkedHashMap<>();
        final Map<Long, Application> renewedPeople = new LinkedHashMap<>();
        final Map<List<Long>, PlaceRow> places = new LinkedHashMap<>();
        final Map<Long, Integer> capacities = new LinkedHashMap<>();
        final List<Event> events = new ArrayList<>();
        final List<Submission> submissions = new ArrayList<>();
        final List<Letter> letters = new ArrayList<>();

        boolean none() {
            return places.isEmpty() && capacities.isEmpty() && letters.isEmpty();
        }
    }

    void know(DayTiming timing, Gauge gauge) {
        timings.put(timing.dayId(), timing);
        gauges.put(timing.dayId(), gauge);
    }

    void know(Known person) {
        people.put(person.key, person);
        byId.put(person.id, person);
    }

    void know(String key, Answer answer) {
        answered.put(key, answer);
    }

    Gauge gauge(long day) {
        return gauges.getOrDefault(day, new Gauge(0, 0));
    }

    Changes changes() {
        return changes;
    }

    /**
     * Decides on places for a person.
     *
     * <p>Days are judged as for a newcomer, whoever asks. What the person already holds is kept as it
     * is, and their link is sent to them again: only the owner of the mailbox learns that it was known.
     *
     * @param freshId the registration's number if it has to be made
     */
    Answer register(Application application, long freshId) {
        var before = answered.get(application.key());
        if (before != null) {
            return before;
        }
        for (var day : application.days()) {
            var availability = availability(application, day);
            if (availability != Availability.OPEN && availability != Availability.FULL) {
                return new Answer.NotOpen(day, availability);
            }
        }
        var key = new PersonKey(application.cycleId(), application.person().emailKey());
        var known = Optional.ofNullable(people.get(key));
        var full = application.days().stream()
                .filter(day -> gauge(day).remaining() == 0)
                .toList();
        var open =
                application.days().stream().filter(day -> !full.contains(day)).toList();
        var wanted =
                application.policy() == Application.Policy.ALL_OR_NOTHING && !full.isEmpty() ? List.<Long>of() : open;
        if (wanted.isEmpty()) {
            known.filter(person -> application.days().stream().anyMatch(person::holds))
                    .ifPresent(person -> write(LetterKind.LINK_AGAIN, person, List.of()));
            return new Answer.NoRoom(full);
        }
        var person = known.orElseGet(() -> welcome(key, application, freshId));
        if (known.isPresent() && !person.holdsAny()) {
            changes.renewedPeople.put(person.id, application);
        }
        var taken = wanted.stream().filter(day -> !person.holds(day)).toList();
        taken.forEach(day -> set(person, day, PlaceState.CONFIRMED, new By.ThePerson()));
        if (taken.isEmpty()) {
            write(LetterKind.LINK_AGAIN, person, List.of());
        } else {
            write(LetterKind.CONFIRMATION, person, application.days());
        }
        var answer = new Answer.Recorded(wanted, full);
        answered.put(application.key(), answer);
        changes.submissions.add(new Submission(application.key(), person.id, answer));
        return answer;
    }

    Withdrawal withdraw(long registrationId, long day, By by, Ticket.Notify notify) {
        var person = byId.get(registrationId);
        if (person == null || !person.holds(day)) {
            return new Withdrawal.NothingToGiveBack();
        }
        if (timings.get(day).at(now, zone, gauge(day)) == Availability.PAST) {
            return new Withdrawal.TooLate();
        }
        set(person, day, PlaceState.WITHDRAWN, by);
        if (notify == Ticket.Notify.BY_MAIL) {
            write(LetterKind.WITHDRAWAL, person, List.of(day));
        }
        return new Withdrawal.Done();
    }

    Resizing resize(long day, int capacity) {
        var gauge = gauge(day);
        if (capacity < gauge.held()) {
            return new Resizing.BelowHeld(gauge.held());
        }
        gauges.put(day, new Gauge(capacity, gauge.held()));
        changes.capacities.put(day, capacity);
        return new Resizing.Resized();
    }

    private Availability availability(Application application, long day) {
        return Optional.ofNullable(timings.get(day))
                .filter(timing -> timing.cycleId() == application.cycleId())
                .map(timing -> timing.at(now, zone, gauge(day)))
                .orElse(Availability.CANCELLED);
    }

    private Known welcome(PersonKey key, Application application, long freshId) {
        var person = new Known(freshId, key);
        know(person);
        changes.newPeople.put(freshId, application);
        return person;
    }

    private void set(Known person, long day, PlaceState state, By by) {
        var gauge = gauge(day);
        gauges.put(day, new Gauge(gauge.capacity(), gauge.held() + (state == PlaceState.CONFIRMED ? 1 : -1)));
        var revision = Optional.ofNullable(person.places.get(day))
                .map(place -> place.revision() + 1)
                .orElse(0);
        person.places.put(day, new KnownPlace(state, revision));
        changes.places.put(
                List.of(person.id, day), new PlaceRow(person.id, day, person.key.emailKey(), state, revision));
        changes.events.add(new Event(person.id, day, state, by));
    }

    private void write(LetterKind kind, Known person, List<Long> days) {
        changes.letters.add(new Letter(kind, person.id, person.key.emailKey(), days));
    }
}
