package fr.preau.registration;

import fr.preau.cycle.DayView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The registration form, empty or given back with everything that was typed.
 *
 * @param days every day of the cycle; those that are not open are shown with the reason
 * @param errors in the order of the form's fields
 * @param stamp what makes two sendings of one form the same
 * @param problem a sentence above the form when the trouble is not in a field
 */
public record FormView(
        String slug,
        String cycleTitle,
        List<DayView> days,
        Values values,
        List<FieldError> errors,
        String stamp,
        Optional<String> problem) {

    public FormView {
        days = List.copyOf(days);
        errors = List.copyOf(errors);
    }

    /** What is wrong with that field, if anything is. */
    public Optional<String> error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst();
    }

    public boolean open() {
        return days.stream().anyMatch(DayView::asked);
    }

    /** Whether a waiting list may be joined. */
    public boolean anyFull() {
        return days.stream().anyMatch(day -> day.asked() && !day.open());
    }

    /** Whether a choice between « all or nothing » and « where there is room » has a meaning. */
    public boolean severalDaysOpen() {
        return days.stream().filter(DayView::open).count() > 1;
    }

    /**
     * The element that a link from the error summary leads to: the field itself, or the first choice
     * of a group.
     */
    public String target(String field) {
        return switch (field) {
            case "days" ->
                days.stream()
                        .filter(DayView::asked)
                        .findFirst()
                        .map(day -> (day.open() ? "days-" : "waitFor-") + day.id())
                        .orElse("days");
            case "profile" -> "profile-LOCAL_AGENT";
            case "policy" -> "policy-WHAT_REMAINS";
            default -> field;
        };
    }

    /**
     * What was typed, as it was typed; a field's name is its component's.
     *
     * @param profile LOCAL_AGENT, STATE_AGENT, ELECTED_OFFICIAL, OTHER or empty
     * @param organisationKind COMMUNE, INTERCOMMUNALITE, DEPARTEMENT, REGION, ETAT, ASSOCIATION, BAILLEUR, AUTRE or
     *     empty
     * @param days the ids of the days that are ticked
     * @param waitFor the ids of the full days whose waiting list is wanted
     * @param policy WHAT_REMAINS or ALL_OR_NOTHING
     * @param shortNotice whether a seat that comes free just before a day is accepted ahead
     */
    public record Values(
            String lastName,
            String firstName,
            String email,
            String phone,
            String job,
            String profile,
            String organisation,
            String organisationKind,
            String department,
            String accessNeeds,
            Set<Long> days,
            Set<Long> waitFor,
            String policy,
            boolean shortNotice) {

        public Values {
            days = Set.copyOf(days);
            waitFor = Set.copyOf(waitFor);
        }

        /** A form that nobody has touched. */
        public static Values empty() {
            return untouched(Set.of());
        }

        /** A form that nobody has touched, with some days ticked ahead. */
        static Values untouched(Set<Long> days) {
            return new Values("", "", "", "", "", "", "", "", "", "", days, Set.of(), "WHAT_REMAINS", false);
        }
    }

    /**
     * Something to put right.
     *
     * @param field a component of {@link Values}
     * @param message a sentence that says what to do
     */
    public record FieldError(String field, String message) {}
}
