package fr.preau.management.rules;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import fr.preau.registration.rules.Questions.Kind;
import java.util.List;

/**
 * The form of one question.
 *
 * @param version the one that is asked now; 0 for a new question
 * @param overtaken whether somebody else changed it meanwhile
 */
public record QuestionView(
        String slug,
        String cycleTitle,
        String title,
        String action,
        QuestionForm form,
        WhoIsAsked who,
        int version,
        boolean overtaken,
        List<FieldError> errors)
        implements FaultyForm {

    public QuestionView {
        errors = List.copyOf(errors);
    }

    /** The same, for a list above the form. */
    public List<FieldError> summary() {
        return FieldError.at(errors, field -> field.equals("kind") ? "kind-" + Kind.TEXT : field);
    }
}
