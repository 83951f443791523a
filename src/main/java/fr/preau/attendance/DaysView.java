package fr.preau.attendance;

import java.time.LocalDate;
import java.util.List;

/** The days that somebody may welcome, the next one first. */
public record DaysView(List<Entry> days) {

    public DaysView {
        days = List.copyOf(days);
    }

    /** One day. */
    public record Entry(long id, LocalDate date, String cycle, String place, boolean today) {}
}
