package fr.preau.staff;

import java.time.Instant;
import java.util.Optional;

/** An account as administrators see it. */
public record Member(long id, String email, String name, Role role, State state, Optional<Instant> lastSignIn) {

    /** Where an account stands. */
    public enum State {
        /** Waits for its owner to open the link of the invitation. */
        INVITED("Invité"),
        ACTIVE("Actif"),
        DEACTIVATED("Désactivé");

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
