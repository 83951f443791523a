package fr.preau.programme;

/** What an action is to that of the year before; an action that has no successor is stopped, which is computed. */
public enum Continuity {
    RENEWED("Reconduite"),
    CHANGED("Modifiée"),
    NEW("Nouvelle");

    private final String label;

    Continuity(String label) {
        this.label = label;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }
}
