package fr.preau.management.resource;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.Themes;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import fr.preau.management.resource.SharedView.Synthesis;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedLine;
import fr.preau.resource.Resource;
import fr.preau.resource.Resource.Content;
import fr.preau.resource.ResourceKind;
import fr.preau.resource.Resources;
import fr.preau.resource.Sharing;
import fr.preau.resource.SpeakerLinks;
import fr.preau.resource.Syntheses;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** What was shared of a cycle: links for speakers, what they gave and whether everybody sees it, syntheses. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/ressources")
class SharedPages {

    private static final int LONGEST_NAME = 120;
    static final int LONGEST_TITLE = 160;
    static final int LONGEST_SYNTHESIS = 50_000;

    private final Cycles cycles;
    private final Resources resources;
    private final Syntheses syntheses;
    private final Sharing sharing;
    private final SpeakerLinks links;
    private final SharedLook look;
    private final BackOfficeLayout layout;

    SharedPages(
            Cycles cycles,
            Resources resources,
            Syntheses syntheses,
            Sharing sharing,
            SpeakerLinks links,
            SharedLook look,
            BackOfficeLayout layout) {
        this.cycles = cycles;
        this.resources = resources;
        this.syntheses = syntheses;
        this.sharing = sharing;
        this.links = links;
        this.look = look;
        this.layout = layout;
    }

    @GetMapping
    View show(@PathVariable String slug, @RequestParam(name = "fait", defaultValue = "") String done) {
        return page(HttpStatus.OK, cycle(slug), "", new Synthesis("", ""), List.of(), Done.of(done));
    }

    private View page(
            HttpStatus status,
            Cycle cycle,
            String speaker,
            Synthesis synthesis,
            List<FieldError> errors,
            Optional<Done> done) {
        return layout.page(
                status,
                Section.CYCLES,
                (errors.isEmpty() ? "" : "Erreur : ") + "Ressources, " + cycle.title(),
                "resource/shared",
                look.of(cycle, speaker, synthesis, errors),
                done);
    }

    private View refused(Cycle cycle, String speaker, Synthesis synthesis, String field, String why) {
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                cycle,
                speaker,
                synthesis,
                List.of(new FieldError(field, why)),
                Optional.empty());
    }

    /** Of a choice of the list; none if somebody made it up. */
    private record Chosen(long day, String sequence) {

        static Optional<Chosen> of(Cycle cycle, String value) {
            return cycle.days().stream()
                    .flatMap(day -> Stream.concat(
                            Stream.of(new Chosen(day.id(), "")),
                            day.content().sequences().stream()
                                    .map(SequenceContent::title)
                                    .map(title -> new Chosen(day.id(), title))))
                    .filter(one -> value.equals(SharedLook.value(one.day, one.sequence)))
                    .findFirst();
        }
    }

    @PostMapping("/liens")
    @Journaled(AuditAction.SPEAKER_LINK_MADE)
    View make(
            @PathVariable String slug,
            @RequestParam(name = "speaker", defaultValue = "") String typed,
            @RequestParam(name = "place", defaultValue = "") String place) {
        var cycle = cycle(slug);
        var speaker = TypedLine.of(typed);
        var nothing = new Synthesis("", "");
        if (speaker.isEmpty() || speaker.length() > LONGEST_NAME) {
            return refused(
                    cycle, speaker, nothing, "speaker", "Dites pour qui est le lien, en 120 caractères au plus.");
        }
        var chosen = Chosen.of(cycle, place);
        if (chosen.isEmpty()) {
            return refused(cycle, speaker, nothing, "place", "Choisissez une journée ou une séquence de la liste.");
        }
        links.make(chosen.get().day, chosen.get().sequence, speaker);
        return back(slug, Done.SPEAKER_LINK_MADE);
    }

    @PostMapping("/liens/{id}/fermeture")
    @Journaled(AuditAction.SPEAKER_LINK_CLOSED)
    View close(@PathVariable String slug, @PathVariable long id) {
        var cycle = cycle(slug);
        var link =
                links.withId(id).filter(one -> cycle.day(one.day()).isPresent()).orElseThrow(Lookup::nothing);
        links.revoke(link.id());
        return back(slug, Done.SPEAKER_LINK_CLOSED);
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
        var synthesis = new Synthesis(title, text);
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return refused(cycle, "", synthesis, "synthesis-title", "Donnez un titre, en 160 caractères au plus.");
        }
        if (text.isEmpty() || text.length() > LONGEST_SYNTHESIS) {
            return refused(
                    cycle, "", synthesis, "synthesis-text", "Écrivez la synthèse, en 50 000 caractères au plus.");
        }
        var chosen = Chosen.of(cycle, place);
        if (chosen.isEmpty()) {
            return refused(
                    cycle, "", synthesis, "synthesis-place", "Choisissez une journée ou une séquence de la liste.");
        }
        AuditContext.here().note("« " + title + " »");
        syntheses.add(
                new Content(
                        Optional.of(chosen.get().day),
                        chosen.get().sequence,
                        Optional.empty(),
                        ResourceKind.SYNTHESIS,
                        title,
                        "",
                        Themes.of(cycle.content()),
                        List.of(),
                        Lookup.date(cycle, chosen.get().day),
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
            @RequestParam(name = "departments", defaultValue = "") String departments) {
        var cycle = cycle(slug);
        var resource = of(cycle, id);
        var form = new ApprovalForm(id, typed, authors, themes, departments);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return layout.page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Section.CYCLES,
                    "Erreur : Ressources, " + cycle.title(),
                    "resource/shared",
                    look.of(cycle, "", new Synthesis("", ""), errors).with(form),
                    Optional.empty());
        }
        var now = resource.content();
        AuditContext.here().note("« " + form.line() + " »");
        resources.approve(
                id,
                new Content(
                        now.day(),
                        now.sequence(),
                        now.link(),
                        now.kind(),
                        form.line(),
                        form.by(),
                        form.about(),
                        form.codes(),
                        now.date(),
                        now.url(),
                        now.file(),
                        now.body()));
        return back(slug, Done.RESOURCE_APPROVED);
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
