package fr.preau.registration.desk;

import fr.preau.cycle.Availability;
import fr.preau.cycle.Seats.Resizing;
import fr.preau.registration.AcceptanceOutcome;
import fr.preau.registration.Application.Member;
import fr.preau.registration.By;
import fr.preau.registration.ChangeOutcome;
import fr.preau.registration.EarlyService;
import fr.preau.registration.IfFull;
import fr.preau.registration.JoiningOutcome;
import fr.preau.registration.LetterKind;
import fr.preau.registration.Notification;
import fr.preau.registration.PlaceState;
import fr.preau.registration.WithdrawalOutcome;
import fr.preau.registration.rules.Arrangement;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.Reserve;
import java.util.List;

/** What happens to places after they were given: back, onwards, to somebody else, to another day. */
final class PlaceChanges {

    /** Why a place changed hands, in its history; to whom is kept as their number, and named where it is shown. */
    static final String REPLACEMENT = "Remplacement";

    private final DeskState deskState;

    PlaceChanges(DeskState deskState) {
        this.deskState = deskState;
    }

    /** A registered person wants one more day, or its waiting list. */
    JoiningOutcome join(long registrationId, long day) {
        var found = deskState
                .person(registrationId)
                .filter(person -> !person.state(day).live());
        if (found.isEmpty()) {
            return new JoiningOutcome.AlreadyThere();
        }
        var person = found.get();
        var availability = deskState.availability(person.key().cycleId(), day);
        if (availability != Availability.OPEN && availability != Availability.FULL) {
            return new JoiningOutcome.NotOpen(availability);
        }
        var admitted = deskState.knownRoom(day).audience().verdict(person.profile(), person.department());
        if (admitted == Verdict.ADMITTED) {
            deskState.take(person, day, new By.ThePerson());
        } else {
            deskState.ask(person, day, new By.ThePerson());
        }
        deskState.write(LetterKind.CONFIRMATION, person, List.of(day));
        return switch (person.state(day)) {
            case CONFIRMED -> new JoiningOutcome.Confirmed();
            case UNDER_REVIEW -> new JoiningOutcome.UnderReview();
            case WAITING, OFFERED, WITHDRAWN, REFUSED -> new JoiningOutcome.Waiting();
        };
    }

    WithdrawalOutcome withdraw(long registrationId, long day, By by, Notification notification) {
        var found = deskState
                .person(registrationId)
                .filter(person -> person.state(day).live());
        if (found.isEmpty()) {
            return new WithdrawalOutcome.NothingToGiveBack();
        }
        if (deskState.knownRoom(day).begun()) {
            return new WithdrawalOutcome.TooLate();
        }
        var person = found.get();
        deskState.set(person, day, PlaceState.WITHDRAWN, by, "");
        if (notification == Notification.BY_MAIL) {
            deskState.write(LetterKind.WITHDRAWAL, person, List.of(day));
        }
        deskState.promote(day);
        return new WithdrawalOutcome.Done();
    }

    AcceptanceOutcome accept(long registrationId, long day) {
        var found = deskState.person(registrationId);
        if (found.filter(person -> person.state(day) == PlaceState.CONFIRMED).isPresent()) {
            return new AcceptanceOutcome.Confirmed();
        }
        var offered = found.filter(person -> person.state(day) == PlaceState.OFFERED)
                .filter(person ->
                        !deskState.over(person, day) && deskState.knownRoom(day).gives());
        offered.ifPresent(person -> {
            deskState.set(person, day, PlaceState.CONFIRMED, new By.ThePerson(), "");
            deskState.write(LetterKind.CONFIRMATION, person, List.of(day));
        });
        return offered.isPresent() ? new AcceptanceOutcome.Confirmed() : new AcceptanceOutcome.NoOffer();
    }

    /** Ends an offer whose time is over: its holder goes to the end of the list, the seat to the next. */
    void expire(long registrationId, long day) {
        deskState
                .person(registrationId)
                .filter(person -> person.state(day) == PlaceState.OFFERED && deskState.over(person, day))
                .ifPresent(person -> {
                    deskState.waitInLine(person, day, new By.TheDesk());
                    deskState.promote(day);
                    if (person.state(day) == PlaceState.WAITING
                            && deskState.knownRoom(day).gives()) {
                        deskState.write(LetterKind.OFFER_EXPIRED, person, List.of(day));
                    }
                });
    }

