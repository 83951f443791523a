package fr.preau.registration;

/** What became of somebody's wish for another workshop. */
public sealed interface WorkshopChange {

    record Confirmed() implements WorkshopChange {}

    /** First come, first served, once a seat is free and their place on the day is confirmed. */
    record Waiting() implements WorkshopChange {}

    /** Given back; the day stays theirs. */
    record Left() implements WorkshopChange {}

    /** The workshop is full: nothing changed, and the seat they have in another stays theirs. */
    record Full() implements WorkshopChange {}

    /** They have no place on that day, or have that workshop already. */
    record Nothing() implements WorkshopChange {}

    /** The day has begun, is over or is not held. */
    record TooLate() implements WorkshopChange {}
}
