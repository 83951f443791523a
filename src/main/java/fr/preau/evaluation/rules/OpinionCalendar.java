package fr.preau.evaluation.rules;

import fr.preau.platform.calendar.WorkingDays;
import java.time.LocalDate;

/**
 * The month that councils have for their opinion on the annual report (decree 2015-1118 of 3 September 2015):
 * silence is favourable once it has passed.
 */
public final class OpinionCalendar {

    private OpinionCalendar() {}

    /** The last day on which opinions can be asked: a working day whose month ends before the vote. */
    public static LocalDate askedBy(LocalDate vote) {
        var day = vote.minusDays(1);
        while (!due(day).isBefore(vote) || !WorkingDays.works(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The last day of the month that begins on the day when it is asked. */
    public static LocalDate due(LocalDate asked) {
        return asked.plusMonths(1);
    }
}
