package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.version.CycleVersion;
import fr.preau.cycle.version.CycleVersion.Origin;
import fr.preau.cycle.version.Edit;
import fr.preau.cycle.version.Versions;
import fr.preau.management.BackOfficeLayout;
import fr.preau.platform.Settings;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What was saved of a cycle, by whom and when, and the page as each version had it. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/versions")
class VersionsPages {

    private static final int PAGE = 20;

    private final Cycles cycles;
    private final Versions versions;
    private final EarlierVersionForm refill;
    private final PagePreview preview;
    private final Settings settings;
    private final BackOfficeLayout layout;

    VersionsPages(
            Cycles cycles,
            Versions versions,
            EarlierVersionForm refill,
            PagePreview preview,
            Settings settings,
            BackOfficeLayout layout) {
        this.cycles = cycles;
        this.versions = versions;
        this.refill = refill;
        this.preview = preview;
        this.settings = settings;
        this.layout = layout;
    }

    @GetMapping
    View list(@PathVariable String slug, @RequestParam(name = "depuis", required = false) Optional<Integer> from) {
        var cycle = cycle(slug);
        var found = versions.of(cycle.id(), from.orElse(Integer.MAX_VALUE), PAGE + 1);
        var now = OpenedState.of(cycle);
        var view = new VersionsView(
                slug,
                found.stream().limit(PAGE).map(version -> row(version, now)).toList(),
                found.stream().skip(PAGE).map(CycleVersion::number).findFirst());
        return layout.page(
                HttpStatus.OK, BackOfficeLayout.Section.CYCLES, "Versions", "editor/versions", view, Optional.empty());
    }

    private VersionsView.Row row(CycleVersion version, String now) {
        return new VersionsView.Row(
                version.number(),
                LocalDateTime.ofInstant(version.at(), settings.zone()),
                origin(version.origin()),
                version.byWhom(),
                version.differences(),
                none(version.origin()),
                version.document().equals(now));
    }

    private static String origin(Origin origin) {
        return switch (origin) {
            case CREATED -> "Créée";
            case EDITED -> "Modifiée";
            case IMPORTED -> "Tirée d’un document";
            case RESTORED -> "Reprise d’une version plus ancienne";
            case COPIED -> "Copiée de l’année précédente";
            case FOUND -> "Relevée";
        };
    }

    private static String none(Origin origin) {
        return switch (origin) {
            case CREATED, IMPORTED, COPIED -> "C’est le début de ce cycle.";
            case FOUND ->
                "L’état de la page avant l’enregistrement suivant, changé par une autre voie (une jauge, par exemple).";
            case EDITED, RESTORED -> "Rien de visible.";
        };
    }

    @GetMapping("/{number}")
    View page(@PathVariable String slug, @PathVariable int number) {
        var cycle = cycle(slug);
        var version = versions.withNumber(cycle.id(), number).orElseThrow(VersionsPages::notFound);
        return preview.of(Edit.fresh(refill.content(version)), Optional.of(cycle));
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(VersionsPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
