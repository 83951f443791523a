package fr.preau.management.survey;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.GestureView;
import fr.preau.management.GestureView.Answer;
import fr.preau.management.GestureView.Choice;
import fr.preau.management.GestureView.Text;
import fr.preau.platform.French;
import fr.preau.platform.address.EmailAddress;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import fr.preau.survey.BallotCounting;
import fr.preau.survey.Opening;
import fr.preau.survey.Survey;
import fr.preau.survey.Survey.State;
import fr.preau.survey.Survey.Way;
import fr.preau.survey.Surveys;
import fr.preau.survey.urn.Urn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What cannot be taken back of a survey: opening it, closing it, throwing a draft away. */
@Controller
@RequestMapping("/gestion/questionnaires/{id}")
class SurveyGestures {

    private static final int MOST_ADDRESSES = 200;
    private static final String ADDRESSES = "addresses";

    private final Surveys surveys;
    private final BallotCounting ballots;
    private final Cycles cycles;
    private final BackOfficeLayout layout;

    SurveyGestures(Surveys surveys, BallotCounting ballots, Cycles cycles, BackOfficeLayout layout) {
        this.surveys = surveys;
        this.ballots = ballots;
        this.cycles = cycles;
        this.layout = layout;
    }

    @GetMapping("/ouverture")
    View askOpen(@PathVariable long id) {
        return page(HttpStatus.OK, opening(survey(id), ""));
    }

    private GestureView opening(Survey survey, String typed) {
        var happens = new ArrayList<String>();
        var possible = survey.state() == State.DRAFT || survey.state() == State.PLANNED;
        if (!possible) {
            happens.add("Ce questionnaire a déjà été ouvert.");
        } else if (!survey.kind().ofPresent()) {
            happens.add("Chaque adresse reçoit un lien qui ne sert qu’une fois.");
        } else if (surveys.early(survey)) {
            happens.add(
                    "La journée n’est pas terminée : le questionnaire s’ouvrira de lui-même à la fin de sa dernière demi-journée.");
        } else {
            happens.add("%s."
                    .formatted(French.count(
                            surveys.audience(survey),
                            "personne présente est sollicitée",
                            "personnes présentes sont sollicitées")));
        }
        if (possible) {
            happens.add("Il reste ouvert %d jours ; un rappel part après %d jours à qui n’a pas répondu."
                    .formatted(survey.kind().openDays(), survey.kind().reminderAfterDays()));
            happens.add(
                    "Les questions ne changent plus. Sous cinq réponses en tout, elles sont détruites sans être lues.");
            happens.add(
                    "Une base restaurée pendant qu’il est ouvert perd les réponses qui ne sont pas encore comptées.");
        }
        return new GestureView(
                survey.title(),
                "Ouvrir le questionnaire",
                happens,
                possible && survey.kind().ofPresent() ? List.of(ways(survey)) : List.of(),
                possible && !survey.kind().ofPresent()
                        ? Optional.of(new Text(
                                ADDRESSES, "Adresses de courriel", "Une par ligne, 200 au plus.", typed, false))
                        : Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                SurveysPages.address(survey.id()) + "/ouverture",
                Optional.of("Ouvrir le questionnaire").filter(_ -> possible),
                false,
                SurveysPages.address(survey.id()),
                List.of());
    }

    private static Choice ways(Survey survey) {
        return new Choice(
                "way",
                "Comment les personnes y répondent",
                survey.way().name().toLowerCase(Locale.ROOT),
                List.of(
                        new Answer("mail", "Par courriel, avec un lien qui ne sert qu’une fois"),
                        new Answer(
                                "slips",
                                "Sur place, avec des bulletins de papier mêlés, un par personne présente, qui n’appartiennent à personne")));
    }

    @PostMapping("/ouverture")
    @Journaled(AuditAction.SURVEY_OPENED)
    View open(
            @PathVariable long id,
            @RequestParam(name = "way", defaultValue = "mail") String way,
            @RequestParam(name = ADDRESSES, defaultValue = "") String typed) {
        var survey = survey(id);
        AuditContext.here().cycle(survey.cycleId());
        var lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var wrong = survey.kind().ofPresent() ? Optional.<String>empty() : wrong(lines);
        if (wrong.isPresent()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, opening(survey, typed).wrong(ADDRESSES, wrong.get()));
        }
        var addresses = survey.kind().ofPresent()
                ? List.<String>of()
                : lines.stream()
                        .map(line -> EmailAddress.bare(line).toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
        return switch (surveys.open(id, way.equals("slips") ? Way.SLIPS : Way.MAIL, addresses)) {
            case Opening.Opened(var asked) -> {
                AuditContext.here().note(French.count(asked, "personne", "personnes"));
                yield Done.SURVEY_OPENED.redirect(SurveysPages.address(id));
            }
            case Opening.Planned() -> Done.SURVEY_PLANNED.redirect(SurveysPages.address(id));
            case Opening.Refused(var why) ->
                page(
                        HttpStatus.CONFLICT,
                        opening(survey, typed).wrong(survey.kind().ofPresent() ? "way" : ADDRESSES, why));
        };
    }

