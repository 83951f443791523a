package fr.preau.registration;

import fr.preau.cycle.Availability;
import java.util.List;

/**
 * What the desk answers to an {@link Application}. It is what any newcomers would be told: it never
 * shows whether an address was known before.
 */
public sealed interface Answer {

    /**
     * Somebody has something.
     *
     * @param members in the order of the application; one for whom there was no room at all has only full days
     */
    record Recorded(List<Outcome> members) implements Answer {
        public Recorded {
            members = List.copyOf(members);
        }
    }

    /**
     * What one person was given.
     *
     * @param review days on which an organiser decides
     * @param full days without room, for which they would not wait
     * @param workshops those they have a seat in
     * @param waitedWorkshops those whose line they are in, and where
     */
    record Outcome(
            List<Long> confirmed,
            List<Queued> waiting,
            List<Long> review,
            List<Long> full,
            List<Long> workshops,
            List<InLine> waitedWorkshops) {

        public boolean confirmed(long day) {
            return confirmed.contains(day);
        }

        public boolean waits(long day) {
            return waiting.stream().anyMatch(queued -> queued.day == day);
        }

        public boolean underReview(long day) {
            return review.contains(day);
        }

        /** Whether they have a seat in a workshop, or wait for one. */
        public boolean choseWorkshop() {
            return !workshops.isEmpty() || !waitedWorkshops.isEmpty();
        }

        public boolean waitsForWorkshop(long workshop) {
            return waitedWorkshops.stream().anyMatch(line -> line.workshop == workshop);
        }

        public boolean nothing() {
            return confirmed.isEmpty() && waiting.isEmpty() && review.isEmpty();
        }
    }

    /** A day waited for, and how many are served up to this person, themselves included. */
    record Queued(long day, int rank) {}

    /** A workshop waited for, and how many are in its line up to this person, themselves included. */
    record InLine(long workshop, int rank) {}

    /** No place was taken: no room, or not for all where all were wanted. */
    record NoRoom(List<Long> full) implements Answer {}

    /** No place was taken: one of the days takes no registration just now. */
    record NotOpen(long day, Availability availability) implements Answer {}

    /** No place was taken: the cycle is not for that member, counted from 0. */
    record NotAdmitted(int member) implements Answer {}

    /** No place was taken: the key came before, with something else. */
    record KeyReused() implements Answer {}
}
