package fr.preau.registration;

/** What an organiser wants on a day that has no seat for the person they bring in. */
public enum IfFull {
    REFUSE,
    WAIT,
    ONE_MORE_SEAT
}
