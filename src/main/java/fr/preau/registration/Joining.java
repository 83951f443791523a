package fr.preau.registration;

import fr.preau.cycle.Availability;

/** What became of a registered person's wish for one more day. */
public sealed interface Joining {

    /** There was room. */
    record Confirmed() implements Joining {}

    /** An organiser decides. */
    record UnderReview() implements Joining {}

    /** There was none: they wait. */
    record Waiting() implements Joining {}

    /** Nothing changed: the person has a place, an offer or a rank for that day. */
    record AlreadyThere() implements Joining {}

    /** Nothing changed: the day takes no registration just now. */
    record NotOpen(Availability availability) implements Joining {}
}
