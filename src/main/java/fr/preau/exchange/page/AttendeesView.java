package fr.preau.exchange.page;

import fr.preau.exchange.Attendee;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.time.LocalDate;
import java.util.List;

/**
 * Who comes on a day, of those who let others know.
 *
 * @param own address of the person's own page
 */
public record AttendeesView(
        String cycleTitle,
        LocalDate date,
        String address,
        String own,
        Typed typed,
        List<Attendee> people,
        String told,
        List<FieldError> errors)
        implements FaultyForm {

    public AttendeesView {
        people = List.copyOf(people);
        errors = List.copyOf(errors);
    }

    /** What the person lets be known, each apart. */
    public record Typed(boolean name, boolean organisation, String contact) {}
}
