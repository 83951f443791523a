package fr.preau.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as it is stored; subject and body are empty until it was composed.
 *
 * @param sentAt when it left, or was kept
 * @param cause why the last attempt failed, if it did
 */
public record Message(
        long id,
        String kind,
        long subjectId,
        List<Long> days,
        String recipient,
        State state,
        Instant plannedAt,
        Optional<Instant> sentAt,
        int attempts,
        Optional<Cause> cause,
        String detail,
        String subject,
        String body,
        List<String> attachments) {

    /** Where a message stands. */
    public enum State {
        WAITING("En attente"),
        /** Handed over, the server's answer is not known yet. */
        LEAVING("En cours d’envoi"),
        SENT("Envoyé"),
        /** As a file: no mail server was set. */
        KEPT("Gardé, non envoyé"),
        /** By the recipient's side. */
        REFUSED("Refusé"),
        /** By our own server, or it could not be written. */
        FAILED("Échec"),
        /** There was nothing to say any more when it was to leave. */
        MOOT("Sans objet"),
        /** The process ended between the hand-over and the server's answer. */
        UNCERTAIN("Incertain");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** In French, as organisers read it. */
        public String label() {
            return label;
        }

        /** Whether an organiser may have such a message sent again. */
        public boolean resendable() {
            return switch (this) {
                case SENT, KEPT, REFUSED, FAILED, UNCERTAIN -> true;
                case WAITING, LEAVING, MOOT -> false;
            };
        }
    }

    /** Whether an organiser may have it sent again. */
    public boolean resendable() {
        return state.resendable();
    }
}
