package fr.preau.attendance;

import fr.preau.cycle.DayNow;
import java.time.LocalDate;
import java.util.List;

/** The days that somebody may welcome, the next one first. */
public record DaysView(List<Entry> days) {

    public DaysView {
        days = List.copyOf(days);
    }

    /** One day. */
    public record Entry(long id, LocalDate date, String cycle, String place, boolean today, DayNow now) {

        public boolean cancelled() {
            return now == DayNow.CANCELLED;
        }

        public boolean over() {
            return now == DayNow.OVER;
        }
    }
}
