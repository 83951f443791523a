package fr.preau.registration.desk;

import fr.preau.platform.Entries;
import fr.preau.registration.By;
import fr.preau.registration.ChangeOutcome;
import fr.preau.registration.Decision;
import fr.preau.registration.LetterKind;
import fr.preau.registration.Notification;
import fr.preau.registration.PlaceState;
import java.util.List;
import java.util.Optional;

/** What an organiser decides about requests. */
final class RequestDecisions {

    private final DeskState deskState;

    RequestDecisions(DeskState deskState) {
        this.deskState = deskState;
    }

    ChangeOutcome decide(long registrationId, long day, Decision decision, By by, Notification notification) {
        var found = deskState.person(registrationId).filter(person -> person.state(day) == PlaceState.UNDER_REVIEW);
        if (found.isEmpty()) {
            return new ChangeOutcome.Nothing();
        }
        if (!deskState.knownRoom(day).gives()) {
            return new ChangeOutcome.TooLate();
        }
        var person = found.get();
        var told = switch (decision) {
            case Decision.Accept _ -> {
                accept(person, day, by);
                yield Optional.of(LetterKind.REQUEST_ACCEPTED);
            }
            case Decision.Refuse(var reason) -> {
                deskState.set(person, day, PlaceState.REFUSED, by, reason);
                yield Optional.of(LetterKind.REQUEST_REFUSED);
            }
            case Decision.Keep(var note) -> {
                deskState.keep(person, day, by, note);
                yield Optional.<LetterKind>empty();
            }
        };
        told.filter(_ -> notification == Notification.BY_MAIL)
                .ifPresent(kind -> deskState.write(kind, person, List.of(day)));
        return new ChangeOutcome.Done();
    }

    private void accept(Registrant person, long day, By by) {
        if (deskState.knownRoom(day).full(person.profile())) {
            var number = Entries.of(person.places, day).queueNumber().orElseThrow();
            deskState.wait(person, day, number, by, "Demande acceptée");
        } else {
            deskState.set(person, day, PlaceState.CONFIRMED, by, "Demande acceptée");
        }
    }
}
