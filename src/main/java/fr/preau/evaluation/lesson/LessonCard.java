package fr.preau.evaluation.lesson;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a contract tells others of an action.
 *
 * @param resource of the centre's library, once it is published
 */
public record LessonCard(
        long id, long contractId, String contract, Content content, State state, Optional<Long> resource) {

    /**
     * What it says; all but title and what was done may be empty.
     *
     * @param origin key of the report that it comes from
     * @param partners with whom
     * @param cost in euros
     * @param failed what did not work
     */
    public record Content(
            String origin,
            String theme,
            String title,
            String place,
            String partners,
            Optional<BigDecimal> cost,
            String what,
            String worked,
            String failed,
            String contact) {}

    /** How far it has come; beyond it, the centre publishes it. */
    public enum State {
        WRITTEN("À relire"),
        REVIEWED("Relue"),
        OFFERED("Proposée au centre");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean published() {
        return resource.isPresent();
    }

    public String stateInWords() {
        return published() ? "Publiée" : state.label();
    }
}
