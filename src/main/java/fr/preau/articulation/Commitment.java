package fr.preau.articulation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * What an authority or a service engaged itself to do in a contract.
 *
 * @param email of who answers for it there; may be empty
 * @param target what is to be reached, with its unit; may be empty
 */
public record Commitment(
        long id,
        long contractId,
        String signatory,
        String email,
        Nature nature,
        long themeId,
        Optional<Long> schemeId,
        String objective,
        String target,
        Optional<LocalDate> due,
        State state) {

    /** By which means; what is mainstream and what is specific stands apart (law 2014-173, article 6, IV). */
    public enum Nature {
        MAINSTREAM("Droit commun"),
        SPECIFIC("Crédits spécifiques"),
        INVESTMENT("Investissement");

        private final String label;

        Nature(String label) {
            this.label = label;
        }

        /** In French, as people read it. */
        public String label() {
            return label;
        }

        static Optional<Nature> named(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
        }
    }

    /** Where it stands. */
    public enum State {
        PROPOSED("Proposé"),
        SIGNED("Signé"),
        UNDER_WAY("En cours"),
        KEPT("Tenu"),
        PARTLY("Tenu en partie"),
        NOT_KEPT("Non tenu"),
        LAPSED("Sans suite");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** In French, as people read it. */
        public String label() {
            return label;
        }

        /** Whether it is worked on: its theme is not left alone. */
        public boolean runs() {
            return this == SIGNED || this == UNDER_WAY;
        }

        /** Whether a pilot may set that one; whether it was kept, a validated review alone tells. */
        public boolean leadsTo(State wanted) {
            return switch (this) {
                case PROPOSED -> wanted == SIGNED || wanted == LAPSED;
                case SIGNED -> wanted == UNDER_WAY || wanted == LAPSED;
                case UNDER_WAY -> wanted == LAPSED;
                case KEPT, PARTLY, NOT_KEPT, LAPSED -> false;
            };
        }

        /** Whether a yearly review may say that. */
        public boolean toldByReview() {
            return this == UNDER_WAY || this == KEPT || this == PARTLY || this == NOT_KEPT;
        }

        static Optional<State> named(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
        }
    }

    /**
     * What its signatory says of a year.
     *
     * @param said none until they have answered
     * @param evidence where it can be seen: a figure, a paper, an address
     * @param validatedBy empty until a pilot has validated it; it stands from then on
     */
    public record Review(
            long id,
            long commitmentId,
            int year,
            Optional<State> said,
            String words,
            String evidence,
            String validatedBy) {

        public boolean open() {
            return validatedBy.isEmpty();
        }
    }
}
