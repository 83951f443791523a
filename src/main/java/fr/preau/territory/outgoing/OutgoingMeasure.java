package fr.preau.territory.outgoing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Something that stops or goes on in a neighbourhood that left the map.
 *
 * @param until the last day of what goes on for a time
 * @param basis the text or the act that says so
 */
public record OutgoingMeasure(Kind kind, String words, Optional<LocalDate> until, String basis) {

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
