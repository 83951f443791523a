package fr.preau.attendance;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.registration.form.PersonFields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The form for somebody who comes without being expected.
 *
 * @param id of the record that the form makes
 * @param free seats that nobody holds
 * @param halfDays to choose from
 * @param now the half-day under way
 * @param welcomed what is said of who has just been taken in
 * @param full whether the form was refused because every seat is held
 * @param later whether a name and an organisation are to be enough
 * @param mayRaise whether the reader may add a seat to the room
 * @param refused why the form was refused otherwise, as a sentence
 */
public record WalkInView(
        long day,
        LocalDate date,
        UUID id,
        int free,
        List<HalfDay> halfDays,
        Part now,
        PersonFields fields,
        Optional<String> welcomed,
        boolean full,
        boolean later,
        boolean mayRaise,
        Optional<String> refused) {

    public WalkInView {
        halfDays = List.copyOf(halfDays);
    }
}
