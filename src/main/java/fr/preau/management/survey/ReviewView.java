package fr.preau.management.survey;

import fr.preau.survey.Survey;
import fr.preau.survey.result.SurveyResult;
import java.util.List;

/**
 * The review of a closed survey on paper.
 *
 * @param about its days, in words
 * @param closedOn in words
 * @param beside which earlier cycles the results stand beside, as a sentence; empty without one
 */
public record ReviewView(
        String centre,
        Survey survey,
        String cycleTitle,
        String about,
        String closedOn,
        String beside,
        List<SurveyResult> results) {

    public ReviewView {
        results = List.copyOf(results);
    }
}
