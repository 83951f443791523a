package fr.preau.registration;

/** What became of the acceptance of an offer. */
public sealed interface AcceptanceOutcome {

    /** The seat is theirs. */
    record Confirmed() implements AcceptanceOutcome {}

    /** There is no offer, or no longer: its time is over. */
    record NoOffer() implements AcceptanceOutcome {}
}
