package fr.preau.territory.outgoing;

import java.util.Arrays;
import java.util.Optional;

/**
 * What became in one year of something that was to stop or to go on.
 *
 * @param words how much of it, often empty
 */
public record YearKept(int year, Outcome outcome, String words) {

    /** What became of it. */
    public enum Outcome {
        KEPT("Maintenu"),
        PARTLY("Maintenu en partie"),
        ENDED("Arrêté");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static Optional<Outcome> named(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
        }
    }
}
