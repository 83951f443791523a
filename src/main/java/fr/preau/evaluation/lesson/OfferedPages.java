package fr.preau.evaluation.lesson;

import fr.preau.evaluation.lesson.LessonCard.State;
import fr.preau.evaluation.lesson.LessonViews.CardLine;
import fr.preau.evaluation.lesson.LessonViews.OfferedCardView;
import fr.preau.evaluation.lesson.LessonViews.OfferedView;
import fr.preau.evaluation.lesson.LessonViews.Told;
import fr.preau.evaluation.lesson.NextCycles.Placed;
import fr.preau.evaluation.page.EvaluationLookup;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.DoneRedirect;
import fr.preau.platform.FieldError;
import fr.preau.platform.Happened;
import fr.preau.platform.web.Templates;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The cards that contracts offer, at the centre: read, published, made a sequence of a day that is being prepared. */
@Controller
@RequestMapping(OfferedPages.PATH)
class OfferedPages {

    static final String PATH = "/gestion/fiches";

    private static final String DONE = "fait";
    private static final Map<String, String> SENTENCES = Map.of(
            "publication", "La fiche est publiée : tout le monde la lit dans la bibliothèque.",
            "retrait", "La fiche n’est plus dans la bibliothèque ; elle reste proposée par son contrat.",
            "rien", "Rien n’a changé : la fiche a changé d’état entre-temps. Voici où elle en est.",
            "sequence", "La séquence est ajoutée au programme du cycle en préparation : relisez-la dans son éditeur.");

    private final LessonCards cards;
    private final LessonLibrary library;
    private final NextCycles next;
    private final EvaluationLookup lookup;
    private final BackOfficeLayout layout;
    private final Templates templates;

    OfferedPages(
            LessonCards cards,
            LessonLibrary library,
            NextCycles next,
            EvaluationLookup lookup,
            BackOfficeLayout layout,
            Templates templates) {
        this.cards = cards;
        this.library = library;
        this.next = next;
        this.lookup = lookup;
        this.layout = layout;
        this.templates = templates;
    }

    @GetMapping
    View list() {
        var all = cards.offered();
        return page(
                HttpStatus.OK,
                "Fiches de capitalisation",
                "evaluation/lesson/offered",
                new OfferedView(
                        lines(all.stream().filter(card -> !card.published())),
                        lines(all.stream().filter(LessonCard::published))),
                Optional.empty());
    }

    private static List<CardLine> lines(Stream<LessonCard> some) {
        return some.map(card -> new CardLine(
                        PATH + "/" + card.id(), card.content().title(), card.contract(), card.stateInWords()))
                .toList();
    }

    private View page(HttpStatus status, String title, String template, Object view, Optional<Happened> done) {
        return templates.page(
                status,
                template,
                new HashMap<>(Map.of("layout", layout.around(Section.CONTRACTS, title, done), "view", view)));
    }

    @GetMapping("/{card}")
    View show(@PathVariable long card, @RequestParam(name = DONE, defaultValue = "") String fait) {
        return show(HttpStatus.OK, card, Map.of(), List.of(), fait);
    }

    private View show(HttpStatus status, long id, Map<String, String> values, List<FieldError> errors, String fait) {
        var card = offered(id);
        return page(
                status,
                (errors.isEmpty() ? "" : "Erreur : ") + card.content().title(),
                "evaluation/lesson/offered-card",
                new OfferedCardView(
                        PATH + "/" + id,
                        card.content().title(),
                        card.contract(),
                        LessonWords.of(card.content()).stream()
                                .map(part -> new Told(part.label(), part.text()))
                                .toList(),
                        card.resource().map(one -> "/ressources/" + one).orElse(""),
                        next.days(),
                        values,
                        errors),
                Optional.ofNullable(SENTENCES.get(fait)).map(sentence -> new Happened(sentence, !fait.equals("rien"))));
    }

    private LessonCard offered(long id) {
        return cards.withId(id).filter(card -> card.state() == State.OFFERED).orElseThrow(EvaluationLookup::nothing);
    }

    @PostMapping("/{card}/publication")
    @Journaled(AuditAction.RESOURCE_APPROVED)
    View publish(@PathVariable long card) {
        AuditContext.here().note(offered(card).content().title());
        return back(card, library.publish(card, lookup.today()) ? "publication" : "rien");
    }

    @PostMapping("/{card}/retrait")
    @Journaled(AuditAction.RESOURCE_WITHDRAWN)
    View withdraw(@PathVariable long card) {
        AuditContext.here().note(offered(card).content().title());
        return back(card, library.withdraw(card) ? "retrait" : "rien");
    }

    private static View back(long card, String done) {
        return new DoneRedirect(DoneRedirect.with(PATH + "/" + card, DONE, done), !done.equals("rien"));
    }

    @PostMapping("/{card}/sequence")
    @Journaled(AuditAction.CYCLE_SAVED)
    View place(@PathVariable long card, @RequestParam Map<String, String> sent) {
        var content = offered(card).content();
        var start = hour(sent.getOrDefault("heure", ""));
        if (start.isEmpty()) {
            return refused(card, sent, "heure", "Donnez une heure, comme 14:00.");
        }
        return switch (next.place(
                sent.getOrDefault("journee", ""),
                start.get(),
                content,
                BackOfficeLayout.account().name())) {
            case Placed.Done(var cycle, var _) -> {
                AuditContext.here().note(content.title() + ", " + cycle);
                yield back(card, "sequence");
            }
            case Placed.NoSuchDay _ ->
                refused(card, sent, "journee", "Choisissez une journée à venir d’un cycle en préparation.");
            case Placed.HourTaken _ ->
                refused(card, sent, "heure", "Une séquence commence déjà à cette heure : choisissez-en une autre.");
            case Placed.Busy _ ->
                refused(
                        card,
                        sent,
                        "journee",
                        "Rien n’a changé : quelqu’un enregistre cette page en ce moment. Envoyez encore une fois.");
        };
    }

    private View refused(long card, Map<String, String> sent, String field, String message) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, card, sent, List.of(new FieldError(field, message)), "");
    }

    private static Optional<LocalTime> hour(String text) {
        try {
            var typed = LocalTime.parse(text.strip().length() == 4 ? "0" + text.strip() : text.strip());
            return Optional.of(typed).filter(time -> time.getSecond() == 0 && time.getNano() == 0);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
