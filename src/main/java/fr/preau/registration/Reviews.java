package fr.preau.registration;

import fr.preau.platform.Entries;
import java.util.List;
import java.util.Optional;

/** What an organiser decides about requests. */
final class Reviews {

    private final Book book;

    Reviews(Book book) {
        this.book = book;
    }

    Change decide(long registrationId, long day, Decision decision, By by, Writing writing) {
        var found = book.person(registrationId).filter(person -> person.state(day) == PlaceState.UNDER_REVIEW);
        if (found.isEmpty()) {
            return new Change.Nothing();
        }
        if (!book.knownRoom(day).gives()) {
            return new Change.TooLate();
        }
        var person = found.get();
        var told = switch (decision) {
            case Decision.Accept _ -> {
                accept(person, day, by);
                yield Optional.of(LetterKind.REQUEST_ACCEPTED);
            }
            case Decision.Refuse(var reason) -> {
                book.set(person, day, PlaceState.REFUSED, by, reason);
                yield Optional.of(LetterKind.REQUEST_REFUSED);
            }
            case Decision.Keep(var note) -> {
                book.keep(person, day, by, note);
                yield Optional.<LetterKind>empty();
            }
        };
        told.filter(_ -> writing == Writing.BY_MAIL).ifPresent(kind -> book.write(kind, person, List.of(day)));
        return new Change.Done();
    }

    private void accept(Known person, long day, By by) {
        if (book.knownRoom(day).full(person.profile())) {
            var number = Entries.of(person.places, day).queueNumber().orElseThrow();
            book.wait(person, day, number, by, "Demande acceptée");
        } else {
            book.set(person, day, PlaceState.CONFIRMED, by, "Demande acceptée");
        }
    }
}
