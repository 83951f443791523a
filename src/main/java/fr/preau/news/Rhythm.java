package fr.preau.news;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** How often somebody wants the news by mail. */
public enum Rhythm {
    AT_ONCE("Dès qu’il y a du nouveau"),
    WEEKLY("Chaque semaine"),
    MONTHLY("Chaque mois");

    private final String label;

    Rhythm(String label) {
        this.label = label;
    }

    /** In French. */
    public String label() {
        return label;
    }

    /** The first day of the time in which one letter is written: that day, its Monday, or the first of its month. */
    public LocalDate begins(LocalDate day) {
        return switch (this) {
            case AT_ONCE -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
        };
    }

    /** The day after which notes belong to the first letter that is ever written on that day. */
    public LocalDate before(LocalDate day) {
        return switch (this) {
            case AT_ONCE -> day.minusDays(1);
            case WEEKLY -> day.minusWeeks(1);
            case MONTHLY -> day.minusMonths(1);
        };
    }

    /** The one of that name, as a form sends it. */
    public static Optional<Rhythm> named(String name) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm.name().equals(name))
                .findFirst();
    }
}
