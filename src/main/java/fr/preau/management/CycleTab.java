package fr.preau.management;

/** The rooms of a cycle in the back office, in the order in which its work comes. */
public enum CycleTab {
    OVERVIEW("Aperçu"),
    REGISTRATIONS("Inscriptions"),
    PAGE("Page"),
    WELCOME("Accueil"),
    MESSAGES("Messages"),
    AFTER("Après"),
    RULES("Règles");

    private final String label;

    CycleTab(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
