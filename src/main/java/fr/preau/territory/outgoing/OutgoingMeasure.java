package fr.preau.territory.outgoing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something that stops or goes on in a neighbourhood that left the map.
 *
 * @param id its number; 0 for one that is not noted yet
 * @param until the last day of what goes on for a time
 * @param basis the text or the act that says so
 * @param years what became of it, year by year
 */
public record OutgoingMeasure(
        long id, Kind kind, String words, Optional<LocalDate> until, String basis, List<YearKept> years) {

    public OutgoingMeasure {
        years = List.copyOf(years);
    }

    static OutgoingMeasure fresh(Kind kind, String words, Optional<LocalDate> until, String basis) {
        return new OutgoingMeasure(0, kind, words, until, basis, List.of());
    }

    /** What becomes of it. */
    public enum Kind {
        STOPS("Ce qui s’arrête"),
        CONTINUES("Ce qui continue"),
        LOCAL("Ce que le territoire garde de lui-même");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static Optional<Kind> named(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
        }
    }
}
