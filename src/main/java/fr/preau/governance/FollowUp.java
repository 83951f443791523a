package fr.preau.governance;

import java.time.LocalDate;

/**
 * What somebody is to do after a sitting; carried from one to the next until it is closed.
 *
 * @param ownerEmail where its owner is reminded; may be empty
 * @param answer what its owner says of it; may be empty
 * @param reason why it was dropped; else empty
 */
public record FollowUp(
        long id,
        long sittingId,
        String text,
        String owner,
        String ownerEmail,
        LocalDate due,
        State state,
        String reason,
        String answer) {

    /** Before it is written. */
    static FollowUp open(String text, String owner, String ownerEmail, LocalDate due) {
        return new FollowUp(0, 0, text, owner, ownerEmail, due, State.OPEN, "", "");
    }

    public enum State {
        OPEN("À faire"),
        DONE("Faite"),
        DROPPED("Abandonnée");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** In French, as people read it. */
        public String label() {
            return label;
        }
    }
}
