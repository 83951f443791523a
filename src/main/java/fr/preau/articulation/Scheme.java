package fr.preau.articulation;

import java.util.Arrays;
import java.util.Optional;

/**
 * A scheme of the territory beside the contract, such as a cité éducative.
 *
 * @param lead who bears it; may be empty
 * @param years as they are written, such as « 2024–2027 »; may be empty
 */
public record Scheme(long id, long contractId, String name, String lead, String years) {

    /** What an action is to a scheme. */
    public enum Link {
        FUNDS("Le dispositif la finance"),
        CARRIES("Le dispositif la porte"),
        SAME_PUBLIC("Même public"),
        SAME_BODY("Même instance");

        private final String label;

        Link(String label) {
            this.label = label;
        }

        /** In French, as people read it. */
        public String label() {
            return label;
        }

        static Optional<Link> named(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
        }
    }

    /** An action, as it lives through the years, and what it is to a scheme. */
    public record SchemeLink(long schemeId, long lineId, Link kind) {}
}