    /** Changes a day's capacity; refused below what is held. */
    Resizing resize(long day, int capacity) {
        var held = deskState.room(day).map(room -> room.gauge().held()).orElse(0);
        if (deskState.room(day).isEmpty() || capacity < held) {
            return new Resizing.BelowHeld(held);
        }
        deskState.resize(day, capacity);
        deskState.promote(day);
        return new Resizing.Resized();
    }

    /** Replaces a day's reserves, which never put anybody out, and gives what they set free. */
    void reserve(long day, List<Reserve> reserves) {
        deskState.reserve(day, reserves);
        deskState.promote(day);
    }

    /** Both in one; nothing is given before both hold, and nothing changes if one of them cannot. */
    Arrangement.Outcome arrange(long day, Arrangement seen, Arrangement wanted) {
        var room = deskState.room(day).filter(known -> deskState.arranged(known, seen));
        if (room.isEmpty()) {
            return new Arrangement.Outcome.Overtaken();
        }
        var held = room.get().gauge().held();
        if (wanted.capacity() < held) {
            return new Arrangement.Outcome.BelowHeld(held);
        }
        deskState.reserve(day, wanted.reserves());
        deskState.resize(day, wanted.capacity());
        deskState.promote(day);
        return new Arrangement.Outcome.Done();
    }

    /** Gives the seats whose reserve is over by now. */
    void release(long day) {
        deskState.room(day).ifPresent(_ -> {
            deskState.batch().show();
            deskState.promote(day);
        });
    }

    /**
     * Somebody else comes instead, even when the day is full, and to the same workshops. If they have a place of
     * their own already, the seat goes to whoever is next; nobody but them is told.
     */
    ChangeOutcome substitute(long registrationId, long day, Member substitute) {
        var found = deskState.person(registrationId).filter(person -> person.state(day) == PlaceState.CONFIRMED);
        if (found.isEmpty()) {
            return new ChangeOutcome.Nothing();
        }
        var room = deskState.knownRoom(day);
        if (!room.changesHands()) {
            return new ChangeOutcome.TooLate();
        }
        var person = found.get();
        var newcomer = substitute.person();
        if (newcomer.profile() != person.profile()
                && room.audience().verdict(newcomer.profile(), newcomer.department()) != Verdict.ADMITTED) {
            return new ChangeOutcome.NotAdmitted();
        }
        var key = Registrant.Key.of(person.key().cycleId(), substitute);
        if (key.equals(person.key())) {
            return new ChangeOutcome.Nothing();
        }
        var by = new By.ThePerson();
        var known = deskState.person(key);
        known.filter(other -> !other.live()).ifPresent(other -> deskState.tell(other, substitute));
        var other = known.orElseGet(() -> deskState.welcome(key.cycleId(), substitute));
        var comes = other.state(day) != PlaceState.CONFIRMED;
        var workshops = comes ? deskState.workshops().takeOut(person, day) : List.<WorkshopBook.Seat>of();
        deskState.handOn(person, day, other, by, REPLACEMENT);
        deskState.write(LetterKind.REPLACED, person, List.of(day));
        if (!comes) {
            deskState.write(LetterKind.LINK_AGAIN, other, List.of());
        } else {
            deskState.set(other, day, PlaceState.CONFIRMED, by, REPLACEMENT);
            deskState.workshops().pass(workshops, other);
            deskState.write(LetterKind.SUBSTITUTE, other, List.of(day));
        }
        deskState.promote(day);
        return new ChangeOutcome.Done();
    }

