package fr.preau.management.cycles;

import fr.preau.cycle.Choices;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayChange;
import fr.preau.cycle.DayNow;
import fr.preau.cycle.ShortNames;
import fr.preau.cycle.page.CyclePage;
import fr.preau.cycle.page.CycleView;
import fr.preau.cycle.page.CycleViews;
import fr.preau.cycle.version.CycleVersion.Origin;
import fr.preau.cycle.version.Edit;
import fr.preau.cycle.version.Editing;
import fr.preau.cycle.version.Editing.Outcome;
import fr.preau.cycle.version.Editing.Signature;
import fr.preau.cycle.version.Editing.Telling;
import fr.preau.cycle.version.Publication;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.editor.PeopleQuestion;
import fr.preau.platform.French;
import fr.preau.platform.web.Attachment;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The cycles: their list, their documents and their gauges. */
@Controller
@RequestMapping("/gestion")
public class CyclesPages {

    private static final int LARGEST_ROOM = 100_000;

    private final Cycles cycles;
    private final ShortNames names;
    private final CycleViews views;
    private final CyclePage pages;
    private final Publication publication;
    private final Editing editing;
    private final PeopleQuestion question;
    private final BackOfficeLayout layout;

    CyclesPages(
            Cycles cycles,
            ShortNames names,
            CycleViews views,
            CyclePage pages,
            Publication publication,
            Editing editing,
            PeopleQuestion question,
            BackOfficeLayout layout) {
        this.cycles = cycles;
        this.names = names;
        this.views = views;
        this.pages = pages;
        this.publication = publication;
        this.editing = editing;
        this.question = question;
        this.layout = layout;
    }

    @GetMapping("/cycles")
    View list() {
        var rows = cycles.all().stream()
                .sorted(Comparator.comparing(CyclesPages::firstDay).reversed())
                .map(this::row)
                .toList();
        return layout.page(HttpStatus.OK, Section.CYCLES, "Cycles", "cycles", new CyclesView(rows), Optional.empty());
    }

    private static LocalDate firstDay(Cycle cycle) {
        return cycle.days().getFirst().content().date();
    }

    private CyclesView.Row row(Cycle cycle) {
        var days = views.days(cycle);
        return new CyclesView.Row(
                cycle.slug(),
                cycle.title(),
                names.of(cycle),
                days.stream().map(day -> day.date()).toList(),
                cycle.content().place(),
                state(cycle),
                !cycle.visible(),
                days.stream()
                        .map(day -> new CyclesView.Gauge(
                                day.date(),
                                day.capacity() - day.remaining(),
                                day.capacity(),
                                day.now().held()))
                        .toList());
    }

    public static String state(Cycle cycle) {
        return Choices.of(cycle.state());
    }

    /** A day's state in a word, for organisers. */
    public static String word(DayNow now) {
        return switch (now) {
            case OPEN -> "Ouverte";
            case FULL -> "Complète";
            case NOT_YET_OPEN -> "Pas encore ouverte";
            case CLOSED -> "Close";
            case UNDER_WAY -> "En cours";
            case OVER -> "Passée";
            case CANCELLED -> "Annulée";
        };
    }

    @GetMapping("/cycles/{slug}/document.md")
    ResponseEntity<byte[]> document(@PathVariable String slug) {
        return Attachment.text("markdown", slug + ".md", publication.write(cycle(slug)));
    }

    @GetMapping(path = "/cycles/{slug}/apercu", produces = MediaType.TEXT_HTML_VALUE + ";charset=utf-8")
    ResponseEntity<String> preview(@PathVariable String slug) {
        return ResponseEntity.ok().body(pages.html(cycle(slug), CycleView.Reader.ORGANISER));
    }

    /** A gauge that shrinks under people's feet asks first, as the editor does. */
    @PostMapping("/cycles/{slug}/jauge")
    @Journaled(AuditAction.CAPACITY_CHANGED)
    View resize(
            @PathVariable String slug,
            @RequestParam long day,
            @RequestParam(defaultValue = "") String capacity,
            @RequestParam Map<String, String> sent) {
        var cycle = cycle(slug);
        var known = cycle.day(day).orElseThrow(CyclesPages::notFound);
        var digits = capacity.strip().replace("\u00a0", "").replace(" ", "");
        if (!digits.matches("\\d{1,6}") || Integer.parseInt(digits) > LARGEST_ROOM) {
            return back(slug, Done.BAD_CAPACITY);
        }
        var edit = Edit.resizing(cycle, known, Integer.parseInt(digits));
        var telling = PeopleQuestion.answer(sent);
        var changes = telling.isPresent() || editing.foresee(cycle, edit).isPresent()
                ? List.<DayChange>of()
                : editing.changes(cycle, edit);
        if (!changes.isEmpty()) {
            return question.page(
                    cycle,
                    changes,
                    "/gestion/cycles/" + slug + "/jauge",
                    Map.of("day", Long.toString(day), "capacity", digits),
                    PeopleQuestion.Way.BACK_TO_THE_CYCLE);
        }
        AuditContext.here()
                .note("%s : %d → %s"
                        .formatted(
                                French.day(known.content().date()),
                                known.content().capacity().orElse(0),
                                French.count(Integer.parseInt(digits), "place", "places")));
        var signature = new Signature(BackOfficeLayout.account().name(), Origin.EDITED);
        return switch (editing.save(cycle.id(), edit, signature, telling.orElse(Telling.NOBODY))) {
            case Outcome.Saved saved -> Done.RESIZED.redirect(overview(slug), saved.told());
            case Outcome.Unchanged _ -> back(slug, Done.RESIZED);
            case Outcome.BelowHeld _ -> back(slug, Done.BELOW_HELD);
            case Outcome.Overtaken _, Outcome.DayInUse _, Outcome.WorkshopChosen _, Outcome.AddressTaken _ ->
                throw new IllegalStateException("a gauge alone is in nobody's way");
        };
    }

    private static View back(String slug, Done done) {
        return done.redirect(overview(slug));
    }

    private static String overview(String slug) {
        return "/gestion/cycles/" + slug + "/ensemble";
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(CyclesPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
