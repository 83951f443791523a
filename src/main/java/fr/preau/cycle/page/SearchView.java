package fr.preau.cycle.page;

import fr.preau.cycle.page.HomeView.CycleCard;
import java.time.LocalDate;
import java.util.List;

/**
 * The cycles in which every word was found, those to come first.
 *
 * @param words as they were typed
 */
public record SearchView(String words, List<Found> found) {

    public SearchView {
        found = List.copyOf(found);
    }

    /**
     * One of them.
     *
     * @param past whether it is over
     * @param sequences those of its programme that hold every word themselves
     */
    public record Found(CycleCard card, boolean past, List<Sequence> sequences) {

        public Found {
            sequences = List.copyOf(sequences);
        }
    }

    /** An entry of the programme, in plain text. */
    public record Sequence(LocalDate date, String title) {}
}
