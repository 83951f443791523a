package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayChange;
import fr.preau.cycle.version.Edit;
import fr.preau.platform.French;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a save did to days, as the journal says it: a day that is cancelled is more than a page that changed. */
final class DaysInJournal {

    private DaysInJournal() {}

    /** Said of the save under way, if it is kept. */
    static void leave(Cycle before, Edit edit, List<String> more) {
        var changes = edit.changes(before);
        var cancelled = days(changes, DayChange::cancels);
        var held = days(
                changes, change -> !change.before().held() && change.after().held());
        var others =
                days(changes, change -> change.before().held() == change.after().held());
        if (!cancelled.isEmpty()) {
            AuditContext.here().was(AuditAction.DAY_CANCELLED);
        } else if (!held.isEmpty()) {
            AuditContext.here().was(AuditAction.DAY_RESTORED);
        }
        var notes = new ArrayList<String>();
        note(notes, "annulée", cancelled);
        note(notes, "rétablie", held);
        note(notes, "changée", others);
        notes.addAll(more);
        AuditContext.here().note(String.join(" ; ", notes));
    }

    private static List<LocalDate> days(List<DayChange> changes, Predicate<DayChange> which) {
        return changes.stream()
                .filter(which)
                .map(change -> change.after().date())
                .sorted()
                .toList();
    }

    private static void note(List<String> notes, String what, List<LocalDate> days) {
        days.forEach(day -> notes.add("journée du %s %s".formatted(French.date(day), what)));
    }
}
