package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycle.State;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.document.text.Normal;
import fr.preau.cycle.edition.Duplication;
import fr.preau.cycle.page.Embeds;
import fr.preau.cycle.page.PreviewLinks;
import fr.preau.cycle.version.CycleVersion.Origin;
import fr.preau.cycle.version.Edit;
import fr.preau.cycle.version.Editing;
import fr.preau.cycle.version.Editing.Outcome;
import fr.preau.cycle.version.Editing.Signature;
import fr.preau.cycle.version.Editing.Telling;
import fr.preau.cycle.version.Publication;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.Confirmed;
import fr.preau.management.Done;
import fr.preau.platform.French;
import fr.preau.platform.Happened.Undo;
import fr.preau.platform.Settings;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/** Who sees a cycle: published, at a set hour, by a private link, cancelled, archived. */
@Controller
@RequestMapping("/gestion/cycles/{slug}")
class StatePages {

    static final String REASON = "reason";

    private static final int LONGEST_REASON = 300;
    private static final Set<Done> UNDONE_BY_PUBLISHING = EnumSet.of(Done.HIDDEN, Done.ARCHIVED);

    private final Cycles cycles;
    private final Editing editing;
    private final Publication publication;
    private final PreviewLinks links;
    private final Embeds embeds;
    private final PeopleQuestion question;
    private final Settings settings;
    private final Clock clock;
    private final TakingAway away;
    private final PastDays past;
    private final Duplication duplication;
    private final BackOfficeLayout layout;

    StatePages(
            Cycles cycles,
            Editing editing,
            Publication publication,
            PreviewLinks links,
            Embeds embeds,
            PeopleQuestion question,
            Settings settings,
            Clock clock,
            TakingAway away,
            PastDays past,
            Duplication duplication,
            BackOfficeLayout layout) {
        this.cycles = cycles;
        this.editing = editing;
        this.publication = publication;
        this.links = links;
        this.embeds = embeds;
        this.question = question;
        this.settings = settings;
        this.clock = clock;
        this.away = away;
        this.past = past;
        this.duplication = duplication;
        this.layout = layout;
    }

    @GetMapping("/etat")
    View show(@PathVariable String slug, @RequestParam(name = "fait", defaultValue = "") String done) {
        var cycle = cycle(slug);
        var hour = cycle.publishAt().map(at -> LocalDateTime.ofInstant(at, settings.zone()));
        return page(HttpStatus.OK, cycle, hour.map(CycleForm::moment).orElse(""), Optional.empty(), Done.of(done));
    }

    private View page(HttpStatus status, Cycle cycle, String hour, Optional<String> error, Optional<Done> done) {
        var view = new StateView(
                cycle.slug(),
                cycle.title(),
                cycle.state(),
                meaning(cycle),
                cycle.publishAt().isPresent(),
                hour,
                error,
                links.of(cycle).map(path -> settings.url() + path),
                Optional.of(cycle).filter(Cycle::published).map(embeds::frame),
                duplication.left());
        var undo = done.filter(one -> cycle.state() != State.PUBLISHED && UNDONE_BY_PUBLISHING.contains(one))
                .map(_ -> new Undo(
                        address(cycle),
                        Map.of("to", State.PUBLISHED.name(), Confirmed.FIELD, "yes"),
                        "Publier de nouveau"));
        return layout.page(
                status,
                BackOfficeLayout.Section.CYCLES,
                "Publication",
                "editor/state",
                view,
                new BackOfficeLayout.Told(done, undo));
    }

    private String meaning(Cycle cycle) {
        return switch (cycle.state()) {
            case DRAFT ->
                cycle.publishAt()
                        .map(at -> "Seule l’équipe la voit ; elle deviendra publique le %s."
                                .formatted(French.moment(LocalDateTime.ofInstant(at, settings.zone()))))
                        .orElse("Seule l’équipe la voit.");
            case PUBLISHED -> "Tout le monde la voit.";
            case CANCELLED -> "Tout le monde la voit ; elle dit qu’aucune journée n’aura lieu.";
            case ARCHIVED -> "Elle n’est plus dans les listes ; qui connaît son adresse la lit encore.";
        };
    }

    /** What everybody sees of a page and cannot see any more: asked before it is done. */
    @GetMapping("/etat/{gesture}")
    View ask(
            @PathVariable String slug,
            @PathVariable String gesture,
            @RequestParam(name = "heure", defaultValue = "") String hour) {
        var cycle = cycle(slug);
        var question = gesture.equals(PastDays.QUESTION) ? past.question(cycle, hour) : away.question(cycle, gesture);
        return layout.page(
                HttpStatus.OK,
                BackOfficeLayout.Section.CYCLES,
                question.title(),
                "gesture",
                question,
                Optional.empty());
    }

