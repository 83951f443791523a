package fr.preau.survey.form;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.web.Templates;
import fr.preau.survey.Survey;
import fr.preau.survey.Surveys;
import fr.preau.survey.urn.Urn;
import fr.preau.survey.urn.Urn.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where a ticket leads: the form, and what became of it. Reading it changes nothing, by whatever method. */
@Controller
@RequestMapping("/avis/{ticket}")
class SurveyPages {

    /** 128 bits in characters for an address. */
    private static final Pattern TICKET = Pattern.compile("[A-Za-z0-9_-]{22}");

    private static final String TOLD = "told";

    private final Urn urn;
    private final Surveys surveys;
    private final Cycles cycles;
    private final Templates templates;

    SurveyPages(Urn urn, Surveys surveys, Cycles cycles, Templates templates) {
        this.urn = urn;
        this.surveys = surveys;
        this.cycles = cycles;
        this.templates = templates;
    }

    /** Whether it has the shape of a ticket; nothing is asked about what has not. */
    private static boolean shaped(String ticket) {
        return TICKET.matcher(ticket).matches();
    }

    private Optional<Survey> asked(String ticket) {
        return Optional.of(ticket)
                .filter(SurveyPages::shaped)
                .flatMap(urn::surveyOf)
                .flatMap(surveys::withId)
                .filter(Survey::open);
    }

    @GetMapping
    View show(@PathVariable String ticket) {
        return asked(ticket)
                .map(survey -> form(HttpStatus.OK, ticket, survey, Map.of(), false, List.of()))
                .orElseGet(() -> tooLate(ticket, Map.of()));
    }

    @PostMapping
    View send(@PathVariable String ticket, @RequestParam MultiValueMap<String, String> sent) {
        return asked(ticket).map(survey -> send(ticket, survey, sent)).orElseGet(() -> tooLate(ticket, sent));
    }

    private View send(String ticket, Survey survey, Map<String, List<String>> sent) {
        var reading = BallotReading.of(survey.questions(), sent, sent.containsKey(TOLD));
        if (!reading.errors().isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, ticket, survey, sent, reading.warned(), reading.errors());
        }
        return urn.submit(ticket, reading.ballot()) == Submission.RECEIVED
                ? outcome(HttpStatus.OK, "Avis reçu", true, Optional.empty())
                : tooLate(ticket, sent);
    }

    private View form(
            HttpStatus status,
            String ticket,
            Survey survey,
            Map<String, List<String>> typed,
            boolean told,
            List<FieldError> errors) {
        return templates.page(
                status,
                "survey/form",
                Map.of(
                        "layout",
                        templates.unindexed("Votre avis", "/avis"),
                        "view",
                        view(survey, "/avis/" + ticket, typed, told, errors)));
    }

    private SurveyFormView view(
            Survey survey, String action, Map<String, List<String>> typed, boolean told, List<FieldError> errors) {
        return new SurveyFormView(
                survey.title(),
                cycles.withId(survey.cycleId()).map(Cycle::title).orElse(""),
                survey.closesOn().map(French::day).orElse(""),
                action,
                survey.questions(),
                typed,
                told,
                errors);
    }

    /** A slip belongs to nobody, and two may have read the same: what the second one typed is given back. */
    private View tooLate(String ticket, Map<String, List<String>> sent) {
        var spent = Optional.of(ticket)
                .filter(SurveyPages::shaped)
                .flatMap(surveys::ofSlip)
                .map(survey -> view(survey, "", sent, false, List.of()));
        return outcome(
                HttpStatus.GONE,
                spent.isPresent() ? "Ce code a déjà servi" : "Avis déjà reçu, ou questionnaire clos",
                false,
                spent);
    }

    /** @param spent the answers that came with a slip which was used before */
    private View outcome(HttpStatus status, String title, boolean received, Optional<SurveyFormView> spent) {
        return templates.page(
                status,
                "survey/outcome",
                Map.of("layout", templates.unindexed(title, "/avis"), "received", received, "spent", spent));
    }
}
