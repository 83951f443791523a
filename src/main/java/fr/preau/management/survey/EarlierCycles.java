package fr.preau.management.survey;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.platform.French;
import fr.preau.survey.Survey;
import fr.preau.survey.Surveys;
import fr.preau.survey.result.Results;
import fr.preau.survey.result.SurveyResult;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says beside which earlier cycles results are read. */
@Component
class EarlierCycles {

    private final Results results;
    private final Surveys surveys;
    private final Cycles cycles;

    EarlierCycles(Results results, Surveys surveys, Cycles cycles) {
        this.results = results;
        this.surveys = surveys;
        this.cycles = cycles;
    }

    /** Those of which some result tells, as a sentence; empty without one. */
    String words(Survey survey, List<SurveyResult> told) {
        return words(survey, told, "");
    }

    /** The same where the latest of all is drawn, too. */
    String wordsOfCharts(Survey survey, List<SurveyResult> told) {
        return words(survey, told, ", en trait clair");
    }

    private String words(Survey survey, List<SurveyResult> told, String ofLatest) {
        var all = results.beside(survey);
        var titles = all.stream()
                .filter(before -> tells(told, before))
                .flatMap(before -> cycles.withId(before.cycleId()).stream()
                        .map(Cycle::title)
                        .map(title -> "à « %s » (%s%s)"
                                .formatted(
                                        title,
                                        surveys.openedOn(before),
                                        before.equals(all.getFirst()) ? ofLatest : "")))
                .toList();
        return titles.isEmpty() ? "" : "Comparé " + French.enumeration(titles) + ".";
    }

    private static boolean tells(List<SurveyResult> told, Survey before) {
        return told.stream()
                .flatMap(result -> result.earlier().stream())
                .anyMatch(earlier -> earlier.survey() == before.id());
    }
}