    @PostMapping("/etat")
    @Journaled(AuditAction.CYCLE_PUBLISHED)
    View change(@PathVariable String slug, @RequestParam Map<String, String> sent) {
        var cycle = cycle(slug);
        return switch (sent.getOrDefault("to", "")) {
            case "PUBLISHED" -> publish(cycle, sent);
            case "DRAFT" -> hide(cycle, sent);
            case "ARCHIVED" ->
                Confirmed.by(sent)
                        ? shown(cycle, State.ARCHIVED, Done.ARCHIVED)
                        : Confirmed.first(address(cycle) + "/" + TakingAway.ARCHIVE);
            case "SCHEDULED" -> schedule(cycle, sent);
            case "CANCELLED" -> cancel(cycle, sent);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    /** The same from the page of the cycle. */
    @PostMapping("/publication")
    @Journaled(AuditAction.CYCLE_PUBLISHED)
    View publish(@PathVariable String slug, @RequestParam boolean published, @RequestParam Map<String, String> sent) {
        return published ? publish(cycle(slug), sent) : hide(cycle(slug), sent);
    }

    private View publish(Cycle cycle, Map<String, String> sent) {
        return Confirmed.by(sent) || past.none(cycle, clock.instant())
                ? shown(cycle, State.PUBLISHED, Done.PUBLISHED)
                : Confirmed.first(address(cycle) + "/" + PastDays.QUESTION);
    }

    private View hide(Cycle cycle, Map<String, String> sent) {
        if (cycle.state() == State.DRAFT) {
            return shown(cycle, State.DRAFT, cycle.publishAt().isPresent() ? Done.UNSCHEDULED : Done.HIDDEN);
        }
        return Confirmed.by(sent)
                ? shown(cycle, State.DRAFT, Done.HIDDEN)
                : Confirmed.first(address(cycle) + "/" + TakingAway.HIDE);
    }

    private View shown(Cycle cycle, State state, Done done) {
        return shown(cycle, state, done, 0);
    }

    private View shown(Cycle cycle, State state, Done done, int told) {
        publication.show(cycle, state);
        AuditContext.here().was(deed(state));
        return done.redirect(address(cycle), told);
    }

    private static AuditAction deed(State state) {
        return switch (state) {
            case DRAFT -> AuditAction.CYCLE_HIDDEN;
            case PUBLISHED -> AuditAction.CYCLE_PUBLISHED;
            case CANCELLED -> AuditAction.CYCLE_CANCELLED;
            case ARCHIVED -> AuditAction.CYCLE_ARCHIVED;
        };
    }

    private View schedule(Cycle cycle, Map<String, String> sent) {
        var typed = sent.getOrDefault("hour", "");
        var hour = Typed.moment(typed)
                .filter(at -> !settings.zone().getRules().getValidOffsets(at).isEmpty())
                .map(at -> at.atZone(settings.zone()).toInstant())
                .filter(at -> at.isAfter(clock.instant()));
        if (hour.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    cycle,
                    typed,
                    Optional.of("Donnez une date et une heure à venir, par exemple 03/06/2030 9h00."),
                    Optional.empty());
        }
        if (!Confirmed.by(sent) && !past.none(cycle, hour.get())) {
            return Confirmed.first(UriComponentsBuilder.fromPath(address(cycle) + "/" + PastDays.QUESTION)
                    .queryParam("heure", "{hour}")
                    .encode()
                    .buildAndExpand(typed)
                    .toUriString());
        }
        return scheduled(cycle, hour.get());
    }

    private View scheduled(Cycle cycle, Instant hour) {
        publication.showFrom(cycle, hour);
        AuditContext.here()
                .was(AuditAction.CYCLE_SCHEDULED)
                .note("Pour le " + French.moment(LocalDateTime.ofInstant(hour, settings.zone())));
        return Done.SCHEDULED.redirect(address(cycle));
    }

    /** Cancels every day that is to come, then the whole; who is concerned is shown before. */
    private View cancel(Cycle cycle, Map<String, String> sent) {
        var reason = Normal.line(sent.getOrDefault(REASON, ""));
        if (reason.length() > LONGEST_REASON) {
            return layout.page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    BackOfficeLayout.Section.CYCLES,
                    "Erreur : Annuler",
                    "gesture",
                    away.tooLong(cycle, reason),
                    Optional.empty());
        }
        var edit = Edit.cancelling(cycle, clock.instant(), settings.zone(), reason);
        var telling = PeopleQuestion.answer(sent);
        if (telling.isEmpty()) {
            var changes = editing.changes(cycle, edit);
            if (!changes.isEmpty()) {
                var fields = new LinkedHashMap<>(Map.of("to", State.CANCELLED.name(), REASON, reason));
                return question.page(cycle, changes, address(cycle), fields, PeopleQuestion.Way.BACK_TO_THE_CYCLE);
            }
            if (!Confirmed.by(sent)) {
                return Confirmed.first(address(cycle) + "/" + TakingAway.CANCEL);
            }
        }
        var signature = new Signature(BackOfficeLayout.account().name(), Origin.EDITED);
        return switch (editing.save(cycle.id(), edit, signature, telling.orElse(Telling.NOBODY))) {
            case Outcome.Saved saved -> shown(cycle, State.CANCELLED, Done.CANCELLED, saved.told());
            case Outcome.Unchanged _ -> shown(cycle, State.CANCELLED, Done.CANCELLED);
            case Outcome.Overtaken _,
                    Outcome.BelowHeld _,
                    Outcome.DayInUse _,
                    Outcome.WorkshopChosen _,
                    Outcome.AddressTaken _ ->
                throw new IllegalStateException("a cancellation keeps every day and every seat");
        };
    }

    private static String address(Cycle cycle) {
        return "/gestion/cycles/" + cycle.slug() + "/etat";
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
