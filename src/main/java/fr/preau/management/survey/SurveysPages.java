package fr.preau.management.survey;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.StateDigest;
import fr.preau.platform.Composed;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import fr.preau.survey.Survey;
import fr.preau.survey.Surveys;
import fr.preau.survey.result.Results;
import fr.preau.survey.result.SurveyResult;
import fr.preau.survey.result.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** One survey: written as a draft, followed while it is open, read once it is closed. */
@Controller
@RequestMapping("/gestion/questionnaires/{id}")
class SurveysPages {

    private static final int LONGEST_DECISION = 4_000;

    private final Surveys surveys;
    private final Results results;
    private final EarlierCycles earlier;
    private final Texts texts;
    private final Cycles cycles;
    private final BackOfficeLayout layout;

    SurveysPages(
            Surveys surveys,
            Results results,
            EarlierCycles earlier,
            Texts texts,
            Cycles cycles,
            BackOfficeLayout layout) {
        this.earlier = earlier;
        this.surveys = surveys;
        this.results = results;
        this.texts = texts;
        this.cycles = cycles;
        this.layout = layout;
    }

    @GetMapping
    View show(@PathVariable long id, @RequestParam(name = "fait", defaultValue = "") String done) {
        var survey = survey(id);
        var form = survey.draft() ? Optional.of(DraftForm.of(survey)) : Optional.<DraftForm>empty();
        return page(HttpStatus.OK, survey, form, survey.decision(), seen(survey), List.of(), Done.of(done));
    }

    private View page(
            HttpStatus status,
            Survey survey,
            Optional<DraftForm> form,
            String decision,
            String seen,
            List<FieldError> errors,
            Optional<Done> done) {
        var cycle = cycle(survey);
        var told = survey.draft() ? List.<SurveyResult>of() : results.of(survey);
        var view = new SurveyView(
                survey,
                cycle.slug(),
                cycle.title(),
                AfterPages.days(cycle, survey),
                surveys.answered(survey),
                survey.closesOn().map(French::date).orElse(""),
                surveys.keyless(survey),
                form,
                told,
                earlier.wordsOfCharts(survey, told),
                survey.closed()
                        ? (int) texts.of(survey.id()).stream()
                                .filter(text -> text.theme().isEmpty())
                                .count()
                        : 0,
                decision,
                seen,
                errors);
        var template = survey.draft() ? "survey/draft" : "survey/results";
        return layout.page(status, Section.CYCLES, survey.title() + ", " + cycle.title(), template, view, done);
    }

    @PostMapping
    @Journaled(AuditAction.SURVEY_WRITTEN)
    View write(
            @PathVariable long id,
            @RequestParam(name = "revision", defaultValue = "0") int revision,
            @RequestParam Map<String, String> sent) {
        var survey = survey(id);
        AuditContext.here().cycle(survey.cycleId());
        if (!survey.draft()) {
            return Done.SURVEY_STANDS.redirect(address(id));
        }
        var form = DraftForm.read(sent);
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, survey, Optional.of(form), "", "", faults, Optional.empty());
        }
        if (!surveys.rewrite(id, revision, Composed.text(form.title()), form.questions())) {
            var fault = new FieldError(
                    "title",
                    "Quelqu’un a enregistré ce questionnaire pendant que vous l’écriviez. Enregistrez de nouveau pour garder votre texte plutôt que le sien.");
            return page(HttpStatus.CONFLICT, survey(id), Optional.of(form), "", "", List.of(fault), Optional.empty());
        }
        return Done.SURVEY_SAVED.redirect(address(id));
    }

    @PostMapping("/decision")
    @Journaled(AuditAction.SURVEY_DECIDED)
    View decide(
            @PathVariable long id,
            @RequestParam(name = "decision", defaultValue = "") String typed,
            @RequestParam(name = "seen", defaultValue = "") String seen) {
        var survey = survey(id);
        AuditContext.here().cycle(survey.cycleId());
        if (!survey.closed()) {
            return Done.SURVEY_STANDS.redirect(address(id));
        }
        var decision = Composed.text(typed.strip());
        if (decision.isEmpty() || decision.length() > LONGEST_DECISION) {
            var fault = new FieldError(
                    "decision", "Dites ce que vous avez changé, ou pourquoi rien, en 4 000 caractères au plus.");
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    survey,
                    Optional.empty(),
                    typed,
                    seen,
                    List.of(fault),
                    Optional.empty());
        }
        if (!surveys.decide(id, decision, now -> seen.isEmpty() || seen.equals(StateDigest.of(now)))) {
            var now = survey(id);
            var fault = new FieldError(
                    "decision",
                    "Rien n’a changé : quelqu’un d’autre a enregistré entre-temps. Il est écrit maintenant : « %s ». Ce que vous avez tapé est gardé : enregistrez à nouveau pour le remplacer."
                            .formatted(now.decision()));
            return page(HttpStatus.CONFLICT, now, Optional.empty(), typed, seen(now), List.of(fault), Optional.empty());
        }
        return Done.SURVEY_DECIDED.redirect(address(id));
    }

    private static String seen(Survey survey) {
        return StateDigest.of(survey.decision());
    }

    private Survey survey(long id) {
        return surveys.withId(id).orElseThrow(SurveysPages::notFound);
    }

    private Cycle cycle(Survey survey) {
        return cycles.withId(survey.cycleId()).orElseThrow(SurveysPages::notFound);
    }

    static String address(long id) {
        return "/gestion/questionnaires/" + id;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
