package fr.preau.management.letter;

import fr.preau.management.Difference;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.form.FaultyForm;
import fr.preau.registration.rules.ReminderTimes;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When a cycle's reminders leave.
 *
 * @param texts where their words are written
 * @param seen what the form was made from
 * @param saved what was just changed
 * @param conflict what sending again would change of what somebody else wrote meanwhile
 */
public record RemindersView(
        String cycleTitle,
        String address,
        String texts,
        RemindersForm form,
        String seen,
        List<Difference> saved,
        boolean unchanged,
        List<Difference> conflict,
        List<FieldError> errors)
        implements FaultyForm {

    public RemindersView {
        saved = List.copyOf(saved);
        conflict = List.copyOf(conflict);
        errors = List.copyOf(errors);
    }

    /** An hour that may be chosen. */
    public record Hour(String value, String label) {}

    public List<Hour> hours() {
        return IntStream.rangeClosed(ReminderTimes.EARLIEST_HOUR, ReminderTimes.LATEST_HOUR)
                .mapToObj(hour -> new Hour(Integer.toString(hour), French.hour(LocalTime.of(hour, 0))))
                .toList();
    }
}
