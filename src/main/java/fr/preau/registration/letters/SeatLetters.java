package fr.preau.registration.letters;

import fr.preau.mail.LetterWriter.Composition;
import fr.preau.mail.wording.FieldValue.Words;
import fr.preau.platform.Entries;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.LetterKind;
import fr.preau.registration.PlaceState;
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

    Composition withdrawal(LetterContext context, List<Long> days) {
        return givenBack(LetterKind.WITHDRAWAL, context, days, "place rendue");
    }

    Composition replaced(LetterContext context, List<Long> days) {
        return givenBack(LetterKind.REPLACED, context, days, "place transmise");
    }

    private Composition givenBack(LetterKind kind, LetterContext context, List<Long> days, String state) {
        var given = context.in(days, PlaceState.WITHDRAWN);
        if (given.isEmpty()) {
            return new Composition.Moot("La personne s’est réinscrite avant l’envoi.");
        }
        var lines = Stream.concat(
                        given.stream().map(day -> parts.line(context, day, state)),
                        context.heldDays().stream().map(day -> parts.line(context, day, "place toujours confirmée")))
                .toList();
        return parts.composed(
                kind, context, parts.values(kind, context, given, lines), parts.cancellations(context, given));
    }

    /** @param kind SUBSTITUTE or PROMOTION */
    Composition taken(LetterKind kind, LetterContext context, List<Long> days) {
        var taken = context.in(days, PlaceState.CONFIRMED);
        if (taken.isEmpty()) {
            return new Composition.Moot("La personne s’est désistée avant l’envoi.");
        }
        var values = parts.values(kind, context, taken, parts.lines(context, taken));
        values.put("code", parts.code(context, taken));
        return parts.composed(kind, context, values, parts.entries(context, taken));
    }

    Composition moved(LetterContext context, List<Long> days) {
        var left = context.in(days, PlaceState.WITHDRAWN);
        var given = context.days(days).stream()
                .filter(day -> context.state(day) == PlaceState.CONFIRMED || context.state(day) == PlaceState.WAITING)
                .toList();
        if (left.isEmpty() || given.isEmpty()) {
            return new Composition.Moot("La place a changé depuis.");
        }
        var held = given.stream().filter(context.heldDays()::contains).toList();
        var lines = Stream.concat(
                        left.stream().map(day -> parts.line(context, day, "inscription retirée")),
                        parts.lines(context, given).stream())
                .toList();
        var calendars = new ArrayList<>(parts.cancellations(context, left));
        calendars.addAll(parts.entries(context, held));
        return parts.composed(
                LetterKind.MOVED, context, parts.values(LetterKind.MOVED, context, given, lines), calendars);
    }

    Composition offer(LetterContext context, List<Long> days) {
        var offered = context.in(days, PlaceState.OFFERED);
        if (offered.isEmpty()) {
            return new Composition.Moot("L’offre n’est plus en cours.");
        }
        var until = Entries.of(context.places(), offered.getFirst().id())
                .offeredUntil()
                .orElseThrow();
        var values = parts.values(LetterKind.OFFER, context, offered, parts.lines(context, offered));
        values.put("délai", new Words(French.moment(LocalDateTime.ofInstant(until, settings.zone()))));
        return parts.composed(LetterKind.OFFER, context, values, List.of());
    }

    Composition offerExpired(LetterContext context, List<Long> days) {
        var waiting = context.in(days, PlaceState.WAITING);
        if (waiting.isEmpty()) {
            return new Composition.Moot("La personne n’attend plus.");
        }
        return parts.composed(
                LetterKind.OFFER_EXPIRED,
                context,
                parts.values(LetterKind.OFFER_EXPIRED, context, waiting, parts.lines(context, waiting)),
                List.of());
    }
}
