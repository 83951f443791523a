package fr.preau.registration;

import fr.preau.cycle.DayView;
import fr.preau.registration.PersonFields.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * The registration form, empty or given back with everything that was typed.
 *
 * @param days every day of the cycle; those that are not open are shown with the reason
 * @param people one, or a team
 * @param policy WHAT_REMAINS or ALL_OR_NOTHING
 * @param audience whom the cycle is for, in sentences
 * @param stamp what makes two sendings of one form the same
 * @param problem a sentence above the form when the trouble is not in a field
 */
public record FormView(
        String slug,
        String cycleTitle,
        List<DayView> days,
        List<PersonFields> people,
        String policy,
        List<String> audience,
        String stamp,
        Optional<String> problem) {

    /** As many as a town hall sends; more is a list, which organisers import. */
    static final int LARGEST_TEAM = Application.LARGEST_TEAM;

    public FormView {
        days = List.copyOf(days);
        people = List.copyOf(people);
        audience = List.copyOf(audience);
    }

    /** In the order of the form. */
    public List<FieldError> errors() {
        return people.stream().flatMap(person -> person.errors().stream()).toList();
    }

    /** What is wrong, and with whom where there are several. */
    public String words(FieldError error) {
        var point = error.field().indexOf('.');
        var number = point < 0 ? "1" : error.field().substring(1, point);
        return (team() ? "Personne " + number + " : " : "") + error.message();
    }

    public boolean open() {
        return days.stream().anyMatch(DayView::asked);
    }

    /** Whether a waiting list may be joined. */
    public boolean anyFull() {
        return days.stream().anyMatch(DayView::waitable);
    }

    public boolean team() {
        return people.size() > 1;
    }

    public boolean mayGrow() {
        return people.size() < LARGEST_TEAM;
    }

    /** Whether a choice between « all or nothing » and « where there is room » has a meaning. */
    public boolean choice() {
        return team() || days.stream().filter(DayView::open).count() > 1;
    }

    /**
     * The element that a link from the error summary leads to: the field itself, or the first choice
     * of a group.
     */
    public String target(String field) {
        var name = field.substring(field.indexOf('.') + 1);
        if (name.equals("days")) {
            return days.stream()
                    .filter(DayView::asked)
                    .findFirst()
                    .map(day -> field + "-" + day.id())
                    .orElse(field);
        }
        return people.stream()
                .map(person -> person.target(field))
                .filter(target -> !target.equals(field))
                .findFirst()
                .orElse(field);
    }
}
