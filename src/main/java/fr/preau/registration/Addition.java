package fr.preau.registration;

import java.util.List;

/** What became of a person that an organiser brings in. */
public sealed interface Addition {

    /** They are in the list; the days are those that they had nothing on before. */
    record Added(long registrationId, List<Long> days) implements Addition {}

    /** Nothing changed: those days have no seat for them. */
    record NoRoom(List<Long> days) implements Addition {}

    /** Nothing changed: that day is not held. */
    record NotHeld(long day) implements Addition {}
}
