package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycle.State;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.version.Publication;
import fr.preau.management.Confirmed;
import fr.preau.management.Done;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Who sees a cycle: published, at a set hour, by a private link, cancelled, archived. */
@Controller
@RequestMapping("/gestion/cycles/{slug}")
class StatePages {

    private final Cycles cycles;
    private final Publication publication;
    private final Cancellation cancellation;
    private final TakingAway away;
    private final PastDays past;
    private final StatePage page;
    private final Settings settings;
    private final Clock clock;

    StatePages(
            Cycles cycles,
            Publication publication,
            Cancellation cancellation,
            TakingAway away,
            PastDays past,
            StatePage page,
            Settings settings,
            Clock clock) {
        this.cycles = cycles;
        this.publication = publication;
        this.cancellation = cancellation;
        this.away = away;
        this.past = past;
        this.page = page;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/etat")
    View show(@PathVariable String slug, @RequestParam(name = "fait", defaultValue = "") String done) {
        var cycle = cycle(slug);
        var hour = cycle.publishAt().map(at -> LocalDateTime.ofInstant(at, settings.zone()));
        return page.show(HttpStatus.OK, cycle, hour.map(CycleForm::moment).orElse(""), Optional.empty(), Done.of(done));
    }

    /** What everybody sees of a page and cannot see any more: asked before it is done. */
    @GetMapping("/etat/{gesture}")
    View ask(
            @PathVariable String slug,
            @PathVariable String gesture,
            @RequestParam(name = "heure", defaultValue = "") String hour) {
        var cycle = cycle(slug);
        var question = gesture.equals(PastDays.QUESTION) ? past.question(cycle, hour) : away.question(cycle, gesture);
        return page.ask(HttpStatus.OK, question.title(), question);
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
                        : Confirmed.first(StatePage.address(cycle) + "/" + TakingAway.ARCHIVE);
            case "SCHEDULED" -> schedule(cycle, sent);
            case "CANCELLED" -> cancellation.cancel(cycle, sent);
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
                : Confirmed.first(StatePage.address(cycle) + "/" + PastDays.QUESTION);
    }

    private View hide(Cycle cycle, Map<String, String> sent) {
        if (cycle.state() == State.DRAFT) {
            return shown(cycle, State.DRAFT, cycle.publishAt().isPresent() ? Done.UNSCHEDULED : Done.HIDDEN);
        }
        return Confirmed.by(sent)
                ? shown(cycle, State.DRAFT, Done.HIDDEN)
                : Confirmed.first(StatePage.address(cycle) + "/" + TakingAway.HIDE);
    }

    private View shown(Cycle cycle, State state, Done done) {
        publication.show(cycle, state);
        AuditContext.here().was(deed(state));
        return done.redirect(StatePage.address(cycle));
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
            return page.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    cycle,
                    typed,
                    Optional.of("Donnez une date et une heure à venir, par exemple 03/06/2030 9h00."),
                    Optional.empty());
        }
        if (!Confirmed.by(sent) && !past.none(cycle, hour.get())) {
            return Confirmed.first(UriComponentsBuilder.fromPath(StatePage.address(cycle) + "/" + PastDays.QUESTION)
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
        return Done.SCHEDULED.redirect(StatePage.address(cycle));
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
