package fr.preau.registration;

import java.util.Arrays;
import java.util.Optional;

/** What brings a person to these days, in the order of the form. */
public enum Profile {
    LOCAL_AGENT("Agent d’une collectivité", "les agents des collectivités"),
    STATE_AGENT("Agent de l’État", "les agents de l’État"),
    ELECTED_OFFICIAL("Élu ou élue", "les élues et élus"),
    OTHER("Autre", "les autres publics");

    private final String label;
    private final String people;

    Profile(String label, String people) {
        this.label = label;
        this.people = people;
    }

    /** All those of that profile, with their article. */
    public String people() {
        return people;
    }

    /** Whose {@link #people} those are. */
    public static Optional<Profile> of(String people) {
        return Arrays.stream(values())
                .filter(profile -> profile.people.equals(people))
                .findFirst();
    }

    /** In French, as forms and lists show it. */
    public String label() {
        return label;
    }
}
