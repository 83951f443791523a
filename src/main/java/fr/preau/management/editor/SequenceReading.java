package fr.preau.management.editor;

import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.SequenceContent.Angle;
import fr.preau.cycle.SequenceContent.Kind;
import fr.preau.management.editor.CycleForm.SequenceForm;
import fr.preau.management.editor.FormReading.Errors;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one entry of a day's programme. */
final class SequenceReading {

    private SequenceReading() {}

    /** The entry, unless its hours or choices cannot be read; what is wrong is told. */
    static Optional<SequenceContent> of(String row, SequenceForm form, Errors errors) {
        var start = Typed.hour(form.start());
        if (start.isEmpty()) {
            errors.add(row + "-start", "Donnez l’heure de début, par exemple 9h30.");
        }
        var end = end(row, form.end(), start, errors);
        var kind = errors.choice(row + "-kind", form.kind(), Kind.class);
        var angle = form.angle().isEmpty()
                ? Optional.<Angle>empty()
                : errors.choice(row + "-angle", form.angle(), Angle.class);
        var title = errors.line(row + "-title", form.title());
        var text = errors.text(row + "-text", form.text());
        var speakers = errors.text(row + "-speakers", form.speakers())
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        var room = errors.line(row + "-room", form.room());
        var capacity = capacity(row, form.capacity(), errors);
        return start.flatMap(begins ->
                kind.map(one -> new SequenceContent(begins, end, title, text, one, angle, speakers, room, capacity)));
    }

    private static OptionalInt capacity(String row, String typed, Errors errors) {
        if (typed.isBlank()) {
            return OptionalInt.empty();
        }
        var seats = Typed.seats(typed);
        if (seats.isEmpty()) {
            errors.add(
                    row + "-capacity",
                    "Donnez le nombre de places, entre 0 et 999 999, ou laissez vide si la séquence est ouverte à tous.");
        }
        return seats;
    }

    private static Optional<LocalTime> end(String row, String typed, Optional<LocalTime> start, Errors errors) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        var end = Typed.hour(typed);
        if (end.isEmpty()) {
            errors.add(row + "-end", "Écrivez l’heure de fin, par exemple 12h00, ou laissez vide.");
        } else if (start.filter(begins -> !end.get().isAfter(begins)).isPresent()) {
            errors.add(row + "-end", "La fin doit venir après le début.");
        }
        return end;
    }
}
