package fr.preau.management.attendance;

import fr.preau.attendance.paper.LabelSheet;
import fr.preau.management.GestureView.Hidden;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.time.LocalDate;
import java.util.List;

/**
 * Which badges are to be printed, and on what.
 *
 * @param badges how many there are by these filters
 * @param filters of the list, beside the day
 * @param day the one whose badges they are, its number; empty for all
 * @param format a {@link LabelSheet}'s name
 * @param first the first free label, as typed
 */
public record BadgesView(
        String slug,
        int badges,
        List<Hidden> filters,
        List<Day> days,
        String day,
        String format,
        String first,
        List<FieldError> errors)
        implements FaultyForm {

    public BadgesView {
        filters = List.copyOf(filters);
        days = List.copyOf(days);
        errors = List.copyOf(errors);
    }

    public record Day(long id, LocalDate date) {}

    public List<LabelSheet> formats() {
        return List.of(LabelSheet.values());
    }

    public String address() {
        return "/gestion/cycles/" + slug + "/badges";
    }

    /** The same, for a list above the form. */
    public List<FieldError> summary() {
        return FieldError.at(
                errors, field -> field.equals("format") ? "format-" + LabelSheet.TWO_BY_FOUR.name() : field);
    }
}
