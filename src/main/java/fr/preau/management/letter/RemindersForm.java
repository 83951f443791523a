package fr.preau.management.letter;

import fr.preau.management.Difference;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.web.Reading;
import fr.preau.registration.rules.ReminderTimes;
import fr.preau.registration.rules.ReminderTimes.ReminderTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a cycle's reminders leave, as it stands in its form.
 *
 * @param firstDays a number of days before; empty for no reminder
 * @param firstHour a whole hour
 */
public record RemindersForm(String firstDays, String firstHour, String lastDays, String lastHour) {

    private static final String USUAL_HOUR = "9";

    static RemindersForm of(ReminderTimes times) {
        return new RemindersForm(days(times.first()), hour(times.first()), days(times.last()), hour(times.last()));
    }

    private static String days(Optional<ReminderTime> time) {
        return time.map(ReminderTime::daysBefore).map(String::valueOf).orElse("");
    }

    private static String hour(Optional<ReminderTime> time) {
        return time.map(ReminderTime::hour).map(String::valueOf).orElse(USUAL_HOUR);
    }

    Reading<ReminderTimes> read() {
        var errors = new ArrayList<FieldError>();
        var first = time("first", firstDays, firstHour, errors);
        var last = time("last", lastDays, lastHour, errors);
        if (errors.isEmpty()
                && first.isPresent()
                && last.isPresent()
                && first.get().daysBefore() <= last.get().daysBefore()) {
            errors.add(new FieldError(
                    "firstDays", "Donnez plus de jours qu’au second rappel : le premier part avant lui."));
        }
        return errors.isEmpty() ? new Reading.Good<>(new ReminderTimes(first, last)) : new Reading.Wrong<>(errors);
    }

    private static Optional<ReminderTime> time(String which, String days, String hour, List<FieldError> errors) {
        if (days.isBlank()) {
            return Optional.empty();
        }
        var before = number(days, 1, ReminderTimes.MOST_DAYS);
        var at = number(hour, ReminderTimes.EARLIEST_HOUR, ReminderTimes.LATEST_HOUR);
        if (before.isEmpty()) {
            errors.add(new FieldError(
                    which + "Days",
                    "Donnez un nombre de jours entre 1 et %d, ou rien pour ne pas envoyer ce rappel."
                            .formatted(ReminderTimes.MOST_DAYS)));
        }
        if (at.isEmpty()) {
            errors.add(new FieldError(which + "Hour", "Choisissez une heure de la liste."));
        }
        return before.flatMap(number -> at.map(one -> new ReminderTime(number, one)));
    }

    private static Optional<Integer> number(String typed, int least, int most) {
        return Optional.of(typed.strip())
                .filter(digits -> digits.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    static List<Difference> differences(ReminderTimes before, ReminderTimes after) {
        return Difference.among(List.of(
                new Difference("Premier rappel", words(before.first()), words(after.first())),
                new Difference("Second rappel", words(before.last()), words(after.last()))));
    }

    private static String words(Optional<ReminderTime> time) {
        return time.map(one -> "%s avant, à %s"
                        .formatted(
                                French.count(one.daysBefore(), "jour", "jours"),
                                French.hour(LocalTime.of(one.hour(), 0))))
                .orElse("pas envoyé");
    }
}
