package fr.preau.registration;

/** What became of a withdrawal. */
public sealed interface WithdrawalOutcome {

    /** The seat is free. */
    record Done() implements WithdrawalOutcome {}

    /** There was no place to give back, or no longer. */
    record NothingToGiveBack() implements WithdrawalOutcome {}

    /** The day has begun: presence is recorded now, places are not. */
    record TooLate() implements WithdrawalOutcome {}
}
