package fr.preau.api.data;

import fr.preau.api.Faults;
import fr.preau.api.JsonObject;
import fr.preau.api.NeedsScope;
import fr.preau.api.Refusals;
import fr.preau.api.Scope;
import fr.preau.api.token.ApiToken;
import fr.preau.api.token.Program;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.document.Remark;
import fr.preau.cycle.version.CycleVersion.Origin;
import fr.preau.cycle.version.Editing;
import fr.preau.cycle.version.Editing.Outcome;
import fr.preau.cycle.version.Editing.Signature;
import fr.preau.cycle.version.Publication;
import fr.preau.cycle.version.Publication.Plan;
import fr.preau.platform.Json;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/**
 * Makes a cycle of its document, as whoever pastes one does: a draft, with what the centre gives each new one. The same
 * document sent again, after an answer that was lost, finds the cycle that it made.
 */
@Controller
@RequestMapping(path = "/api/v1/cycles", produces = MediaType.APPLICATION_JSON_VALUE)
class NewCycleEndpoint {

    private static final String DOCUMENT = "document";

    private final Publication publication;
    private final Editing editing;
    private final Cycles cycles;
    private final Journal journal;

    NewCycleEndpoint(Publication publication, Editing editing, Cycles cycles, Journal journal) {
        this.publication = publication;
        this.editing = editing;
        this.cycles = cycles;
        this.journal = journal;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.CYCLES_WRITE)
    View make(@RequestAttribute(Program.ATTRIBUTE) ApiToken token, HttpServletRequest request) throws IOException {
        return RequestBodies.read(
                request,
                List.of(DOCUMENT),
                (body, faults) -> plan(body, faults)
                        .map(ready -> made(token, ready))
                        .orElseGet(() -> Refusals.invalid(faults.found()).view()));
    }

    /** What would come of the document; empty where it is none, or another member is wrong, which the faults say. */
    private Optional<Plan.Ready> plan(JsonObject body, Faults faults) {
        var document = body.text(DOCUMENT);
        if (document.isBlank()) {
            faults.add(body.at(DOCUMENT), "Mettez ici le document entier, en Markdown.");
            return Optional.empty();
        }
        return switch (publication.plan(document)) {
            case Plan.Refused refused -> {
                faults.add(body.at(DOCUMENT), "Ligne %d : %s".formatted(refused.line(), refused.reason()));
                yield Optional.empty();
            }
            case Plan.Ready ready -> faults.none() ? Optional.of(ready) : Optional.empty();
        };
    }

    private View made(ApiToken token, Plan.Ready plan) {
        var content = plan.edit().content();
        return switch (editing.create(content, new Signature(token.named(), Origin.IMPORTED))) {
            case Outcome.Saved saved -> {
                var cycle = cycles.withSlug(content.slug()).orElseThrow();
                journal.addOfProgram(
                        token.named(),
                        AuditAction.CYCLE_CREATED,
                        new Journal.About(Optional.of(saved.cycleId()), Optional.empty(), Optional.empty()),
                        "");
                yield answer(HttpStatus.CREATED, cycle, plan.remarks());
            }
            case Outcome.AddressTaken _ ->
                cycles.withSlug(content.slug())
                        .filter(cycle -> cycle.content().equals(content))
                        .map(cycle -> answer(HttpStatus.OK, cycle, plan.remarks()))
                        .orElseGet(() -> taken(content.slug()));
            case Outcome.Unchanged _,
                    Outcome.Overtaken _,
                    Outcome.BelowHeld _,
                    Outcome.DayInUse _,
                    Outcome.WorkshopChosen _ ->
                throw new IllegalStateException("a new cycle has nothing to be in the way of");
        };
    }

    private View answer(HttpStatus status, Cycle cycle, List<Remark> remarks) {
        var page = PageText.of(cycle, publication);
        return Answers.more(status, Json.write(page.written(remarks)), Json.write(page));
    }

    private static View taken(String slug) {
        return DataRefusals.conflict(
                        "address-taken",
                        "Adresse déjà prise",
                        "un cycle a déjà l’adresse /rencontre/%s. Pour changer sa page, lisez-la et écrivez-la ; pour un autre cycle, donnez une autre adresse après le titre."
                                .formatted(slug))
                .view();
    }
}
