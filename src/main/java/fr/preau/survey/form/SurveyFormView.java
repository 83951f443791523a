package fr.preau.survey.form;

import fr.preau.platform.FieldError;
import fr.preau.survey.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a survey.
 *
 * @param action where it is sent; empty for a preview, which is sent nowhere
 * @param typed what was chosen and written, by field
 * @param told whether the warning about addresses in texts was shown
 */
public record SurveyFormView(
        String title,
        String cycleTitle,
        String until,
        String action,
        List<Question> questions,
        Map<String, List<String>> typed,
        boolean told,
        List<FieldError> errors) {

    public SurveyFormView {
        questions = List.copyOf(questions);
        typed = Map.copyOf(typed);
        errors = List.copyOf(errors);
    }

    public Optional<String> error(Question question) {
        return FieldError.message(errors, question.field());
    }

    public boolean chosen(Question question, int option) {
        return typed.getOrDefault(question.field(), List.of()).contains(Integer.toString(option));
    }

    public String text(Question question) {
        return typed.getOrDefault(question.field(), List.of("")).getFirst();
    }
}
