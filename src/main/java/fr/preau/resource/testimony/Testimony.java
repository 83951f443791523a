package fr.preau.resource.testimony;

import org.springframework.modulith.NamedInterface;

/**
 * What somebody says of a cycle.
 *
 * @param author full name and organisation, for organisers; what everybody reads is {@link #signature}
 * @param named whether everybody reads it
 */
@NamedInterface("testimony")
public record Testimony(long registrationId, String author, String text, boolean named, State state) {

    public static final int LONGEST = 600;

    /** Whether everybody reads it. */
    @NamedInterface("testimony")
    public enum State {
        PENDING("À relire"),
        SHOWN("Publié"),
        SET_ASIDE("Non publié");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** In French, as people read it. */
        public String label() {
            return label;
        }
    }

    public String signature() {
        return named ? author : "Une personne présente";
    }
}
