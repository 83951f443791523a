package fr.preau.registration;

import fr.preau.cycle.Availability;
import java.util.List;

/**
 * What the desk answers to an {@link Application}. It is what any newcomer would be told: it never
 * shows whether the address was known before.
 */
public sealed interface Answer {

    /** At least one day is confirmed, or waited for. */
    record Recorded(List<Long> confirmed, List<Queued> waiting, List<Long> full) implements Answer {

        public boolean confirmed(long day) {
            return confirmed.contains(day);
        }

        public boolean waits(long day) {
            return waiting.stream().anyMatch(queued -> queued.day == day);
        }
    }

    /** A day waited for, and how many are served up to this person, themselves included. */
    record Queued(long day, int rank) {}

    /** No place was taken: no room, or not for all where all were wanted. */
    record NoRoom(List<Long> full) implements Answer {}

    /** No place was taken: one of the days takes no registration just now. */
    record NotOpen(long day, Availability availability) implements Answer {}
}
