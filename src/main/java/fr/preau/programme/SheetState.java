package fr.preau.programme;

import java.util.List;

/** Where an action of a year stands. */
public enum SheetState {
    DRAFT("Brouillon"),
    SUBMITTED("Déposée"),
    ADMISSIBLE("Recevable"),
    INADMISSIBLE("Irrecevable"),
    APPRAISED("Instruite"),
    DECIDED("Décidée"),
    RUNNING("En cours"),
    REPORTED("Bilan rendu"),
    CLOSED("Close"),
    ABANDONED("Abandonnée");

    private final String label;

    SheetState(String label) {
        this.label = label;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }

    /** What may follow. */
    public List<SheetState> next() {
        return switch (this) {
            case DRAFT -> List.of(SUBMITTED, ABANDONED);
            case SUBMITTED -> List.of(ADMISSIBLE, INADMISSIBLE, ABANDONED);
            case ADMISSIBLE -> List.of(APPRAISED, INADMISSIBLE, ABANDONED);
            case INADMISSIBLE -> List.of(ADMISSIBLE);
            case APPRAISED -> List.of(DECIDED, ABANDONED);
            case DECIDED -> List.of(RUNNING, ABANDONED);
            case RUNNING -> List.of(REPORTED, ABANDONED);
            case REPORTED -> List.of(CLOSED);
            case CLOSED, ABANDONED -> List.of();
        };
    }

    /** Whether saying so is the pilot's alone. */
    public boolean forPilots() {
        return this == ADMISSIBLE || this == INADMISSIBLE || this == CLOSED;
    }

    /** Whether it wants a reason. */
    public boolean wantsReason() {
        return this == INADMISSIBLE || this == ABANDONED;
    }

    /** Whether its carrier may still correct it. */
    public boolean withCarrier() {
        return this == DRAFT || this == SUBMITTED;
    }

    /** Whether its amounts count in the programme. */
    public boolean counts() {
        return this != INADMISSIBLE && this != ABANDONED;
    }
}
