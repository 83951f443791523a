package fr.preau.registration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A person's own page, behind their link.
 *
 * @param done what has just been done, as a sentence
 * @param token the secret part of the link
 * @param details what the person told us, label by label
 */
public record PersonView(
        String slug,
        String cycleTitle,
        String firstName,
        String lastName,
        String email,
        List<PersonPlace> places,
        Optional<String> done,
        String token,
        List<Detail> details) {

    public PersonView {
        places = List.copyOf(places);
        details = List.copyOf(details);
    }

    /**
     * One day that the person asked for.
     *
     * @param withdrawable whether the seat may still be given back
     */
    public record PersonPlace(
            long dayId,
            LocalDate date,
            LocalTime start,
            Optional<LocalTime> end,
            String place,
            State state,
            boolean withdrawable) {

        public boolean confirmed() {
            return state == State.CONFIRMED;
        }
    }

    /** One thing that the person told us. */
    public record Detail(String label, String value) {}

    /** What a day is to this person. */
    public enum State {
        CONFIRMED,
        WITHDRAWN,
        CANCELLED,
        PAST
    }
}
