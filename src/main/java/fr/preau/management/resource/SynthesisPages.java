package fr.preau.management.resource;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import fr.preau.management.resource.SynthesisView.Was;
import fr.preau.platform.FieldError;
import fr.preau.platform.Markdown;
import fr.preau.platform.Settings;
import fr.preau.platform.form.TypedLine;
import fr.preau.resource.Resource;
import fr.preau.resource.ResourceKind;
import fr.preau.resource.Resources;
import fr.preau.resource.Syntheses;
import fr.preau.resource.Syntheses.Version;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where organisers write a synthesis again, and read what it said before, who wrote it and when. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/ressources/{id}/synthese")
class SynthesisPages {

    private final Cycles cycles;
    private final Resources resources;
    private final Syntheses syntheses;
    private final BackOfficeLayout layout;
    private final Settings settings;

    SynthesisPages(
            Cycles cycles, Resources resources, Syntheses syntheses, BackOfficeLayout layout, Settings settings) {
        this.cycles = cycles;
        this.resources = resources;
        this.syntheses = syntheses;
        this.layout = layout;
        this.settings = settings;
    }

    @GetMapping
    View show(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var cycle = cycle(slug);
        var content = synthesis(cycle, id).content();
        var version = syntheses.of(id).stream().findFirst().map(Version::number).orElse(0);
        return page(HttpStatus.OK, cycle, id, content.title(), content.body(), version, List.of(), Done.of(done));
    }

    @PostMapping
    @Journaled(AuditAction.RESOURCE_APPROVED)
    View write(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(name = "title", defaultValue = "") String typed,
            @RequestParam(name = "text", defaultValue = "") String body,
            @RequestParam(name = "version", defaultValue = "0") int version) {
        var cycle = cycle(slug);
        synthesis(cycle, id);
        var title = TypedLine.of(typed);
        var text = body.replace("\r", "").replace('\0', ' ').strip();
        if (title.isEmpty() || title.length() > SharedPages.LONGEST_TITLE) {
            return refused(cycle, id, title, text, version, "title", "Donnez un titre, en 160 caractères au plus.");
        }
        if (text.isEmpty() || text.length() > SharedPages.LONGEST_SYNTHESIS) {
            return refused(
                    cycle, id, title, text, version, "text", "Écrivez la synthèse, en 50 000 caractères au plus.");
        }
        AuditContext.here().note("« " + title + " »");
        return switch (syntheses.rewrite(
                id, version, title, text, BackOfficeLayout.account().name())) {
            case DONE -> Done.SYNTHESIS_SAVED.redirect(address(cycle, id));
            case SAME -> Done.SAME.redirect(address(cycle, id));
            case OVERTAKEN ->
                refused(
                        cycle,
                        id,
                        title,
                        text,
                        syntheses.of(id).getFirst().number(),
                        "text",
                        "Quelqu’un a enregistré un autre texte entre-temps : il est le premier ci-dessous. Rien n’est perdu du vôtre ; reprenez ce qu’il faut, puis enregistrez.");
        };
    }

    private View refused(Cycle cycle, long id, String title, String text, int version, String field, String why) {
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                cycle,
                id,
                title,
                text,
                version,
                List.of(new FieldError(field, why)),
                Optional.empty());
    }

    private View page(
            HttpStatus status,
            Cycle cycle,
            long id,
            String title,
            String text,
            int version,
            List<FieldError> errors,
            Optional<Done> done) {
        var view = new SynthesisView(cycle.slug(), address(cycle, id), title, text, version, versions(id), errors);
        return layout.page(
                status,
                Section.CYCLES,
                (errors.isEmpty() ? "" : "Erreur : ") + "Synthèse, " + cycle.title(),
                "resource/synthesis",
                view,
                done);
    }

    private List<Was> versions(long id) {
        var all = syntheses.of(id);
        var shown = new ArrayList<Was>();
        for (var at = 0; at < all.size(); at++) {
            var one = all.get(at);
            var before = at + 1 < all.size() ? lines(all.get(at + 1)) : lines(one);
            shown.add(new Was(
                    one.number(),
                    one.title(),
                    Markdown.under(3, one.body()),
                    one.by(),
                    one.at().atZone(settings.zone()),
                    without(lines(one), before),
                    without(before, lines(one))));
        }
        return shown;
    }

    private static List<String> lines(Version version) {
        var lines = new ArrayList<String>();
        lines.add(version.title());
        version.body()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines;
    }

    private static List<String> without(List<String> lines, List<String> others) {
        var known = Set.copyOf(others);
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }

    private Resource synthesis(Cycle cycle, long id) {
        return resources
                .withId(id)
                .filter(one -> one.content().kind() == ResourceKind.SYNTHESIS
                        && one.cycle().filter(number -> number == cycle.id()).isPresent())
                .orElseThrow(Lookup::nothing);
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(Lookup::nothing);
    }

    private static String address(Cycle cycle, long id) {
        return "/gestion/cycles/" + cycle.slug() + "/ressources/" + id + "/synthese";
    }
}
