package fr.preau.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What a program may be told of. */
public enum HookEvent {
    REGISTRATION_CHANGED("registration.changed", "Une place est prise, attendue, rendue ou refusée"),
    CYCLE_CHANGED("cycle.changed", "Un cycle est écrit, publié, programmé ou retiré du site"),
    NOTE_PUBLISHED("note.published", "Une actualité est publiée"),
    RESOURCE_PUBLISHED("resource.published", "Une ressource est approuvée"),
    RESOURCE_WITHDRAWN("resource.withdrawn", "Une ressource est retirée");

    /** Of the delivery that somebody asks for to see whether all is well; nobody chooses it. */
    static final String TEST = "test";

    private final String word;
    private final String label;

    HookEvent(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** As deliveries name it. */
    public String word() {
        return word;
    }

    /** In French, as administrators read it. */
    public String label() {
        return label;
    }

    static Optional<HookEvent> named(String word) {
        return Arrays.stream(values()).filter(event -> event.word.equals(word)).findFirst();
    }
}
