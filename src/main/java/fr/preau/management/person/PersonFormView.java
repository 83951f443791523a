package fr.preau.management.person;

import fr.preau.cycle.page.WorkshopView;
import fr.preau.management.Difference;
import fr.preau.management.GestureView;
import fr.preau.platform.FieldError;
import fr.preau.registration.form.PersonFields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's details as an organiser types them, to add them or to correct what is known.
 *
 * @param back where to go without changing anything
 * @param days those that may be ticked; none when only details are corrected
 * @param ifFull the question about full days, where days are asked
 * @param letter the label of « write to them? »
 * @param seen what the details were when the form was opened
 * @param conflict what sending again would replace, when somebody else was faster
 */
public record PersonFormView(
        String context,
        String title,
        String action,
        String button,
        String back,
        PersonFields fields,
        List<Day> days,
        Optional<GestureView.Choice> ifFull,
        Optional<String> letter,
        boolean notified,
        String seen,
        List<Difference> conflict) {

    public PersonFormView {
        days = List.copyOf(days);
        conflict = List.copyOf(conflict);
    }

    /** A day, its state in words, and the workshops among which one chooses. */
    public record Day(long id, LocalDate date, String state, List<WorkshopView.Choice> choices) {
        public Day {
            choices = List.copyOf(choices);
        }
    }

    /** What is wrong, for a list above the form. */
    public List<FieldError> summary() {
        return FieldError.at(
                fields.summary(),
                field -> field.equals("days") && !days.isEmpty()
                        ? "days-" + days.getFirst().id()
                        : field);
    }
}
