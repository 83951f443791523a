package fr.preau.attendance;

import fr.preau.attendance.HalfDay.Part;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * One line of the journal of presence.
 *
 * @param id made by whoever recorded: the same record sent twice is one
 * @param byWhom the address of the member of staff who recorded it
 * @param happenedAt when it was seen
 * @param arrivedAt when it reached the instance, later if there was no network at the door
 */
public record PresenceEvent(
        UUID id,
        long registrationId,
        long dayId,
        Part part,
        What what,
        How how,
        String byWhom,
        Instant happenedAt,
        Instant arrivedAt) {

    /**
     * The order in which events hold: by the moment they happened, then by their number as text, so that
     * every phone and the database agree whatever arrived first.
     */
    static final Comparator<PresenceEvent> BY_MOMENT =
            Comparator.comparing(PresenceEvent::happenedAt).thenComparing(event -> event.id.toString());

    /** What was seen. */
    public enum What {
        PRESENT,
        /** A correction: the person was recorded by mistake. */
        ABSENT
    }

    /** How it was seen. */
    public enum How {
        /** The code of the confirmation, read by a camera. */
        SCAN,
        /** The name, found in the list. */
        LIST,
        /** The paper sheet, copied afterwards. */
        SHEET,
        /** Somebody who came without being registered. */
        WALK_IN
    }
}
