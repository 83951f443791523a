package fr.preau.registration;

/** What a place is now. */
public enum PlaceState {
    /** Holds a seat. */
    CONFIRMED("Confirmée"),
    /** Holds a seat that came free, for its first in line to accept until a deadline. */
    OFFERED("Place proposée"),
    /** In the waiting list. */
    WAITING("Liste d’attente"),
    /** Asked for; an organiser decides. Holds no seat, keeps its order of arrival. */
    UNDER_REVIEW("Demande à l’étude"),
    /** Holds nothing; its history stays. */
    WITHDRAWN("Désistement"),
    /** The organiser said no to the request; holds nothing. */
    REFUSED("Demande refusée");

    private final String label;

    PlaceState(String label) {
        this.label = label;
    }

    /** In French, as organisers read it. */
    public String label() {
        return label;
    }

    public boolean holdsASeat() {
        return this == CONFIRMED || this == OFFERED;
    }

    public boolean live() {
        return this != WITHDRAWN && this != REFUSED;
    }
}
