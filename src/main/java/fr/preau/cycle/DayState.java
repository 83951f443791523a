package fr.preau.cycle;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What somebody who comes must know of a day: when and where it is held, and for how many.
 *
 * @param start local time at the place
 * @param place the day's own, or the cycle's; may be empty
 * @param held whether the organisers hold the day at all
 */
public record DayState(
        LocalDate date, LocalTime start, Optional<LocalTime> end, String place, boolean held, int capacity) {

    public static DayState of(CycleContent content, DayContent day) {
        return new DayState(
                day.date(),
                day.start(),
                day.end(),
                day.place().orElse(content.place()),
                day.status() != DayContent.Status.CANCELLED,
                day.capacity().orElse(0));
    }

    /** That day of that cycle as it is now. */
    public static DayState of(Cycle cycle, Cycle.Day day) {
        return of(cycle.content(), day.content());
    }

    /** Whether a save that makes that of this must say so to the people of the day. */
    public boolean touchedBy(DayState after) {
        return !inCalendar().equals(after.inCalendar()) || after.capacity < capacity;
    }

    /** Without what no calendar shows. */
    private DayState inCalendar() {
        return new DayState(date, start, end, place, held, 0);
    }
}
