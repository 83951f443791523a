package fr.preau.cycle.document;

import fr.preau.cycle.document.text.FullDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Looks at a page that was read for what its author should look at again. */
final class Inspection {

    private Inspection() {}

    /** Words on full days, which the platform writes itself. An announcement named as such is meant. */
    static void of(CycleDraft draft, List<LocalDate> days, List<Remark> remarks) {
        for (var piece : draft.found.openPieces()) {
            full(piece.text(), days)
                    .ifPresent(full -> remarks.add(DocumentRemarks.fullInAnnouncement(piece.first(), full)));
        }
        elsewhere(draft.lead, days, remarks);
        elsewhere(draft.programme, days, remarks);
        for (var day : draft.days) {
            elsewhere(day.introduction, days, remarks);
        }
    }

    private static void elsewhere(TextDraft text, List<LocalDate> days, List<Remark> remarks) {
        for (var piece : text.openPieces()) {
            full(piece.text(), days).ifPresent(full -> remarks.add(DocumentRemarks.fullElsewhere(piece.first(), full)));
        }
    }

    private static Optional<List<LocalDate>> full(String text, List<LocalDate> days) {
        var full = List.copyOf(new TreeSet<>(FullDays.claimed(text, days).full()));
        return full.isEmpty() ? Optional.empty() : Optional.of(full);
    }

    /** A day's own heading that says that it is full, and entries that begin before the one above has ended. */
    static void of(DayDraft day, LocalDate date, List<Remark> remarks) {
        full(day.opened.title(), List.of(date))
                .ifPresent(full -> remarks.add(DocumentRemarks.fullElsewhere(day.line, full)));
        day.entries.stream()
                .filter(entry -> !entry.workshops().isEmpty())
                .forEach(entry -> remarks.add(DocumentRemarks.workshops(
                        entry.line, entry.title, entry.workshops().size())));
        for (var at = 1; at < day.entries.size(); at++) {
            var entry = day.entries.get(at);
            day.entries.subList(0, at).reversed().stream()
                    .filter(before -> entry.start.isBefore(before.end.orElse(before.start)))
                    .filter(before -> !isParallel(before, entry))
                    .max(Comparator.comparing(before -> before.end.orElse(before.start)))
                    .ifPresent(before -> remarks.add(DocumentRemarks.overlap(entry.line, entry.title, before.title)));
        }
    }

    /** Of the same hours, or workshops that begin together: held in several rooms at once. */
    private static boolean isParallel(EntryDraft some, EntryDraft other) {
        return some.start.equals(other.start) && (some.end.equals(other.end) || some.chosen() && other.chosen());
    }
}
