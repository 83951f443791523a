package fr.preau.survey.form;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.platform.web.Templates;
import fr.preau.survey.Surveys;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The form as people will see it, for the team: it is sent nowhere. */
@Controller
class PreviewPage {

    private final Surveys surveys;
    private final Cycles cycles;
    private final Templates templates;

    PreviewPage(Surveys surveys, Cycles cycles, Templates templates) {
        this.surveys = surveys;
        this.cycles = cycles;
        this.templates = templates;
    }

    @GetMapping("/gestion/questionnaires/{id}/apercu")
    View show(@PathVariable long id) {
        var survey = surveys.withId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var view = new SurveyFormView(
                survey.title(),
                cycles.withId(survey.cycleId()).map(Cycle::title).orElse(""),
                "",
                "",
                survey.questions(),
                Map.of(),
                false,
                List.of());
        return templates.page(
                "survey/preview",
                Map.of(
                        "layout",
                        templates.unindexed("Aperçu du questionnaire", "/avis"),
                        "view",
                        view,
                        "back",
                        "/gestion/questionnaires/" + id));
    }
}
