package fr.preau.evaluation.lesson;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.contract.ReportedLessons;
import fr.preau.contract.ReportedLessons.ReportedLesson;
import fr.preau.contract.SeenBefore;
import fr.preau.evaluation.lesson.LessonCard.State;
import fr.preau.evaluation.lesson.LessonViews.CardLine;
import fr.preau.evaluation.lesson.LessonViews.CardView;
import fr.preau.evaluation.lesson.LessonViews.CardsView;
import fr.preau.evaluation.lesson.LessonViews.Told;
import fr.preau.evaluation.page.EvaluationLookup;
import fr.preau.platform.FieldError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The cards of a contract: proposed by reports, written, read again, offered to the centre. */
@Controller
@RequestMapping("/contrats/{slug}/suivi/fiches")
class LessonPages {

    private static final String PATH = "/fiches";

    private final LessonCards cards;
    private final List<ReportedLessons> reports;
    private final EvaluationLookup lookup;
    private final SeenBefore before;
    private final ContractLayout layout;

    LessonPages(
            LessonCards cards,
            List<ReportedLessons> reports,
            EvaluationLookup lookup,
            SeenBefore before,
            ContractLayout layout) {
        this.cards = cards;
        this.reports = reports;
        this.lookup = lookup;
        this.before = before;
        this.layout = layout;
    }

    @GetMapping
    View list(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam(defaultValue = "") String fait) {
        var base = EvaluationLookup.base(inside);
        var all = cards.of(inside.contract().id());
        var taken = all.stream().map(card -> card.content().origin()).collect(Collectors.toSet());
        return layout.page(
                HttpStatus.OK,
                "Fiches de capitalisation",
                "evaluation/lesson/cards",
                new CardsView(
                        inside.contract(),
                        inside.role(),
                        base,
                        told(inside)
                                .filter(told -> !taken.contains(told.key()))
                                .map(told -> new CardLine(
                                        base + PATH + "/nouvelle?origine=" + told.key(),
                                        told.title(),
                                        "%s, %d".formatted(told.carrier(), told.year()),
                                        ""))
                                .toList(),
                        all.stream()
                                .map(card -> new CardLine(
                                        base + PATH + "/" + card.id(),
                                        card.content().title(),
                                        card.content().partners(),
                                        card.stateInWords()))
                                .toList()),
                ContractDone.of(fait));
    }

    private Stream<ReportedLesson> told(Inside inside) {
        return reports.stream().flatMap(one -> one.of(inside.contract()).stream());
    }

    @GetMapping("/nouvelle")
    View begin(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam(defaultValue = "") String origine) {
        var values = told(inside)
                .filter(told -> told.key().equals(origine))
                .findFirst()
                .map(LessonForm::from)
                .orElse(Map.of());
        return fresh(HttpStatus.OK, inside, values, List.of());
    }

    private View fresh(HttpStatus status, Inside inside, Map<String, String> values, List<FieldError> errors) {
        var base = EvaluationLookup.base(inside);
        return layout.page(
                status,
                "Écrire une fiche",
                "evaluation/lesson/card",
                new CardView(
                        inside.contract(),
                        inside.role(),
                        base,
                        base + PATH,
                        Optional.empty(),
                        false,
                        List.of(),
                        "",
                        values,
                        errors));
    }

    @PostMapping
    @Noted("Fiche de capitalisation écrite")
    View add(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        var form = new LessonForm(sent, inside.contract());
        var content = form.content();
        var errors = form.errors();
        if (!content.origin().isEmpty()
                && told(inside).noneMatch(told -> told.key().equals(content.origin()))) {
            throw EvaluationLookup.nothing();
        }
        if (!errors.isEmpty()) {
            return fresh(HttpStatus.UNPROCESSABLE_CONTENT, inside, sent, errors);
        }
        var added = cards.add(inside.contract().id(), content, lookup.today());
        if (added.isEmpty()) {
            return fresh(
                    HttpStatus.CONFLICT,
                    inside,
                    sent,
                    List.of(
                            new FieldError(
                                    "title",
                                    "Rien n’a changé : cette action a déjà sa fiche. Ouvrez-la depuis la liste pour la modifier.")));
        }
        ChangeNote.leave(content.title());
        return ContractDone.LESSON.redirect(EvaluationLookup.base(inside) + PATH + "/" + added.get());
    }

    @GetMapping("/{card}")
    View show(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long card,
            @RequestParam(defaultValue = "") String fait) {
        var known = card(inside, card);
        return page(HttpStatus.OK, inside, known, typed(known), List.of(), fait);
    }

