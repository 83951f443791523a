package fr.preau.management.exchange;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.exchange.SpeakerQuestion;
import fr.preau.exchange.SpeakerQuestion.State;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.exchange.live.Live.Page;
import fr.preau.exchange.live.LiveStreams;
import fr.preau.exchange.live.LiveStreams.Reader;
import fr.preau.exchange.page.DayCodes;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.exchange.QuestionModerationView.Other;
import fr.preau.management.exchange.QuestionModerationView.Part;
import fr.preau.platform.Composed;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.form.TypedLine;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

/** Where organisers open the questions of a day, read them before the room does, and write what was answered. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/questions")
class QuestionModerationPages {

    private final Cycles cycles;
    private final SpeakerQuestions questions;
    private final DayCodes codes;
    private final BackOfficeLayout layout;
    private final Settings settings;
    private final Clock clock;
    private final LiveStreams streams;

    QuestionModerationPages(
            Cycles cycles,
            SpeakerQuestions questions,
            DayCodes codes,
            BackOfficeLayout layout,
            Settings settings,
            Clock clock,
            LiveStreams streams) {
        this.cycles = cycles;
        this.questions = questions;
        this.codes = codes;
        this.layout = layout;
        this.settings = settings;
        this.clock = clock;
        this.streams = streams;
    }

    /** Of that day; without one, of the next, or of the last where all are past. */
    @GetMapping
    View show(
            @PathVariable String slug,
            @RequestParam(name = "journee", required = false) Optional<Long> day,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var cycle = cycle(slug);
        var chosen = day.map(id -> cycle.day(id).orElseThrow(QuestionModerationPages::notFound))
                .orElseGet(() -> next(cycle));
        return page(HttpStatus.OK, cycle, chosen, Map.of(), List.of(), Done.of(done));
    }

    private Cycle.Day next(Cycle cycle) {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        return cycle.days().stream()
                .filter(day -> !day.content().date().isBefore(today))
                .findFirst()
                .orElseGet(() -> cycle.days().getLast());
    }

    /** That something moved there; what it is, the page asks for by itself. */
    @GetMapping("/{day}/direct")
    void live(
            @PathVariable String slug,
            @PathVariable long day,
            HttpServletRequest request,
            HttpServletResponse response) {
        var on = cycle(slug).day(day).orElseThrow(QuestionModerationPages::notFound);
        streams.open(new Reader(request.getRemoteUser(), on.id(), Page.DESK, OptionalLong.empty()), request, response);
    }

    @PostMapping("/{day}")
    @Journaled(AuditAction.QUESTIONS_OPENED)
    View set(
            @PathVariable String slug,
            @PathVariable long day,
            @RequestParam(name = "open", defaultValue = "") String open,
            @RequestParam Map<String, String> sent) {
        var cycle = cycle(slug);
        var on = cycle.day(day).orElseThrow(QuestionModerationPages::notFound);
        questions.set(on.id(), open.equals("true"), sent.containsKey("moderated"));
        return back(cycle, on, open.equals("true") ? Done.QUESTIONS_OPENED : Done.QUESTIONS_CLOSED);
    }

    @PostMapping("/{day}/{question}")
    @Journaled(AuditAction.QUESTION_MODERATED)
    View moderate(
            @PathVariable String slug,
            @PathVariable long day,
            @PathVariable long question,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam Map<String, String> sent) {
        var cycle = cycle(slug);
        var on = cycle.day(day).orElseThrow(QuestionModerationPages::notFound);
        var asked = questions
                .withId(question)
                .filter(one -> one.dayId() == day)
                .orElseThrow(QuestionModerationPages::notFound);
        return switch (to) {
            case "SHOWN" -> {
                questions.move(asked.id(), State.SHOWN);
                yield back(cycle, on, Done.SPEAKERS_ASKED);
            }
            case "ANSWERED" -> {
                questions.move(asked.id(), State.ANSWERED);
                yield back(cycle, on, Done.SPEAKERS_ANSWERED);
            }
            case "REPLY" -> reply(cycle, on, asked, sent);
            case "SET_ASIDE" -> setAside(cycle, on, asked, sent);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private View reply(Cycle cycle, Cycle.Day day, SpeakerQuestion asked, Map<String, String> sent) {
        var field = "answer-" + asked.id();
        var answer = Composed.text(sent.getOrDefault(field, "").strip());
        var published = sent.containsKey("published-" + asked.id());
        if (answer.length() > SpeakerQuestion.LONGEST_ANSWER) {
            return refused(cycle, day, sent, field, "Écrivez la réponse en 4 000 caractères au plus.");
        }
        if (published && answer.isEmpty()) {
            return refused(cycle, day, sent, field, "Écrivez la réponse avant de la publier.");
        }
        questions.answer(asked.id(), answer, published);
        return back(cycle, day, published ? Done.ANSWER_PUBLISHED : Done.ANSWER_KEPT);
    }

    private View setAside(Cycle cycle, Cycle.Day day, SpeakerQuestion asked, Map<String, String> sent) {
        var field = "reason-" + asked.id();
        var reason = Composed.text(TypedLine.of(sent.getOrDefault(field, "")));
        if (reason.isEmpty() || reason.length() > SpeakerQuestion.LONGEST) {
            return refused(cycle, day, sent, field, "Dites pourquoi, en 300 caractères au plus.");
        }
        questions.setAside(asked.id(), reason);
        return back(cycle, day, Done.QUESTION_SET_ASIDE);
    }

    private View refused(Cycle cycle, Cycle.Day day, Map<String, String> typed, String field, String why) {
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                cycle,
                day,
                typed,
                List.of(new FieldError(field, why)),
                Optional.empty());
    }

    private View page(
            HttpStatus status,
            Cycle cycle,
            Cycle.Day day,
            Map<String, String> typed,
            List<FieldError> errors,
            Optional<Done> done) {
        var all = questions.of(day.id());
        var view = new QuestionModerationView(
                cycle.slug(),
                cycle.title(),
                day.id(),
                day.content().date(),
                address(cycle) + "/" + day.id(),
                codes.path(day.id()),
                questions.floor(day.id()),
                cycle.days().stream()
                        .map(one -> new Other(one.id(), one.content().date()))
                        .toList(),
                Stream.of(
                                part(all, State.PENDING, "À relire"),
                                part(all, State.SHOWN, "Affichées"),
                                part(all, State.ANSWERED, "Traitées"),
                                part(all, State.SET_ASIDE, "Écartées"))
                        .filter(part -> !part.questions().isEmpty())
                        .toList(),
                typed,
                errors);
        var title = "Questions du " + French.day(day.content().date()) + ", " + cycle.title();
        return layout.page(status, Section.CYCLES, title, "exchange/questions", view, done);
    }

    private static Part part(List<SpeakerQuestion> all, State state, String title) {
        return new Part(
                state,
                title,
                all.stream().filter(question -> question.state() == state).toList());
    }

    private static View back(Cycle cycle, Cycle.Day day, Done done) {
        return done.redirect(address(cycle) + "?journee=" + day.id());
    }

    private static String address(Cycle cycle) {
        return "/gestion/cycles/" + cycle.slug() + "/questions";
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(QuestionModerationPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
