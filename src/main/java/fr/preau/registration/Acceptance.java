package fr.preau.registration;

/** What became of the acceptance of an offer. */
public sealed interface Acceptance {

    /** The seat is theirs. */
    record Confirmed() implements Acceptance {}

    /** There is no offer, or no longer: its time is over. */
    record NoOffer() implements Acceptance {}
}
