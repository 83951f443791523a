package fr.preau.management.survey;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.platform.Composed;
import fr.preau.platform.FieldError;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import fr.preau.survey.Question;
import fr.preau.survey.Survey;
import fr.preau.survey.Surveys;
import fr.preau.survey.result.Texts;
import fr.preau.survey.result.Texts.FreeText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Free answers of a closed survey, read one by one and sorted into themes. */
@Controller
@RequestMapping("/gestion/questionnaires/{id}/textes")
class TextsPages {

    private final Surveys surveys;
    private final Texts texts;
    private final BackOfficeLayout layout;

    TextsPages(Surveys surveys, Texts texts, BackOfficeLayout layout) {
        this.surveys = surveys;
        this.texts = texts;
        this.layout = layout;
    }

    @GetMapping
    View show(@PathVariable long id, @RequestParam(name = "fait", defaultValue = "") String done) {
        return page(HttpStatus.OK, survey(id), "", List.of(), Done.of(done));
    }

    private View page(HttpStatus status, Survey survey, String typed, List<FieldError> errors, Optional<Done> done) {
        var all = texts.of(survey.id());
        var next = all.stream().filter(text -> text.theme().isEmpty()).findFirst();
        var question = next.map(FreeText::question).orElse(0L);
        var view = new TextsView(
                SurveysPages.address(survey.id()),
                survey.title(),
                survey.questions().stream()
                        .filter(one -> one.id() == question)
                        .map(Question::text)
                        .findFirst()
                        .orElse(""),
                next,
                (int) all.stream().filter(text -> text.theme().isEmpty()).count(),
                all.size(),
                all.stream()
                        .filter(text -> text.question() == question)
                        .map(FreeText::theme)
                        .filter(theme -> !theme.isEmpty())
                        .distinct()
                        .toList(),
                typed,
                errors);
        return layout.page(status, Section.CYCLES, "Réponses libres", "survey/texts", view, done);
    }

    @PostMapping
    @Journaled(AuditAction.SURVEY_SORTED)
    View sort(
            @PathVariable long id,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "theme", defaultValue = "") String theme,
            @RequestParam(name = "other", defaultValue = "") String other) {
        var survey = survey(id);
        AuditContext.here().cycle(survey.cycleId());
        var chosen = Composed.text((other.isBlank() ? theme : other).strip());
        if (chosen.isEmpty() || chosen.length() > Texts.LONGEST_THEME) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    survey,
                    other,
                    List.of(new FieldError("other", "Choisissez un thème, ou nommez-en un, en 80 caractères au plus.")),
                    Optional.empty());
        }
        var one = texts.withId(id, number(text)).orElseThrow(TextsPages::notFound);
        texts.sort(one.id(), chosen);
        return Done.SURVEY_SORTED.redirect(SurveysPages.address(id) + "/textes");
    }

    private static UUID number(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    /** Closed: what comes while it is open is read with what comes later. */
    private Survey survey(long id) {
        return surveys.withId(id).filter(Survey::closed).orElseThrow(TextsPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
