package fr.preau.management.survey;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import fr.preau.survey.Question.Type;
import fr.preau.survey.Survey;
import fr.preau.survey.result.SurveyResult;
import java.util.List;
import java.util.Optional;

/**
 * A survey, as a draft to be written or as what came of it.
 *
 * @param about its days, in words
 * @param answered how many used their ticket so far
 * @param until the day on which it closes, in words
 * @param keyless whether it is open and no answer can be taken, its key being gone
 * @param form of a draft alone
 * @param beside which earlier cycles the results stand beside, in sentences; empty without one
 * @param unsorted free answers that are under no theme
 * @param seen the decision that the form was made from
 */
public record SurveyView(
        Survey survey,
        String slug,
        String cycleTitle,
        String about,
        int answered,
        String until,
        boolean keyless,
        Optional<DraftForm> form,
        List<SurveyResult> results,
        String beside,
        int unsorted,
        String decision,
        String seen,
        List<FieldError> errors)
        implements FaultyForm {

    public SurveyView {
        results = List.copyOf(results);
        errors = List.copyOf(errors);
    }

    public String address() {
        return "/gestion/questionnaires/" + survey.id();
    }

    public List<Type> types() {
        return List.of(Type.values());
    }

    public boolean onPaper() {
        return survey.way() == Survey.Way.SLIPS;
    }
}
