package fr.preau.management.figures;

import fr.preau.platform.GaugeView;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * The centre's figures of a year beside those of the year before.
 *
 * @param sentence what they come to
 * @param compared the totals of both years; none while neither has a cycle
 * @param charts none while nobody is registered
 * @param cycles of the year, then of the year before
 */
public record YearDashboardView(
        int year, String sentence, List<Compared> compared, List<Chart> charts, List<Year> cycles) {

    public YearDashboardView {
        compared = List.copyOf(compared);
        charts = List.copyOf(charts);
        cycles = List.copyOf(cycles);
    }

    public String address(String part) {
        return "/gestion/" + part + "?annee=" + year;
    }

    public String ofYear(int wanted) {
        return "/gestion/tableau-de-bord?annee=" + wanted;
    }

    /** One measure, in words for each year. */
    public record Compared(String measure, String here, String before) {}

    /** The cycles of one year. */
    public record Year(int year, List<Row> rows) {

        public Year {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One cycle.
     *
     * @param people who have a seat
     * @param present people and half a day at least; empty while nobody was seen
     * @param noShow in percent
     */
    public record Row(
            String slug,
            String title,
            boolean cancelled,
            List<LocalDate> dates,
            int taken,
            int capacity,
            int people,
            OptionalInt present,
            OptionalInt noShow) {

        public Row {
            dates = List.copyOf(dates);
        }

        public GaugeView gauge() {
            return new GaugeView(taken, capacity);
        }
    }
}
