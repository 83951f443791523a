package fr.preau.management.rules;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Seats;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.GestureView;
import fr.preau.management.Lookup;
import fr.preau.platform.FieldError;
import fr.preau.platform.web.Reading.Good;
import fr.preau.platform.web.Reading.Wrong;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Question;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The organisers' own questions in the form of a cycle. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/regles/questions")
class QuestionPages {

    private final Lookup found;
    private final Questions questions;
    private final Seats seats;
    private final BackOfficeLayout layout;

    QuestionPages(Lookup found, Questions questions, Seats seats, BackOfficeLayout layout) {
        this.found = found;
        this.questions = questions;
        this.seats = seats;
        this.layout = layout;
    }

    @GetMapping("/ajouter")
    View ask(@PathVariable String slug) {
        return adding(HttpStatus.OK, found.cycle(slug), QuestionForm.EMPTY, List.of());
    }

    @PostMapping("/ajouter")
    @Journaled(AuditAction.QUESTION_ADDED)
    View add(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String help,
            @RequestParam(defaultValue = "") String choices,
            @RequestParam(defaultValue = "false") boolean required,
            @RequestParam(defaultValue = "") String condition,
            @RequestParam(defaultValue = "false") boolean welcome) {
        var cycle = found.cycle(slug);
        var form = new QuestionForm(kind, label, help, choices, required, condition, welcome);
        return switch (form.read(who(cycle, 0))) {
            case Wrong(var errors) -> adding(HttpStatus.UNPROCESSABLE_CONTENT, cycle, form, errors);
            case Good(var wording) -> {
                questions.add(cycle.id(), wording);
                yield back(slug, Done.QUESTION_ADDED);
            }
        };
    }

    /** One of those that are ready: added as it is, once. */
    @PostMapping("/prete")
    @Journaled(AuditAction.QUESTION_ADDED)
    View addReady(@PathVariable String slug, @RequestParam(defaultValue = "") String which) {
        var cycle = found.cycle(slug);
        var ready = ReadyQuestion.of(which).orElseThrow(Lookup::nothing);
        questions.addUnless(cycle.id(), asked -> !ReadyQuestion.notAmong(asked).contains(ready), ready.wording());
        return back(slug, Done.QUESTION_ADDED);
    }

    private WhoIsAsked who(Cycle cycle, long self) {
        var days = cycle.days().stream().map(Cycle.Day::id).toList();
        return WhoIsAsked.of(cycle, seats.workshops(days), questions.of(cycle.id()), self);
    }

    private View adding(HttpStatus status, Cycle cycle, QuestionForm form, List<FieldError> errors) {
        return page(
                status,
                new QuestionView(
                        cycle.slug(),
                        cycle.title(),
                        "Ajouter une question",
                        Addresses.rules(cycle.slug()) + "/questions/ajouter",
                        form,
                        who(cycle, 0),
                        0,
                        false,
                        errors));
    }

    @GetMapping("/{question}")
    View show(@PathVariable String slug, @PathVariable long question) {
        var cycle = found.cycle(slug);
        var known = known(cycle, question);
        return changing(HttpStatus.OK, cycle, known, QuestionForm.of(known.wording()), false, List.of());
    }

    @PostMapping("/{question}")
    @Journaled(AuditAction.QUESTION_CHANGED)
    View reword(
            @PathVariable String slug,
            @PathVariable long question,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String help,
            @RequestParam(defaultValue = "") String choices,
            @RequestParam(defaultValue = "false") boolean required,
            @RequestParam(defaultValue = "") String condition,
            @RequestParam(defaultValue = "false") boolean welcome) {
        var cycle = found.cycle(slug);
        var known = known(cycle, question);
        var form = new QuestionForm(kind, label, help, choices, required, condition, welcome);
        return switch (form.read(who(cycle, question))) {
            case Wrong(var errors) -> changing(HttpStatus.UNPROCESSABLE_CONTENT, cycle, known, form, false, errors);
            case Good(var wording) -> {
                if (wording.equals(known.wording()) || questions.reword(question, version, wording)) {
                    yield back(slug, Done.QUESTION_REWORDED);
                }
                yield changing(HttpStatus.CONFLICT, cycle, known(cycle, question), form, true, List.of());
            }
        };
    }

    private View changing(
            HttpStatus status,
            Cycle cycle,
            Question question,
            QuestionForm form,
            boolean overtaken,
            List<FieldError> errors) {
        return page(
                status,
                new QuestionView(
                        cycle.slug(),
                        cycle.title(),
                        "Changer une question",
                        address(cycle, question),
                        form,
                        who(cycle, question.id()),
                        question.version(),
                        overtaken,
                        errors));
    }

    @PostMapping("/{question}/monter")
    @Journaled(AuditAction.QUESTION_MOVED)
    View moveUp(@PathVariable String slug, @PathVariable long question) {
        var cycle = found.cycle(slug);
        questions.moveUp(cycle.id(), known(cycle, question).id());
        return back(slug, Done.QUESTION_MOVED);
    }

    @GetMapping("/{question}/retrait")
    View askRetirement(@PathVariable String slug, @PathVariable long question) {
        var cycle = found.cycle(slug);
        var known = known(cycle, question);
        var view = new GestureView(
                cycle.title(),
                "Ne plus poser cette question ?",
                retirement(cycle, known),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                address(cycle, known) + "/retrait",
                Optional.of("Ne plus la poser"),
                true,
                Addresses.rules(slug),
                List.of());
        return layout.page(HttpStatus.OK, Section.CYCLES, view.title(), "gesture", view, Optional.empty());
    }

    private List<String> retirement(Cycle cycle, Question question) {
        var told = List.of(
                "« " + question.wording().label() + " »",
                "Le formulaire ne la pose plus à partir de maintenant. Les réponses déjà données restent dans les fiches et dans le tableur.");
        var also = who(cycle, question.id()).dependents().stream()
                .map(label -> "« " + label + " » dépend d’une de ses réponses : elle ne sera plus posée non plus.");
        return Stream.concat(told.stream(), also).toList();
    }

    @PostMapping("/{question}/retrait")
    @Journaled(AuditAction.QUESTION_RETIRED)
    View retire(@PathVariable String slug, @PathVariable long question) {
        questions.retire(known(found.cycle(slug), question).id());
        return back(slug, Done.QUESTION_RETIRED);
    }

    private Question known(Cycle cycle, long question) {
        return questions.withId(cycle.id(), question).orElseThrow(Lookup::nothing);
    }

    private static String address(Cycle cycle, Question question) {
        return Addresses.rules(cycle.slug()) + "/questions/" + question.id();
    }

    private View page(HttpStatus status, QuestionView view) {
        return layout.page(
                status,
                Section.CYCLES,
                (view.errors().isEmpty() ? "" : "Erreur : ") + view.title(),
                "question",
                view,
                Optional.empty());
    }

    private static View back(String slug, Done done) {
        return done.redirect(Addresses.rules(slug));
    }
}
