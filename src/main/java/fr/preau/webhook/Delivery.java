package fr.preau.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that a program is told.
 *
 * @param message the webhook-id, the same at each attempt
 * @param body JSON that names nobody
 * @param attempts how many were made
 * @param due when it is tried next
 * @param outcome of the last attempt, in French; empty before
 */
record Delivery(
        long id,
        long subscription,
        String message,
        String event,
        String body,
        Instant created,
        State state,
        int attempts,
        Instant due,
        Optional<Instant> tried,
        String outcome) {

    enum State {
        WAITING("En attente"),
        DELIVERED("Reçu"),
        FAILED("Abandonné");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
