package fr.preau.cycle.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The public list of cycles: those to come by date, then those that are over, the latest first.
 *
 * @param themes what they are about, by name
 */
public record HomeView(List<CycleCard> coming, List<CycleCard> past, List<String> themes) {

    public HomeView {
        coming = List.copyOf(coming);
        past = List.copyOf(past);
        themes = List.copyOf(themes);
    }

    /**
     * One cycle of the list.
     *
     * @param cancelled which of the dates are not held
     * @param days each with what is left of it
     * @param summary plain text, shortened by the caller
     * @param state what a visitor may hope for, in French, such as « Inscriptions ouvertes »; may be empty
     */
    public record CycleCard(
            String slug,
            String title,
            String place,
            List<LocalDate> dates,
            List<LocalDate> cancelled,
            List<DayView> days,
            String summary,
            String state) {

        public CycleCard {
            dates = List.copyOf(dates);
            cancelled = List.copyOf(cancelled);
            days = List.copyOf(days);
        }

        /** What the one button of the cycle says; nothing when nobody may ask for a place. */
        public Optional<String> gesture() {
            return DayView.gesture(days);
        }
    }
}
