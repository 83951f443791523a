package fr.preau.cycle.version;

import fr.preau.cycle.Attendees;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayChange;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The changes of a save that somebody has to know, kept and told with it. */
@Component
class ToldChanges {

    private final DayChanges dayChanges;
    private final Attendees attendees;
    private final Settings settings;
    private final Clock clock;

    ToldChanges(DayChanges dayChanges, Attendees attendees, Settings settings, Clock clock) {
        this.dayChanges = dayChanges;
        this.attendees = attendees;
        this.settings = settings;
        this.clock = clock;
    }

    /** As of now: of a day that is not over, and on which somebody has a place. */
    List<DayChange> of(Cycle cycle, Edit edit) {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        return edit.changes(cycle).stream()
                .filter(change -> !change.before().date().isBefore(today)
                        || !change.after().date().isBefore(today))
                .filter(change -> !attendees.on(List.of(change.day())).isEmpty())
                .toList();
    }

    /** In the caller's transaction; how many are written to. */
    int tell(List<DayChange> known) {
        dayChanges.record(known, clock.instant());
        return attendees.tell(known);
    }
}
