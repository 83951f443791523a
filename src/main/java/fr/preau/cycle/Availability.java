package fr.preau.cycle;

/** Whether a day takes registrations at a given moment, and if not, why. */
public enum Availability {
    /** Within the window, seats left. */
    OPEN,
    /** Within the window, every seat held. */
    FULL,
    /** The window has not opened yet. */
    NOT_YET_OPEN,
    /** The window has closed, or the organisers closed the day. */
    CLOSED,
    /** The day has begun. */
    PAST,
    /** The day is not held. */
    CANCELLED
}
