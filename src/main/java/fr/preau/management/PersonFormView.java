package fr.preau.management;

import fr.preau.registration.PersonFields;
import fr.preau.registration.PersonFields.FieldError;
import fr.preau.registration.Profile;
import fr.preau.registration.Questions.Question;
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

    /** A day and its state in words. */
    public record Day(long id, LocalDate date, String state) {}

    public List<FieldError> errors() {
        return fields.errors();
    }

    /** The element that a link from the error summary leads to. */
    public String target(String field) {
        return switch (field) {
            case "profile" -> "profile-" + Profile.LOCAL_AGENT.name();
            case "days" -> days.isEmpty() ? field : "days-" + days.getFirst().id();
            default ->
                fields.questions().stream()
                        .filter(question -> PersonFields.field(question).equals(field))
                        .findFirst()
                        .map(PersonFormView::target)
                        .orElse(field);
        };
    }

    private static String target(Question question) {
        var field = PersonFields.field(question);
        return switch (question.wording().kind()) {
            case TEXT -> field;
            case YES_NO -> field + "-Oui";
            case CHOICE -> field + "-" + question.wording().choices().getFirst();
        };
    }
}