    private static Optional<String> wrong(List<String> lines) {
        if (lines.isEmpty() || lines.size() > MOST_ADDRESSES) {
            return Optional.of("Donnez de une à 200 adresses, une par ligne.");
        }
        return lines.stream()
                .flatMap(line -> EmailAddress.read(line) instanceof EmailAddress.Reading.Wrong wrong
                        ? Stream.of("« %s » : %s".formatted(line, wrong.message()))
                        : Stream.empty())
                .findFirst();
    }

    @GetMapping("/cloture")
    View askClose(@PathVariable long id) {
        var survey = survey(id);
        var answered = surveys.answered(survey);
        var happens = survey.open()
                ? List.of(
                        "%s. Plus personne ne pourra répondre."
                                .formatted(French.count(answered, "personne a répondu", "personnes ont répondu")),
                        answered < Urn.LEAST
                                ? "Il y a moins de cinq réponses : elles seront détruites sans être lues."
                                : "Les réponses sont comptées, puis la clé qui les gardait est détruite : rien ne peut plus les rouvrir.")
                : survey.state() == State.PLANNED
                        ? List.of("Ce questionnaire n’est pas encore ouvert : il redevient un brouillon.")
                        : List.of("Ce questionnaire n’est pas ouvert.");
        var button = switch (survey.state()) {
            case OPEN -> Optional.of("Clore le questionnaire");
            case PLANNED -> Optional.of("En refaire un brouillon");
            case DRAFT, CLOSED -> Optional.<String>empty();
        };
        return page(HttpStatus.OK, question(survey, "Clore le questionnaire", happens, "/cloture", button));
    }

    @PostMapping("/cloture")
    @Journaled(AuditAction.SURVEY_CLOSED)
    View close(@PathVariable long id) {
        var survey = survey(id);
        AuditContext.here().cycle(survey.cycleId());
        if (survey.state() == State.PLANNED) {
            surveys.unplan(id);
            return Done.SURVEY_UNPLANNED.redirect(SurveysPages.address(id));
        }
        var done = ballots.close(id) ? Done.SURVEY_CLOSED : Done.SURVEY_STANDS;
        return done.redirect(SurveysPages.address(id));
    }

    @GetMapping("/suppression")
    View askRemove(@PathVariable long id) {
        var survey = survey(id);
        var happens = survey.draft()
                ? "Ce brouillon et ses questions disparaissent. Personne n’a été sollicité."
                : "Un questionnaire qui a été ouvert ne se supprime pas.";
        return page(
                HttpStatus.OK,
                question(
                        survey,
                        "Supprimer le brouillon",
                        List.of(happens),
                        "/suppression",
                        Optional.of("Supprimer le brouillon").filter(_ -> survey.draft())));
    }

    @PostMapping("/suppression")
    @Journaled(AuditAction.SURVEY_REMOVED)
    View remove(@PathVariable long id) {
        var survey = survey(id);
        AuditContext.here().cycle(survey.cycleId());
        return surveys.remove(id)
                ? Done.SURVEY_REMOVED.redirect(
                        "/gestion/cycles/" + cycle(survey).slug() + "/apres")
                : Done.SURVEY_STANDS.redirect(SurveysPages.address(id));
    }

    private static GestureView question(
            Survey survey, String title, List<String> happens, String action, Optional<String> button) {
        return new GestureView(
                survey.title(),
                title,
                happens,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                SurveysPages.address(survey.id()) + action,
                button,
                true,
                SurveysPages.address(survey.id()),
                List.of());
    }

    private View page(HttpStatus status, GestureView question) {
        return layout.page(status, Section.CYCLES, question.title(), "gesture", question, Optional.empty());
    }

    private Survey survey(long id) {
        return surveys.withId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Cycle cycle(Survey survey) {
        return cycles.withId(survey.cycleId()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
