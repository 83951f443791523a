package fr.preau.registration;

/** What became of a withdrawal. */
public sealed interface Withdrawal {

    /** The seat is free. */
    record Done() implements Withdrawal {}

    /** There was no place to give back, or no longer. */
    record NothingToGiveBack() implements Withdrawal {}

    /** The day has begun: presence is recorded now, places are not. */
    record TooLate() implements Withdrawal {}
}
