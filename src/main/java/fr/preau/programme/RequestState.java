package fr.preau.programme;

/** Where a request to a funder stands. */
public enum RequestState {
    REQUESTED("Demandée"),
    UNDER_APPRAISAL("En instruction"),
    PROPOSED("Proposée"),
    VOTED("Accordée"),
    REFUSED("Refusée"),
    ADJOURNED("Ajournée"),
    NOTIFIED("Notifiée"),
    PAID_PART("Payée en partie"),
    PAID("Payée"),
    REPORT_DUE("Compte rendu attendu"),
    SETTLED("Soldée"),
    RECOVERED("Reversement");

    private final String label;

    RequestState(String label) {
        this.label = label;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }

    /** Whether its amount is fixed: it then changes by a rider alone. */
    public boolean notified() {
        return compareTo(NOTIFIED) >= 0;
    }
}
