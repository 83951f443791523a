package fr.preau.registration;

import fr.preau.cycle.Availability;

/** What became of a registered person's wish for one more day. */
public sealed interface JoiningOutcome {

    /** There was room. */
    record Confirmed() implements JoiningOutcome {}

    /** An organiser decides. */
    record UnderReview() implements JoiningOutcome {}

    /** There was none: they wait. */
    record Waiting() implements JoiningOutcome {}

    /** Nothing changed: the person has a place, an offer or a rank for that day. */
    record AlreadyThere() implements JoiningOutcome {}

    /** Nothing changed: the day takes no registration just now. */
    record NotOpen(Availability availability) implements JoiningOutcome {}
}
