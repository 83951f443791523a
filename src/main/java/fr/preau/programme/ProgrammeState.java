package fr.preau.programme;

/** Where the programme of a year stands. */
public enum ProgrammeState {
    DRAFT("Brouillon"),
    CALL_OPEN("Appel à projets ouvert"),
    APPRAISAL("Instruction"),
    ARBITRATION("Arbitrage"),
    VALIDATED("Validée"),
    CLOSED("Close");

    private final String label;

    ProgrammeState(String label) {
        this.label = label;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }

    /** Whether figures may still change: a validated year changes by riders, a closed one not at all. */
    public boolean open() {
        return compareTo(VALIDATED) < 0;
    }

    /** Whether going to that step from this one is going back, which wants a reason. */
    public boolean reopens(ProgrammeState wanted) {
        return wanted.compareTo(this) < 0;
    }

    /** Whether that step comes next; a year without a call goes from its draft to the appraisal. */
    public boolean leadsTo(ProgrammeState wanted) {
        return wanted.ordinal() == ordinal() + 1 || this == DRAFT && wanted == APPRAISAL;
    }
}
