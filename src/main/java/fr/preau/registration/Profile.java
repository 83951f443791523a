package fr.preau.registration;

/** What brings a person to these days, in the order of the form. */
public enum Profile {
    LOCAL_AGENT("Agent d’une collectivité"),
    STATE_AGENT("Agent de l’État"),
    ELECTED_OFFICIAL("Élu ou élue"),
    OTHER("Autre");

    private final String label;

    Profile(String label) {
        this.label = label;
    }

    /** In French, as forms and lists show it. */
    public String label() {
        return label;
    }
}
