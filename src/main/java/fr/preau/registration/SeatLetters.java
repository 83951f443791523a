package fr.preau.registration;

import fr.preau.mail.FieldValue.Words;
import fr.preau.mail.LetterWriter.Composition;
import fr.preau.platform.Entries;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is written when a seat changes hands: given back, passed on, offered. */
@Component
class SeatLetters {

    private final LetterParts parts;
    private final Settings settings;

    SeatLetters(LetterParts parts, Settings settings) {
        this.parts = parts;
        this.settings = settings;
    }

    Composition withdrawal(Matter matter, List<Long> days) {
        return givenBack(LetterKind.WITHDRAWAL, matter, days, "place rendue");
    }

    Composition replaced(Matter matter, List<Long> days) {
        return givenBack(LetterKind.REPLACED, matter, days, "place transmise");
    }

    private Composition givenBack(LetterKind kind, Matter matter, List<Long> days, String state) {
        var given = matter.in(days, PlaceState.WITHDRAWN);
        if (given.isEmpty()) {
            return new Composition.Moot("La personne s’est réinscrite avant l’envoi.");
        }
        var lines = Stream.concat(
                        given.stream().map(day -> parts.line(matter, day, state)),
                        matter.heldDays().stream().map(day -> parts.line(matter, day, "place toujours confirmée")))
                .toList();
        return parts.composed(
                kind, matter, parts.values(kind, matter, given, lines), parts.cancellations(matter, given));
    }

    /** @param kind SUBSTITUTE or PROMOTION */
    Composition taken(LetterKind kind, Matter matter, List<Long> days) {
        var taken = matter.in(days, PlaceState.CONFIRMED);
        if (taken.isEmpty()) {
            return new Composition.Moot("La personne s’est désistée avant l’envoi.");
        }
        var values = parts.values(kind, matter, taken, parts.lines(matter, taken));
        values.put("code", parts.code(matter, taken));
        return parts.composed(kind, matter, values, parts.entries(matter, taken));
    }

    Composition moved(Matter matter, List<Long> days) {
        var left = matter.in(days, PlaceState.WITHDRAWN);
        var given = matter.days(days).stream()
                .filter(day -> matter.state(day) == PlaceState.CONFIRMED || matter.state(day) == PlaceState.WAITING)
                .toList();
        if (left.isEmpty() || given.isEmpty()) {
            return new Composition.Moot("La place a changé depuis.");
        }
        var held = given.stream().filter(matter.heldDays()::contains).toList();
        var lines = Stream.concat(
                        left.stream().map(day -> parts.line(matter, day, "inscription retirée")),
                        parts.lines(matter, given).stream())
                .toList();
        var calendars = new ArrayList<>(parts.cancellations(matter, left));
        calendars.addAll(parts.entries(matter, held));
        return parts.composed(
                LetterKind.MOVED, matter, parts.values(LetterKind.MOVED, matter, given, lines), calendars);
    }

    Composition offer(Matter matter, List<Long> days) {
        var offered = matter.in(days, PlaceState.OFFERED);
        if (offered.isEmpty()) {
            return new Composition.Moot("L’offre n’est plus en cours.");
        }
        var until = Entries.of(matter.places(), offered.getFirst().id())
                .offeredUntil()
                .orElseThrow();
        var values = parts.values(LetterKind.OFFER, matter, offered, parts.lines(matter, offered));
        values.put("délai", new Words(French.moment(LocalDateTime.ofInstant(until, settings.zone()))));
        return parts.composed(LetterKind.OFFER, matter, values, List.of());
    }

    Composition offerExpired(Matter matter, List<Long> days) {
        var waiting = matter.in(days, PlaceState.WAITING);
        if (waiting.isEmpty()) {
            return new Composition.Moot("La personne n’attend plus.");
        }
        return parts.composed(
                LetterKind.OFFER_EXPIRED,
                matter,
                parts.values(LetterKind.OFFER_EXPIRED, matter, waiting, parts.lines(matter, waiting)),
                List.of());
    }
}
