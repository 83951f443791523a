package fr.preau.governance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One seat of a body, from the first to the last day of a mandate.
 *
 * @param holder may be empty, as {@code holderEmail}: the seat is vacant, and counts
 * @param deputyEmail where the deputy is written to once the holder is excused; may be empty
 * @param until the last day; none as long as the mandate runs
 */
public record Seat(
        long id,
        long bodyId,
        College college,
        String organisation,
        String holder,
        String holderEmail,
        String deputy,
        String deputyEmail,
        LocalDate since,
        Optional<LocalDate> until) {

    boolean openOn(LocalDate day) {
        return !day.isBefore(since) && until.filter(day::isAfter).isEmpty();
    }

    /** The deputy, in words. */
    String deputyNamed() {
        return deputy.isEmpty() ? "sa suppléance" : deputy;
    }

    /** Who is meant, for lists of the team: the organisation, then the holder. */
    public String named() {
        return organisation + (holder.isEmpty() ? ", à pourvoir" : ", " + holder);
    }
}
