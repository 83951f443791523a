package fr.preau.registration.person;

import fr.preau.cycle.page.WorkshopView;
import fr.preau.platform.Happened;
import fr.preau.platform.Html;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A person's own page, behind their link.
 *
 * @param places one for each day of the cycle that says something to this person
 * @param done what has just been done, as a sentence
 * @param token the secret part of the link
 * @param address the whole link, to keep
 * @param code what they show at the door, drawn; empty when no day to come is confirmed
 * @param details what the person told us, label by label
 * @param parts what other modules let them do here now
 */
public record PersonView(
        String slug,
        String cycleTitle,
        String firstName,
        String lastName,
        String email,
        List<PersonPlace> places,
        Optional<Happened> done,
        String token,
        String address,
        Optional<Html> code,
        List<Detail> details,
        List<PersonPageParts.Part> parts) {

    public PersonView {
        places = List.copyOf(places);
        details = List.copyOf(details);
        parts = List.copyOf(parts);
    }

    /**
     * The workshops of one hour, to this person.
     *
     * @param chosen which of them they have or wait for, as its field's value; empty for none
     * @param words what they have, in words; empty for nothing
     * @param changeable whether the day still gives seats
     */
    public record WorkshopChoice(WorkshopView.Choice choice, String chosen, String words, boolean changeable) {}

    /**
     * One day of the cycle, to this person.
     *
     * @param rank in the waiting list, the first is 1
     * @param reason why the day is cancelled, often empty
     * @param offeredUntil when the offer ends, in the place's local time
     * @param replaceable whether the person may still name somebody to come instead
     * @param choices the workshops of that day, to somebody who has something there
     */
    public record PersonPlace(
            long dayId,
            LocalDate date,
            LocalTime start,
            Optional<LocalTime> end,
            String place,
            State state,
            String reason,
            OptionalInt rank,
            Optional<LocalDateTime> offeredUntil,
            boolean replaceable,
            List<WorkshopChoice> choices) {

        public PersonPlace {
            choices = List.copyOf(choices);
        }

        public boolean confirmed() {
            return state == State.CONFIRMED;
        }

        /** Whether there is something that the person may give back. */
        public boolean withdrawable() {
            return switch (state) {
                case CONFIRMED, OFFERED, WAITING, UNDER_REVIEW -> true;
                case WITHDRAWN, REFUSED, OPEN, FULL, CANCELLED, UNDER_WAY, PAST -> false;
            };
        }

        /** Whether the person may ask for a place, or for a rank in the waiting list. */
        public boolean joinable() {
            return state == State.OPEN || state == State.FULL;
        }
    }

    /** One thing that the person told us. */
    public record Detail(String label, String value) {}

    /** What a day is to this person. */
    public enum State {
        CONFIRMED,
        OFFERED,
        WAITING,
        /** Asked for; an organiser decides. */
        UNDER_REVIEW,
        WITHDRAWN,
        /** An organiser said no. */
        REFUSED,
        /** They have nothing there, and there is room. */
        OPEN,
        /** They have nothing there, and there is a list to join. */
        FULL,
        CANCELLED,
        /** It has begun and is not over. */
        UNDER_WAY,
        PAST
    }
}
