package fr.preau.resource;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a speaker says of the publication of what they give. */
public enum Consent {
    /** Nothing yet: what they give is under the words of the page where they give it. */
    UNSAID("Pas encore dit"),
    NAMED("Publiez ce que je donne, avec mon nom"),
    UNNAMED("Publiez-le, sans mon nom"),
    REFUSED("Je ne publie rien");

    private final String label;

    Consent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As forms send it. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that somebody may say. */
    public static Stream<Consent> answers() {
        return Stream.of(NAMED, UNNAMED, REFUSED);
    }

    /** The answer that a form sent, if it is one. */
    public static Optional<Consent> said(String value) {
        return answers().filter(one -> one.value().equals(value)).findFirst();
    }
}
