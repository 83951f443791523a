package fr.preau.management.resource;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.Themes;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import fr.preau.management.resource.Approvals.Outcome.Approved;
import fr.preau.management.resource.Approvals.Outcome.Faulty;
import fr.preau.management.resource.Approvals.Outcome.Overtaken;
import fr.preau.management.resource.SharedView.Invited;
import fr.preau.management.resource.SharedView.Synthesis;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedLine;
import fr.preau.resource.Resource;
import fr.preau.resource.Resource.Content;
import fr.preau.resource.ResourceKind;
import fr.preau.resource.Resources;
import fr.preau.resource.Sharing;
import fr.preau.resource.Syntheses;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What was shared of a cycle: what speakers gave and whether everybody sees it, syntheses. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/ressources")
class SharedPages {

    static final int LONGEST_TITLE = 160;
    static final int LONGEST_SYNTHESIS = 50_000;

    private final Cycles cycles;
    private final Resources resources;
    private final Syntheses syntheses;
    private final Sharing sharing;
    private final Approvals approvals;
    private final SharedLook look;

    SharedPages(
            Cycles cycles,
            Resources resources,
            Syntheses syntheses,
            Sharing sharing,
            Approvals approvals,
            SharedLook look) {
        this.cycles = cycles;
        this.resources = resources;
        this.syntheses = syntheses;
        this.sharing = sharing;
        this.approvals = approvals;
        this.look = look;
    }

    @GetMapping
    View show(@PathVariable String slug, @RequestParam(name = "fait", defaultValue = "") String done) {
        return look.page(HttpStatus.OK, look.of(cycle(slug), Invited.NOBODY, Synthesis.NONE, List.of()), Done.of(done));
    }

    private View refused(Cycle cycle, Synthesis synthesis, String field, String why) {
        return look.refused(cycle, Invited.NOBODY, synthesis, List.of(new FieldError(field, why)));
    }

    @PostMapping("/synthese")
    @Journaled(AuditAction.RESOURCE_APPROVED)
    View write(
            @PathVariable String slug,
            @RequestParam(name = "synthesis-title", defaultValue = "") String typed,
            @RequestParam(name = "synthesis-place", defaultValue = "") String place,
            @RequestParam(name = "synthesis-text", defaultValue = "") String body) {
        var cycle = cycle(slug);
        var title = TypedLine.of(typed);
        var text = body.replace("\r", "").replace('\0', ' ').strip();
        var synthesis = new Synthesis(title, text, place);
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return refused(cycle, synthesis, "synthesis-title", "Donnez un titre, en 160 caractères au plus.");
        }
        if (text.isEmpty() || text.length() > LONGEST_SYNTHESIS) {
            return refused(cycle, synthesis, "synthesis-text", "Écrivez la synthèse, en 50 000 caractères au plus.");
        }
        var chosen = ChosenPlace.of(cycle, place);
        if (chosen.isEmpty()) {
            return refused(cycle, synthesis, "synthesis-place", "Choisissez une journée ou une séquence de la liste.");
        }
        AuditContext.here().note("« " + title + " »");
        syntheses.add(
                new Content(
                        Optional.of(chosen.get().day()),
                        chosen.get().sequence(),
                        Optional.empty(),
                        ResourceKind.SYNTHESIS,
                        title,
                        "",
                        Themes.of(cycle.content()),
                        List.of(),
                        Lookup.date(cycle, chosen.get().day()),
                        "",
                        Optional.empty(),
                        text),
                true,
                BackOfficeLayout.account().name());
        return back(slug, Done.RESOURCE_APPROVED);
    }

    @PostMapping("/{id}/accord")
    @Journaled(AuditAction.RESOURCE_APPROVED)
    View approve(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(name = "title", defaultValue = "") String typed,
            @RequestParam(name = "authors", defaultValue = "") String authors,
            @RequestParam(name = "themes", defaultValue = "") String themes,
            @RequestParam(name = "departments", defaultValue = "") String departments,
            @RequestParam(name = "seen", defaultValue = "") String seen) {
        var cycle = cycle(slug);
        of(cycle, id);
        var form = new ApprovalForm(id, typed, authors, themes, departments, seen);
        return switch (approvals.approve(form).orElseThrow(Lookup::nothing)) {
            case Approved() -> {
                AuditContext.here().note("« " + form.line() + " »");
                yield back(slug, Done.RESOURCE_APPROVED);
            }
            case Faulty(var errors) ->
                look.page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        look.of(cycle, Invited.NOBODY, Synthesis.NONE, errors).with(form, List.of()),
                        Optional.empty());
            case Overtaken(var now) ->
                look.page(
                        HttpStatus.CONFLICT,
                        look.of(cycle, Invited.NOBODY, Synthesis.NONE, List.of())
                                .with(form.madeAgain(now), form.differences(now)),
                        Optional.empty());
        };
    }

    @PostMapping("/{id}/retrait")
    @Journaled(AuditAction.RESOURCE_WITHDRAWN)
    View withdraw(@PathVariable String slug, @PathVariable long id) {
        var resource = of(cycle(slug), id);
        AuditContext.here().note("« " + resource.content().title() + " »");
        if (resource.approved()) {
            resources.withdraw(id);
            return back(slug, Done.RESOURCE_WITHDRAWN);
        }
        sharing.delete(resource);
        return back(slug, Done.RESOURCE_DELETED);
    }

    /** To look at it before everybody does. */
    @GetMapping("/{id}/ouvrir")
    ResponseEntity<FileSystemResource> open(@PathVariable String slug, @PathVariable long id) {
        return sharing.open(of(cycle(slug), id));
    }

    private Resource of(Cycle cycle, long id) {
        return resources
                .withId(id)
                .filter(one ->
                        one.cycle().filter(number -> number == cycle.id()).isPresent())
                .orElseThrow(Lookup::nothing);
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(Lookup::nothing);
    }

    private static View back(String slug, Done done) {
        return done.redirect("/gestion/cycles/" + slug + "/ressources");
    }
}
