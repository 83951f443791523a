package fr.preau.survey.result;

import fr.preau.cycle.Cycles;
import fr.preau.cycle.ShortNames;
import fr.preau.survey.Survey;
import fr.preau.survey.Surveys;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands over the figures of an earlier survey. */
@Component
class EarlierHeadings {

    private final Surveys surveys;
    private final Cycles cycles;
    private final ShortNames names;

    EarlierHeadings(Surveys surveys, Cycles cycles, ShortNames names) {
        this.surveys = surveys;
        this.cycles = cycles;
        this.names = names;
    }

    /** Its day; its cycle too where another of them opened on the same. */
    String of(Survey survey, List<Survey> all) {
        var day = surveys.openedOn(survey);
        if (all.stream()
                .noneMatch(other ->
                        other.id() != survey.id() && surveys.openedOn(other).equals(day))) {
            return day;
        }
        return cycles.withId(survey.cycleId())
                .map(cycle -> names.of(cycle) + ", " + day)
                .orElse(day);
    }
}
