package fr.preau.attendance;

import java.util.UUID;

/** What became of an {@link Observation}. */
public sealed interface Recorded {

    UUID id();

    /** It stands in the journal, now or since an earlier sending. */
    record Kept(UUID id) implements Recorded {}

    /** It cannot be: sending it again would change nothing. */
    record Refused(UUID id, Reason reason) implements Recorded {}

    /** Why an observation cannot be recorded. */
    enum Reason {
        /** The person has nothing to do with that day, not even a place given back. */
        NOBODY_OF_THAT_DAY,
        /** The day has no such half-day. */
        NO_SUCH_HALF_DAY,
        /** The day's date has not come. */
        BEFORE_THE_DAY,
        /** Something else stands in the journal under its number. */
        NUMBER_TAKEN
    }
}
