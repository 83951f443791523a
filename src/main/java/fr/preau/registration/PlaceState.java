package fr.preau.registration;

/** What a place is now. */
enum PlaceState {
    /** Holds a seat. */
    CONFIRMED,
    /** Holds none; its history stays. */
    WITHDRAWN
}
