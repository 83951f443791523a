package fr.preau.management;

/** The rooms of the back office, in the order of its navigation. */
public enum House {
    TODAY("Aujourd’hui"),
    MEETINGS("Cycles"),
    PEOPLE("Personnes"),
    MESSAGES("Messages"),
    RESOURCES("Ressources"),
    NEWS("Actualités"),
    CONTRACTS("Contrats"),
    STEERING("Pilotage"),
    SETTINGS("Réglages");

    private final String label;

    House(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
