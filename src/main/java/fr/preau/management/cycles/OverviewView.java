package fr.preau.management.cycles;

import fr.preau.cycle.DayNow;
import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.platform.GaugeView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a cycle stands.
 *
 * @param published whether everybody may read its page
 * @param requests how many wait for a decision
 * @param waiting how many wait in a line
 * @param name short, as it was said or typed; empty for one that is made
 * @param made the short name that is made of the title
 */
public record OverviewView(
        String slug,
        String title,
        boolean published,
        List<Day> days,
        int requests,
        int waiting,
        String name,
        String made,
        Optional<String> error) {

    public OverviewView {
        days = List.copyOf(days);
    }

    /**
     * One day of the cycle.
     *
     * @param reason why it is cancelled, often empty
     * @param workshops those among which people choose, often none
     */
    public record Day(
            long id, LocalDate date, int held, int capacity, DayNow now, String reason, List<WorkshopSeats> workshops) {

        public Day {
            workshops = List.copyOf(workshops);
        }

        /** In French, such as « Ouverte » or « Complète ». */
        public String status() {
            return CyclesPages.word(now);
        }

        public boolean cancelled() {
            return now == DayNow.CANCELLED;
        }

        public boolean over() {
            return now == DayNow.OVER;
        }

        public GaugeView gauge() {
            return new GaugeView(held, capacity);
        }
    }
}
