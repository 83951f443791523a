package fr.preau.management;

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
     * @param status in French, such as « Ouverte » or « Complète »
     */
    public record DayTab(long id, LocalDate date, int held, int capacity, String status) {

        public GaugeView gauge() {
            return new GaugeView(held, capacity);
        }
    }
}
