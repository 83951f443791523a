package fr.preau.attendance;

import fr.preau.attendance.DoorLists.Held;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import fr.preau.platform.FieldError;
import fr.preau.platform.Settings;
import fr.preau.platform.address.NoAddress;
import fr.preau.platform.web.Reading;
import fr.preau.registration.Addition;
import fr.preau.registration.Application.Member;
import fr.preau.registration.By;
import fr.preau.registration.EarlyService;
import fr.preau.registration.IfFull;
import fr.preau.registration.Notification;
import fr.preau.registration.Person;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.form.PersonFields.Values;
import fr.preau.registration.form.PersonReader;
import fr.preau.registration.list.RegistrationList;
import fr.preau.registration.person.People;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Rules;
import fr.preau.registration.rules.Rules.Asked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Somebody comes who is not expected: they get a seat from the desk like anybody, within the day's
 * capacity or with one seat more on an organiser's word, and are present from the moment they came.
 */
@Service
class WalkIns {

    /** At the door one asks only what a badge and a certificate need. */
    static final Rules RULES = new Rules(
            Audience.EVERYBODY, Duration.ofHours(48), Duration.ofHours(24), Asked.HIDDEN, Asked.HIDDEN, Asked.HIDDEN);

    private final Desk desk;
    private final CheckIn checkIn;
    private final People people;
    private final RegistrationList registrations;
    private final Settings settings;
    private final Clock clock;

    WalkIns(Desk desk, CheckIn checkIn, People people, RegistrationList registrations, Settings settings, Clock clock) {
        this.desk = desk;
        this.checkIn = checkIn;
        this.people = people;
        this.registrations = registrations;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Somebody was at the door.
     *
     * @param id of the record, so that one sent twice is one
     * @param at when they came, which may be long before it is known here
     */
    record Arrival(UUID id, Part part, Instant at) {}

    /** How much is asked of who is at the door. */
    enum Asking {
        WHOLE,
        /** In a queue: a name and an organisation; the rest is completed later, and nobody is written to before. */
        NAME_ALONE;

        static Asking of(Optional<String> later) {
            return later.filter("true"::equals).isPresent() ? NAME_ALONE : WHOLE;
        }
    }

    /** What became of it; but for the first, nothing changed. */
    sealed interface Outcome {
        record Welcomed(Person person) implements Outcome {}

        /** Every seat is held. */
        record NoRoom() implements Outcome {}

        /** The day is not held, or its date had not come. */
        record NotNow() implements Outcome {}

        /** What is told of the person is not enough. */
        record Wrong(List<FieldError> errors) implements Outcome {}
    }

    /**
     * Takes in whoever is at the door.
     *
     * @param ifFull refused, or served with one seat more
     * @param byWhom the address of the member of staff
     */
    Outcome welcome(Held held, Values person, Asking asking, Arrival arrival, IfFull ifFull, String byWhom) {
        var read = asking == Asking.WHOLE
                ? PersonReader.details("", person, RULES, List.of(), List.of())
                : NameAlone.read(person, arrival.id);
        return switch (read) {
            case Reading.Wrong(var errors) -> new Outcome.Wrong(errors);
            case Reading.Good(var member) -> welcome(held, member.person(), arrival, ifFull, byWhom);
        };
    }

    /** The same for somebody of that cycle who has no seat on that day. */
    Outcome welcomeKnown(Held held, long registration, Arrival arrival, IfFull ifFull, String byWhom) {
        return people.withId(registration)
                .filter(known -> known.cycleId() == held.cycle().id())
                .map(known -> welcome(held, known.person(), arrival, ifFull, byWhom))
                .orElseGet(() -> new Outcome.Wrong(
                        List.of(new FieldError("lastName", "Cette inscription n’existe plus : écrivez le nom."))));
    }

    private Outcome welcome(Held held, Person person, Arrival arrival, IfFull ifFull, String byWhom) {
        var date = held.day().content().date();
        if (LocalDate.ofInstant(arrival.at, settings.zone()).isBefore(date)) {
            return new Outcome.NotNow();
        }
        var member = new Member(person, List.of(held.day().id()), Set.of(), false);
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        var writing = today.isAfter(date) || NoAddress.is(person.email()) ? Notification.NONE : Notification.BY_MAIL;
        return switch (desk.add(held.cycle().id(), member, ifFull, new By.Organiser(byWhom), writing)) {
            case Addition.Added(var registration, var days) ->
                present(held, person, registration, arrival, ifFull, byWhom);
            case Addition.NoRoom(var days) -> new Outcome.NoRoom();
            case Addition.NotHeld(var day) -> new Outcome.NotNow();
        };
    }

    /** Who waits or asks keeps their place as it is unless they are served before their turn. */
    private Outcome present(
            Held held, Person person, long registration, Arrival arrival, IfFull ifFull, String byWhom) {
        var day = held.day().id();
        var seated = registrations
                .state(held.cycle().id(), registration, day)
                .filter(PlaceState::holdsASeat)
                .isPresent();
        if (!seated) {
            if (ifFull == IfFull.REFUSE) {
                return new Outcome.NoRoom();
            }
            desk.advance(
                    registration, day, EarlyService.ONE_MORE_SEAT, "", new By.Organiser(byWhom), Notification.BY_MAIL);
        }
        var seen = new Observation(arrival.id, registration, arrival.part, What.PRESENT, How.WALK_IN, arrival.at);
        return switch (checkIn.record(held.day(), List.of(seen), byWhom).getFirst()) {
            case Recorded.Kept kept -> new Outcome.Welcomed(person);
            case Recorded.Refused refused -> new Outcome.NotNow();
        };
    }
}
