package fr.preau.registration;

/** What a place is now. */
public enum PlaceState {
    /** Holds a seat. */
    CONFIRMED("Confirmée"),
    /** Holds a seat that came free, for its first in line to accept until a deadline. */
    OFFERED("Place proposée"),
    /** In the waiting list. */
    WAITING("Liste d’attente"),
    /** Holds nothing; its history stays. */
    WITHDRAWN("Désistement");

    private final String label;

    PlaceState(String label) {
        this.label = label;
    }

    /** In French, as organisers read it. */
    public String label() {
        return label;
    }

    boolean holdsASeat() {
        return this == CONFIRMED || this == OFFERED;
    }

    boolean live() {
        return this != WITHDRAWN;
    }
}
