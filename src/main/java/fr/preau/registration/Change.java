package fr.preau.registration;

import java.util.List;

/** What became of a change to somebody's place. */
public sealed interface Change {

    /** It is done. */
    record Done() implements Change {}

    /** Nothing changed: the place is no longer what it was when this was asked. */
    record Nothing() implements Change {}

    /** Nothing changed: the day has begun, is not held, or its places no longer change hands. */
    record TooLate() implements Change {}

    /** Nothing changed: those days have no seat for the person. */
    record NoRoom(List<Long> days) implements Change {}

    /** Nothing changed: the cycle is not for them. */
    record NotAdmitted() implements Change {}

    /** Nothing changed: somebody else changed it since it was seen. */
    record Overtaken() implements Change {}

    /** Nothing changed: another registration of the cycle has that address. */
    record AddressTaken() implements Change {}
}
