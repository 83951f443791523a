package fr.preau.registration.rules;

import fr.preau.registration.LetterKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * When people of a cycle are reminded of each of its days.
 *
 * @param first empty for none
 * @param last empty for none; nearer to the day than the first
 */
@NamedInterface("rules")
public record ReminderTimes(Optional<ReminderTime> first, Optional<ReminderTime> last) {

    public static final int EARLIEST_HOUR = 6;
    public static final int LATEST_HOUR = 21;
    public static final int MOST_DAYS = 60;

    /** Those of a cycle that sets none. */
    public static final ReminderTimes USUAL =
            new ReminderTimes(Optional.of(new ReminderTime(7, 9)), Optional.of(new ReminderTime(1, 9)));

    /**
     * @param daysBefore how many days before the day, at least 1
     * @param hour of the place, a whole one
     */
    @NamedInterface("rules")
    public record ReminderTime(int daysBefore, int hour) {

        public Instant due(LocalDate day, ZoneId zone) {
            return day.minusDays(daysBefore).atTime(hour, 0).atZone(zone).toInstant();
        }
    }

    /** @param kind REMINDER_WEEK for the first, REMINDER_EVE for the last */
    public Optional<ReminderTime> of(LetterKind kind) {
        return kind == LetterKind.REMINDER_WEEK ? first : last;
    }
}
