package fr.preau.governance;

/** Where a sitting stands. */
public enum SittingState {
    PLANNED("Prévue"),
    CONVENED("Convoquée"),
    HELD("Tenue"),
    RECORD_SENT("Relevé envoyé"),
    RECORD_APPROVED("Relevé approuvé"),
    CANCELLED("Annulée");

    private final String label;

    SittingState(String label) {
        this.label = label;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }

    /** Whether it took place. */
    boolean took() {
        return this == HELD || recorded();
    }

    /** Whether its members have its record. */
    public boolean recorded() {
        return this == RECORD_SENT || this == RECORD_APPROVED;
    }

    /** Whether its agenda and its presence can still be written. */
    public boolean open() {
        return this == PLANNED || this == CONVENED || this == HELD;
    }
}
