package fr.preau.management.survey;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import fr.preau.survey.result.Texts.FreeText;
import java.util.List;
import java.util.Optional;

/**
 * The next free answer to be sorted.
 *
 * @param survey the address of the survey
 * @param question that it answers
 * @param next empty once all are sorted
 * @param left how many are still to be sorted, of how many
 * @param themes of that question so far
 * @param typed a theme that was refused
 */
public record TextsView(
        String survey,
        String title,
        String question,
        Optional<FreeText> next,
        int left,
        int all,
        List<String> themes,
        String typed,
        List<FieldError> errors)
        implements FaultyForm {

    public TextsView {
        themes = List.copyOf(themes);
        errors = List.copyOf(errors);
    }
}
