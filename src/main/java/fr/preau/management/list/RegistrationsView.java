package fr.preau.management.list;

import fr.preau.cycle.DayNow;
import fr.preau.management.cycles.CyclesPages;
import fr.preau.platform.GaugeView;
import java.time.LocalDate;
import java.util.List;

/**
 * Who is registered for a cycle, with the state of its days.
 *
 * @param state of the cycle, in French
 * @param requests how many of the cycle wait for a decision
 * @param waiting how many of the cycle wait in a line
 */
public record RegistrationsView(
        String slug,
        String cycleTitle,
        String state,
        boolean published,
        List<DayTab> days,
        ListView list,
        int requests,
        int waiting) {

    public RegistrationsView {
        days = List.copyOf(days);
    }

    /** The address of the page itself: the public one, or what the team sees of a draft. */
    public String publicPage() {
        return published ? "/rencontre/" + slug : "/gestion/cycles/" + slug + "/apercu";
    }

    /**
     * One day of the cycle.
     *
     * @param reason why it is cancelled, often empty
     */
    public record DayTab(long id, LocalDate date, int held, int capacity, DayNow now, String reason) {

        /** In French, such as « Ouverte » or « Complète ». */
        public String status() {
            return CyclesPages.word(now);
        }

        public boolean cancelled() {
            return now == DayNow.CANCELLED;
        }

        public GaugeView gauge() {
            return new GaugeView(held, capacity);
        }
    }
}
