package fr.preau.governance;

import java.time.LocalDate;

/**
 * What somebody is to do after a sitting; carried from one to the next until it is closed.
 *
 * @param reason why it was dropped; else empty
 */
public record FollowUp(long id, long sittingId, String text, String owner, LocalDate due, State state, String reason) {

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
