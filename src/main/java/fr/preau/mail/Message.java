package fr.preau.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A message as it is stored; subject and body are empty until it was composed. */
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
        REFUSED("Refusé"),
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
            return this == SENT || this == REFUSED || this == UNCERTAIN;
        }
    }

    /** Whether an organiser may have it sent again. */
    public boolean resendable() {
        return state.resendable();
    }
}