    private static Map<String, String> typed(LessonCard card) {
        var values = new HashMap<>(LessonForm.typed(card.content()));
        values.put(SeenBefore.FIELD, SeenBefore.of(card.content()));
        return values;
    }

    private View page(
            HttpStatus status,
            Inside inside,
            LessonCard card,
            Map<String, String> values,
            List<FieldError> errors,
            String fait) {
        var base = EvaluationLookup.base(inside);
        return layout.page(
                status,
                card.content().title(),
                "evaluation/lesson/card",
                new CardView(
                        inside.contract(),
                        inside.role(),
                        base,
                        base + PATH + "/" + card.id(),
                        Optional.of(card.state()),
                        card.published(),
                        LessonWords.of(card.content()).stream()
                                .map(part -> new Told(part.label(), part.text()))
                                .toList(),
                        SeenBefore.of(card.content()),
                        values,
                        errors),
                ContractDone.of(fait));
    }

    @PostMapping("/{card}")
    @Noted("Fiche de capitalisation modifiée")
    View save(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long card,
            @RequestParam Map<String, String> sent) {
        var known = card(inside, card);
        var form = new LessonForm(sent, inside.contract());
        var content = form.content();
        var errors = form.errors();
        if (known.published()) {
            errors.add(new FieldError(
                    "title",
                    "Rien n’a changé : cette fiche est publiée. Le centre la retire d’abord de sa bibliothèque."));
        }
        if (!errors.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, known, sent, errors, "");
        }
        var seen = sent.getOrDefault(SeenBefore.FIELD, "");
        if (!before.write(
                inside.contract().id(), seen, () -> card(inside, card).content(), () -> cards.write(card, content))) {
            var typed = new HashMap<>(sent);
            typed.remove(SeenBefore.FIELD);
            var now = card(inside, card).content();
            return page(
                    HttpStatus.CONFLICT,
                    inside,
                    known,
                    typed,
                    SeenBefore.overtaken("what", now.title() + " : " + now.what()),
                    "");
        }
        ChangeNote.leave(content.title());
        return ContractDone.LESSON.redirect(EvaluationLookup.base(inside) + PATH + "/" + card);
    }

    @PostMapping("/{card}/etat")
    @Noted("Fiche de capitalisation relue ou proposée")
    View become(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long card,
            @RequestParam Map<String, String> sent) {
        var known = card(inside, card);
        var wanted = Stream.of(State.values())
                .filter(state -> state.name().equals(sent.get("vers")))
                .findFirst()
                .orElseThrow(EvaluationLookup::nothing);
        if (wanted == State.OFFERED && !sent.containsKey("accord")) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    inside,
                    known,
                    typed(known),
                    List.of(new FieldError("accord", "Cochez la case une fois que le porteur est d’accord.")),
                    "");
        }
        if (!become(inside, known, wanted, sent.getOrDefault(SeenBefore.FIELD, ""))) {
            return page(
                    HttpStatus.CONFLICT,
                    inside,
                    card(inside, card),
                    typed(card(inside, card)),
                    List.of(
                            new FieldError(
                                    "title",
                                    "Rien n’a changé : cette fiche a changé entre-temps. Lisez ce qui y est écrit maintenant.")),
                    "");
        }
        ChangeNote.leave("%s : %s".formatted(known.content().title(), wanted.label()));
        return ContractDone.LESSON.redirect(EvaluationLookup.base(inside) + PATH + "/" + card);
    }

    /** What is read again or offered is what was read: whoever writes meanwhile has it read anew. */
    private boolean become(Inside inside, LessonCard card, State wanted, String seen) {
        var done = new AtomicBoolean();
        if (follows(card.state(), wanted)) {
            before.write(
                    inside.contract().id(),
                    seen,
                    () -> card(inside, card.id()).content(),
                    () -> done.set(cards.become(card.id(), card.state(), wanted)));
        }
        return done.get();
    }

    /** Read again before it is offered; taken back from there. */
    private static boolean follows(State now, State wanted) {
        return switch (now) {
            case WRITTEN, OFFERED -> wanted == State.REVIEWED;
            case REVIEWED -> wanted == State.OFFERED;
        };
    }

    private LessonCard card(Inside inside, long id) {
        return cards.withId(id)
                .filter(card -> card.contractId() == inside.contract().id())
                .orElseThrow(EvaluationLookup::nothing);
    }
}