    /** Takes a person from one day to another, by an organiser's hand. */
    ChangeOutcome move(long registrationId, long from, long to, IfFull ifFull, By by, Notification notification) {
        var found = deskState
                .person(registrationId)
                .filter(person -> person.state(from).live() && !person.state(to).live());
        if (found.isEmpty()) {
            return new ChangeOutcome.Nothing();
        }
        var person = found.get();
        var target =
                deskState.room(to).filter(room -> room.cycleId() == person.key().cycleId());
        if (target.filter(DaySeats::admits).isEmpty()
                || deskState.knownRoom(from).begun()) {
            return new ChangeOutcome.TooLate();
        }
        var full = target.get().full(person.profile());
        if (full && ifFull == IfFull.REFUSE) {
            return new ChangeOutcome.NoRoom(List.of(to));
        }
        deskState.set(person, from, PlaceState.WITHDRAWN, by, "Changement de journée");
        if (full && ifFull == IfFull.ONE_MORE_SEAT) {
            deskState.oneMoreSeat(to);
            deskState.set(person, to, PlaceState.CONFIRMED, by, "Changement de journée");
        } else {
            deskState.take(person, to, by);
        }
        if (notification == Notification.BY_MAIL) {
            deskState.write(LetterKind.MOVED, person, List.of(from, to));
        }
        deskState.promote(from);
        return new ChangeOutcome.Done();
    }

    /** Serves somebody before their turn, for a reason that stays in the place's history. */
    ChangeOutcome advance(
            long registrationId, long day, EarlyService service, String reason, By by, Notification notification) {
        var found = deskState.person(registrationId).filter(person -> switch (person.state(day)) {
            case WAITING, OFFERED, UNDER_REVIEW -> true;
            case CONFIRMED, WITHDRAWN, REFUSED -> false;
        });
        if (found.isEmpty()) {
            return new ChangeOutcome.Nothing();
        }
        var person = found.get();
        var room = deskState.knownRoom(day);
        if (!room.admits()) {
            return new ChangeOutcome.TooLate();
        }
        var seated = person.state(day) == PlaceState.OFFERED || !room.full(person.profile());
        if (service == EarlyService.HEAD_OF_LINE && !seated) {
            deskState.wait(person, day, room.headOfLine(), by, reason);
            return new ChangeOutcome.Done();
        }
        if (!seated) {
            deskState.oneMoreSeat(day);
        }
        deskState.set(person, day, PlaceState.CONFIRMED, by, reason);
        if (notification == Notification.BY_MAIL) {
            deskState.write(LetterKind.CONFIRMATION, person, List.of(day));
        }
        return new ChangeOutcome.Done();
    }

    /** Replaces what a person told; another profile may open a seat to them, or leave one to somebody else. */
    ChangeOutcome correct(long registrationId, Member member, By by) {
        var found = deskState.person(registrationId);
        if (found.isEmpty()) {
            return new ChangeOutcome.Nothing();
        }
        var person = found.get();
        var key = Registrant.Key.of(person.key().cycleId(), member);
        if (deskState.person(key).filter(other -> other != person).isPresent()) {
            return new ChangeOutcome.AddressTaken();
        }
        var admitted = person.places.keySet().stream()
                .flatMap(day -> deskState.room(day).stream())
                .allMatch(room -> by instanceof By.Organiser || !person.admittedLess(room.audience(), member));
        if (!admitted) {
            return new ChangeOutcome.NotAdmitted();
        }
        var before = person.profile();
        deskState.correct(person, member, by);
        if (before != person.profile()) {
            person.places.forEach((day, spot) -> deskState.room(day).ifPresent(room -> {
                room.count(before, spot.state(), PlaceState.WITHDRAWN);
                room.count(person.profile(), PlaceState.WITHDRAWN, spot.state());
            }));
            List.copyOf(person.places.keySet()).stream()
                    .filter(day ->
                            person.state(day).live() && deskState.room(day).isPresent())
                    .forEach(deskState::promote);
        }
        return new ChangeOutcome.Done();
    }

    /** Gives back what can be given back, and forgets who the person was; nobody but who gets a seat is told. */
    void erase(long registrationId) {
        deskState.person(registrationId).ifPresent(person -> {
            List.copyOf(person.places.keySet()).stream()
                    .filter(day -> person.state(day).live()
                            && deskState.room(day).filter(room -> !room.begun()).isPresent())
                    .forEach(day -> {
                        deskState.set(person, day, PlaceState.WITHDRAWN, new By.TheDesk(), "");
                        deskState.promote(day);
                    });
            deskState.forget(person);
        });
    }
}
