package fr.preau.attendance;

import fr.preau.attendance.DoorLists.Held;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import fr.preau.platform.Settings;
import fr.preau.registration.Addition;
import fr.preau.registration.Application.Member;
import fr.preau.registration.By;
import fr.preau.registration.Desk;
import fr.preau.registration.IfFull;
import fr.preau.registration.Person;
import fr.preau.registration.RegistrationList;
import fr.preau.registration.RegistrationList.Row;
import fr.preau.registration.Selection;
import fr.preau.registration.Turn;
import fr.preau.registration.Writing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Somebody comes who is not expected: they get a seat from the desk like anybody, within the day's
 * capacity or with one seat more on an organiser's word, and are present from then on.
 */
@Service
class WalkIns {

    private final Desk desk;
    private final CheckIn checkIn;
    private final RegistrationList registrations;
    private final Settings settings;
    private final Clock clock;

    WalkIns(Desk desk, CheckIn checkIn, RegistrationList registrations, Settings settings, Clock clock) {
        this.desk = desk;
        this.checkIn = checkIn;
        this.registrations = registrations;
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Welcomed(Person person) implements Outcome {}

        /** Nothing changed: every seat is held. */
        record NoRoom() implements Outcome {}

        /** Nothing changed: the day is over, not held, or its date has not come. */
        record NotNow() implements Outcome {}
    }

    /** Whether the room grows for somebody who finds it full. */
    enum Seats {
        AS_THEY_ARE,
        ONE_MORE
    }

    /**
     * Takes in whoever is at the door.
     *
     * @param id of the record, so that a form sent twice makes one
     * @param byWhom the address of the member of staff
     */
    Outcome welcome(Held held, Person person, UUID id, Part part, Seats seats, String byWhom) {
        if (LocalDate.ofInstant(clock.instant(), settings.zone())
                .isBefore(held.day().content().date())) {
            return new Outcome.NotNow();
        }
        var cycle = held.cycle().id();
        var day = held.day().id();
        var member = new Member(person, List.of(day), Set.of(), false);
        var ifFull = seats == Seats.ONE_MORE ? IfFull.ONE_MORE_SEAT : IfFull.REFUSE;
        return switch (desk.add(cycle, member, ifFull, new By.Organiser(byWhom), Writing.BY_MAIL)) {
            case Addition.Added added ->
                present(held, row(cycle, day, added.registrationId()), id, part, seats, byWhom);
            case Addition.NoRoom none -> new Outcome.NoRoom();
            case Addition.TooLate late -> new Outcome.NotNow();
        };
    }

    private Row row(long cycle, long day, long registration) {
        return registrations.list(Selection.of(cycle).onDay(day)).stream()
                .filter(row -> row.registrationId() == registration)
                .findFirst()
                .orElseThrow();
    }

    /** Who waits or asks keeps their place as it is unless they are served before their turn. */
    private Outcome present(Held held, Row row, UUID id, Part part, Seats seats, String byWhom) {
        var day = held.day().id();
        if (!DoorLists.holdsASeat(row.state())) {
            if (seats == Seats.AS_THEY_ARE) {
                return new Outcome.NoRoom();
            }
            desk.advance(row.registrationId(), day, Turn.ONE_MORE_SEAT, "", new By.Organiser(byWhom), Writing.BY_MAIL);
        }
        var seen = new Observation(id, row.registrationId(), part, What.PRESENT, How.WALK_IN, clock.instant());
        return switch (checkIn.record(held.day(), List.of(seen), byWhom).getFirst()) {
            case Recorded.Kept kept -> new Outcome.Welcomed(row.person());
            case Recorded.Refused refused -> new Outcome.NotNow();
        };
    }
}
