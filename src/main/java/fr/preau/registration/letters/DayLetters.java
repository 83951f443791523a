package fr.preau.registration.letters;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayChange;
import fr.preau.cycle.DayState;
import fr.preau.cycle.version.DayChanges;
import fr.preau.mail.Letter;
import fr.preau.mail.Letter.CalendarPart;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.DayLine;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter.Composition;
import fr.preau.mail.LetterWriter.Composition.Composed;
import fr.preau.mail.Outbox;
import fr.preau.mail.wording.FieldValue;
import fr.preau.mail.wording.FieldValue.Blocks;
import fr.preau.mail.wording.FieldValue.Words;
import fr.preau.platform.Entries;
import fr.preau.platform.French;
import fr.preau.registration.LetterKind;
import fr.preau.registration.desk.Places;
import fr.preau.registration.desk.Places.Place;
import fr.preau.registration.desk.Registrations.Registration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What people are told of a day that changes or is cancelled: from what they last heard of it to what is
 * true when the message leaves, so that two changes in a row are one, and one that was undone is none.
 */
@Component
class DayLetters {

    private static final List<String> KINDS = List.of(LetterKind.DAY_CHANGED.name(), LetterKind.DAY_CANCELLED.name());

    private final DayChanges changes;
    private final Places places;
    private final LetterParts parts;
    private final Outbox outbox;

    DayLetters(DayChanges changes, Places places, LetterParts parts, Outbox outbox) {
        this.changes = changes;
        this.places = places;
        this.parts = parts;
        this.outbox = outbox;
    }

    /** The message about those of these days that changed since the person last heard of them. */
    Composition compose(LetterContext context, List<Long> days) {
        var told = context.cycle().days().stream()
                .filter(day -> days.contains(day.id()) && context.state(day).live())
                .flatMap(day -> change(context, day).stream())
                .toList();
        var letter = letter(context, told, Map.of());
        return letter.isPresent()
                ? letter.get()
                : new Composition.Moot("La personne s’est désistée avant l’envoi, ou sait déjà ce qui a changé.");
    }

    private Optional<DayChange> change(LetterContext context, Cycle.Day day) {
        var registration = context.registration().id();
        var heard = Stream.concat(
                        Stream.of(Entries.of(context.places(), day.id()).changedAt()),
                        outbox.lastSent(KINDS, registration, day.id()).stream())
                .max(Instant::compareTo)
                .orElseThrow();
        var now = DayState.of(context.cycle(), day);
        return changes.lastKnown(day.id(), heard)
                .filter(before -> !before.equals(now))
                .map(before ->
                        new DayChange(day.id(), before, now, day.content().reason()));
    }

    /**
     * The message that the person would get if these changes were saved, as an organiser may read it: the link in it is
     * nobody's.
     */
    Optional<Letter> ahead(Registration registration, Cycle cycle, List<DayChange> planned) {
        var context = new LetterContext(
                registration,
                cycle,
                places.of(registration.id()).stream().collect(Collectors.toMap(Place::dayId, Function.identity())));
        var theirs = planned.stream()
                .filter(change -> Optional.ofNullable(context.places().get(change.day()))
                        .filter(place -> place.state().live())
                        .isPresent())
                .toList();
        return letter(context, theirs, Map.of("lien", parts.nobodysPage(LetterKind.DAY_CHANGED)))
                .map(Composed::letter);
    }

    /** @param instead what is said in place of the person's own */
    private Optional<Composed> letter(LetterContext context, List<DayChange> told, Map<String, FieldValue> instead) {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var gone = told.stream().filter(change -> !change.after().held()).toList();
        var kind = gone.size() < told.size() ? LetterKind.DAY_CHANGED : LetterKind.DAY_CANCELLED;
        var lines = new ArrayList<Block>();
        told.forEach(change -> {
            lines.add(line(context, change));
            facts(change).forEach(fact -> lines.add(new Text(fact)));
        });
        var values = parts.values(kind, context, List.of(), lines);
        values.put(
                "journées",
                new Blocks(
                        French.days(told.stream()
                                .map(change -> change.before().date())
                                .toList()),
                        lines));
        values.put("annulation", new Words(gone.size() == 1 ? "Journée annulée" : "Journées annulées"));
        values.put("annonce", new Words(cancelled(context.cycle().title(), told)));
        values.putAll(instead);
        return Optional.of(parts.composed(kind, context, values, calendars(context, told)));
    }

    private static String cancelled(String title, List<DayChange> told) {
        return told.size() == 1
                ? "Une journée de « %s » n’aura pas lieu.".formatted(title)
                : "Des journées de « %s » n’auront pas lieu.".formatted(title);
    }

    private static DayLine line(LetterContext context, DayChange change) {
        var after = change.after();
        var state = switch (Entries.of(context.places(), change.day()).state()) {
            case CONFIRMED -> "place confirmée";
            case OFFERED -> "place proposée";
            case WAITING, WITHDRAWN -> "liste d’attente";
            case UNDER_REVIEW, REFUSED -> "demande à l’étude";
        };
        return new DayLine(
                after.date(),
                French.hours(after.start(), after.end()),
                after.place(),
                after.held() ? state : "journée annulée");
    }

    /** Before and after, one sentence for each thing that changed. */
    private static List<String> facts(DayChange change) {
        var before = change.before();
        var after = change.after();
        var facts = new ArrayList<String>();
        if (!after.held()) {
            if (!change.reason().isEmpty()) {
                facts.add("Motif : " + change.reason());
            }
            return facts;
        }
        if (!before.held()) {
            facts.add("Cette journée, qui était annulée, aura lieu.");
        }
        if (!before.date().equals(after.date())) {
            facts.add("Date : avant, %s ; maintenant, %s."
                    .formatted(French.date(before.date()), French.date(after.date())));
        }
        if (!before.start().equals(after.start()) || !before.end().equals(after.end())) {
            facts.add("Horaires : avant, %s ; maintenant, %s."
                    .formatted(French.hours(before.start(), before.end()), French.hours(after.start(), after.end())));
        }
        if (!before.place().equals(after.place())) {
            facts.add("Lieu : avant, %s ; maintenant, %s.".formatted(named(before.place()), named(after.place())));
        }
        if (after.capacity() < before.capacity()) {
            facts.add("La journée accueillera %s au lieu de %s."
                    .formatted(
                            French.count(after.capacity(), "personne", "personnes"), French.number(before.capacity())));
        }
        return facts;
    }

    private static String named(String place) {
        return place.isEmpty() ? "non précisé" : place;
    }

    /** Only those whose calendar may hold the day get a file for it. */
    private List<CalendarPart> calendars(LetterContext context, List<DayChange> told) {
        var held = new ArrayList<Cycle.Day>();
        var gone = new ArrayList<Cycle.Day>();
        told.forEach(change -> context.cycle()
                .day(change.day())
                .filter(day -> places.everConfirmed(context.registration().id(), day.id()))
                .ifPresent((change.after().held() ? held : gone)::add));
        var files = new ArrayList<>(parts.entries(context, held));
        files.addAll(parts.cancellations(context, gone));
        return files;
    }
}
