package fr.preau.cycle.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Looks at a page that was read for what its author should look at again. */
final class Inspection {

    private Inspection() {}

    /** Words on full days, which the platform writes itself. An announcement named as such is meant. */
    static void of(CycleDraft draft, List<LocalDate> days, List<Remark> remarks) {
        for (var piece : draft.found.openPieces()) {
            full(piece.text(), days).ifPresent(full -> remarks.add(Findings.fullInAnnouncement(piece.first(), full)));
        }
        elsewhere(draft.lead, days, remarks);
        elsewhere(draft.programme, days, remarks);
        for (var day : draft.days) {
            elsewhere(day.introduction, days, remarks);
        }
    }

    private static void elsewhere(TextDraft text, List<LocalDate> days, List<Remark> remarks) {
        for (var piece : text.openPieces()) {
            full(piece.text(), days).ifPresent(full -> remarks.add(Findings.fullElsewhere(piece.first(), full)));
        }
    }

    private static Optional<List<LocalDate>> full(String text, List<LocalDate> days) {
        var full = List.copyOf(new TreeSet<>(FullDays.claimed(text, days).full()));
        return full.isEmpty() ? Optional.empty() : Optional.of(full);
    }

    /** A day's own heading that says that it is full, and entries that begin before the one above has ended. */
    static void of(DayDraft day, LocalDate date, List<Remark> remarks) {
        full(day.opened.title(), List.of(date)).ifPresent(full -> remarks.add(Findings.fullElsewhere(day.line, full)));
        Optional<EntryDraft> latest = Optional.empty();
        for (var entry : day.entries) {
            var busy = latest.map(before -> before.end.orElse(before.start)).orElse(entry.start);
            if (entry.start.isBefore(busy)) {
                remarks.add(Findings.overlap(entry.line, entry.title, latest.orElseThrow().title));
            }
            var until = entry.end.orElse(entry.start);
            if (!until.isBefore(busy)) {
                latest = Optional.of(entry);
            }
        }
    }
}
