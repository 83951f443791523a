package fr.preau.registration;

import java.util.List;

/** What became of a change to somebody's place. */
public sealed interface ChangeOutcome {

    /** It is done. */
    record Done() implements ChangeOutcome {}

    /** Nothing changed: the place is no longer what it was when this was asked. */
    record Nothing() implements ChangeOutcome {}

    /** Nothing changed: the day has begun, is not held, or its places no longer change hands. */
    record TooLate() implements ChangeOutcome {}

    /** Nothing changed: those days have no seat for the person. */
    record NoRoom(List<Long> days) implements ChangeOutcome {}

    /** Nothing changed: the cycle is not for them. */
    record NotAdmitted() implements ChangeOutcome {}

    /** Nothing changed: somebody else changed it since it was seen. */
    record Overtaken() implements ChangeOutcome {}

    /** Nothing changed: another registration of the cycle has that address. */
    record AddressTaken() implements ChangeOutcome {}
}
