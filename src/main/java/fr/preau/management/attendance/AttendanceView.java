package fr.preau.management.attendance;

import fr.preau.attendance.PresenceFigures;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who came on one day of a cycle.
 *
 * @param day the one shown
 * @param when where the day stands: it is welcomed today, prepared before, corrected afterwards
 * @param hours the half-days' hours as they may be changed
 * @param seen what the half-days were when the form was opened
 * @param cycles the rates of this cycle and of earlier ones, the latest first
 */
public record AttendanceView(
        String slug,
        List<DayTab> days,
        long day,
        LocalDate date,
        When when,
        PresenceFigures figures,
        List<Hours> hours,
        String seen,
        List<Rate> cycles) {

    public AttendanceView {
        days = List.copyOf(days);
        hours = List.copyOf(hours);
        cycles = List.copyOf(cycles);
    }

    public String address(long wanted) {
        return "/gestion/cycles/%s/presences?jour=%d".formatted(slug, wanted);
    }

    public String spreadsheet() {
        return "/gestion/cycles/%s/presences.csv?jour=%d".formatted(slug, day);
    }

    public String halfDays() {
        return "/gestion/cycles/%s/demi-journees/%d".formatted(slug, day);
    }

    /** Where a day stands. */
    public enum When {
        AHEAD,
        TODAY,
        PAST,
        /** Not held. */
        CANCELLED
    }

    public boolean today() {
        return when == When.TODAY;
    }

    public boolean cancelled() {
        return when == When.CANCELLED;
    }

    public boolean past() {
        return when == When.PAST;
    }

    public record DayTab(long id, LocalDate date) {}

    /**
     * One half-day that a day may have.
     *
     * @param field the beginning of its fields' names
     * @param starts empty, like {@code ends}, when the day has none
     */
    public record Hours(String field, String label, Optional<LocalTime> starts, Optional<LocalTime> ends) {}

    /** How many of those registered for a cycle did not come, in percent. */
    public record Rate(String cycle, LocalDate lastDay, int registered, OptionalInt noShow, boolean here) {}
}
