package fr.preau.api.data;

import fr.preau.api.Faults;
import fr.preau.api.JsonObject;
import fr.preau.api.NeedsScope;
import fr.preau.api.Refusals;
import fr.preau.api.Scope;
import fr.preau.api.token.ApiToken;
import fr.preau.api.token.Program;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycle.State;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayTiming;
import fr.preau.cycle.version.CycleVersion.Origin;
import fr.preau.cycle.version.Publication;
import fr.preau.cycle.version.Publication.Plan;
import fr.preau.platform.French;
import fr.preau.platform.Json;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Problem;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/**
 * The page of a cycle as the document that it can be written from, and who sees it. To cancel a whole cycle writes to
 * everybody at once, and stays a gesture of the team.
 */
@Controller
@RequestMapping(path = "/api/v1/cycles/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
class CyclePagesEndpoint {

    /** Those that a program may set. */
    private static final List<String> STATES =
            List.of(State.DRAFT.name(), State.PUBLISHED.name(), State.ARCHIVED.name());

    private static final String PAST = "past";

    private final Cycles cycles;
    private final Publication publication;
    private final CycleSaves saves;
    private final Journal journal;
    private final Settings settings;
    private final Clock clock;

    CyclePagesEndpoint(
            Cycles cycles, Publication publication, CycleSaves saves, Journal journal, Settings settings, Clock clock) {
        this.cycles = cycles;
        this.publication = publication;
        this.saves = saves;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    private PageText page(Cycle cycle) {
        return PageText.of(cycle, publication);
    }

    @GetMapping("/page")
    @NeedsScope(Scope.CYCLES_READ)
    View show(@RequestAttribute(Program.CYCLE) Cycle cycle) {
        return Answers.one(HttpStatus.OK, Json.write(page(cycle)));
    }

    @PostMapping(path = "/page", consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.CYCLES_WRITE)
    View write(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token,
            @RequestAttribute(Program.CYCLE) Cycle cycle,
            HttpServletRequest request)
            throws IOException {
        return RequestBodies.readOver(
                request, Json.write(page(cycle)), List.of("document", CycleSaves.TELL), (body, faults) -> {
                    var plan = plan(cycle, body, faults);
                    return faults.none()
                            ? written(token, cycle, plan.orElseThrow(), body)
                            : Refusals.invalid(faults.found()).view();
                });
    }

    /** What would come of the document; empty where it is none of this cycle's, which the faults say. */
    private Optional<Plan.Ready> plan(Cycle cycle, JsonObject body, Faults faults) {
        body.flag(CycleSaves.TELL);
        var document = body.text("document");
        if (document.isBlank()) {
            faults.add(body.at("document"), "Mettez ici le document entier, en Markdown.");
            return Optional.empty();
        }
        return switch (publication.plan(document, cycle)) {
            case Plan.Refused refused -> {
                faults.add(body.at("document"), "Ligne %d : %s".formatted(refused.line(), refused.reason()));
                yield Optional.empty();
            }
            case Plan.Ready ready -> Optional.of(ready);
        };
    }

    private View written(ApiToken token, Cycle cycle, Plan.Ready plan, JsonObject body) {
        var refusal = saves.save(token, cycle, plan.edit().sinceNobodySaved(cycle), body, Origin.IMPORTED);
        if (refusal.isPresent()) {
            return refusal.get().view();
        }
        var now = page(cycles.withSlug(cycle.slug()).orElseThrow());
        return Answers.more(HttpStatus.OK, Json.write(now.written(plan.remarks())), Json.write(now));
    }

    /** Who sees it, from now on. Days that are past are most often a year that was typed wrong: {@code past} says not. */
    @PostMapping(path = "/state", consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.CYCLES_WRITE)
    View become(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token,
            @RequestAttribute(Program.CYCLE) Cycle cycle,
            HttpServletRequest request)
            throws IOException {
        return RequestBodies.readOver(request, Json.write(page(cycle)), List.of("state", PAST), (body, faults) -> {
            var state = body.word("state", STATES).map(State::valueOf);
            var past = body.flag(PAST);
            return faults.none()
                    ? shown(token, cycle, state.orElseThrow(), past)
                    : Refusals.invalid(faults.found()).view();
        });
    }

    private View shown(ApiToken token, Cycle cycle, State state, boolean past) {
        if (cycle.state() != state || cycle.publishAt().isPresent()) {
            var over = state == State.PUBLISHED && !past ? over(cycle) : List.<LocalDate>of();
            if (!over.isEmpty()) {
                return pastDays(over).view();
            }
            if (!publication.showInstead(cycle, state)) {
                return Answers.overtaken().view();
            }
            journal.addOfProgram(
                    token.named(),
                    deed(state),
                    new Journal.About(Optional.of(cycle.id()), Optional.empty(), Optional.empty()),
                    "");
        }
        return show(cycles.withSlug(cycle.slug()).orElseThrow());
    }

    private List<LocalDate> over(Cycle cycle) {
        return cycle.days().stream()
                .filter(day -> DayTiming.of(cycle, day).ended(clock.instant(), settings.zone()))
                .map(day -> day.content().date())
                .sorted()
                .toList();
    }

    private static Problem pastDays(List<LocalDate> over) {
        return DataRefusals.conflict(
                        "past-days",
                        "Des journées sont passées",
                        "%s. Si une année est fausse, corrigez-la d’abord ; sinon, dites par past qu’elle est juste (true)."
                                .formatted(French.count(over.size(), "journée est passée", "journées sont passées")))
                .with("days", over);
    }

    private static AuditAction deed(State state) {
        return switch (state) {
            case DRAFT -> AuditAction.CYCLE_HIDDEN;
            case PUBLISHED -> AuditAction.CYCLE_PUBLISHED;
            case CANCELLED -> AuditAction.CYCLE_CANCELLED;
            case ARCHIVED -> AuditAction.CYCLE_ARCHIVED;
        };
    }
}
