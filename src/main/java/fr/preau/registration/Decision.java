package fr.preau.registration;

/** What an organiser says to a request. */
public sealed interface Decision {

    /** Yes: a seat if there is one, else the rank in the waiting list that their arrival gives them. */
    record Accept() implements Decision {}

    /** No, and why; the person reads it. */
    record Refuse(String reason) implements Decision {}

    /** Not now; the note is for the organisers. */
    record Keep(String note) implements Decision {}
}
