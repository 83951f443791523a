package fr.preau.survey;

import fr.preau.cycle.edition.CarriedAlong;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people thought of a cycle is not what they think of the next. */
@Component
class CarriedSurveys implements CarriedAlong {

    private static final String SURVEYS = "les questionnaires et leurs résultats";

    @Override
    public List<Left> left() {
        return List.of(
                new Left("survey", SURVEYS),
                new Left("survey_question", SURVEYS),
                new Left("survey_asked", SURVEYS),
                new Left("survey_ticket", SURVEYS),
                new Left("survey_box", SURVEYS),
                new Left("survey_tally", SURVEYS),
                new Left("survey_text", SURVEYS),
                new Left("complaint", "les réclamations, difficultés et incidents"));
    }
}
