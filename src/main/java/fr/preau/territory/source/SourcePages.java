package fr.preau.territory.source;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.platform.FieldError;
import fr.preau.platform.Settings;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import fr.preau.territory.source.Imports.Checked;
import fr.preau.territory.source.Imports.Outcome;
import fr.preau.territory.source.ImportsUnderWay.Stopped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where what is shown of territories comes from; an administrator brings the files. */
@Controller
@RequestMapping("/gestion/territoires")
class SourcePages {

    private static final String PATH = "/gestion/territoires";
    private static final int LONGEST_NAME = 200;
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private final Sources sources;
    private final Imports imports;
    private final ImportsUnderWay underWay;
    private final BackOfficeLayout layout;
    private final Settings settings;

    SourcePages(
            Sources sources, Imports imports, ImportsUnderWay underWay, BackOfficeLayout layout, Settings settings) {
        this.underWay = underWay;
        this.sources = sources;
        this.imports = imports;
        this.layout = layout;
        this.settings = settings;
    }

    @GetMapping
    View show() {
        return page(HttpStatus.OK, "", "", List.of());
    }

    /** The box that says that a file was looked at was called « plus-petit » while it spoke of smaller files alone. */
    @PostMapping
    @Journaled(AuditAction.SOURCE_IMPORTED)
    View take(
            @RequestParam(defaultValue = "") String sorte,
            @RequestParam(defaultValue = "") String millesime,
            @RequestParam(name = "verifie", defaultValue = "false") boolean checked,
            @RequestParam(name = "plus-petit", defaultValue = "false") boolean smaller,
            @RequestParam(name = "fichier", required = false) Optional<MultipartFile> sent) {
        var errors = new ArrayList<FieldError>();
        var kind = SourceKind.named(sorte);
        if (kind.isEmpty()) {
            errors.add(new FieldError("sorte", "Dites ce que contient le fichier."));
        }
        var vintage = year(millesime);
        if (vintage.isEmpty()) {
            errors.add(new FieldError("millesime", "Donnez l’année que décrit le fichier, comme 2024."));
        }
        var file = sent.filter(one -> !one.isEmpty());
        if (file.isEmpty()) {
            errors.add(new FieldError(
                    "fichier", "Choisissez le fichier tel qu’il est publié ; il ne doit pas être vide."));
        }
        if (!errors.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, sorte, millesime, errors);
        }
        return switch (read(
                kind.orElseThrow(),
                vintage.orElseThrow(),
                file.get(),
                checked || smaller ? Checked.BY_HAND : Checked.NOT_YET)) {
            case Outcome.Taken(var source) -> {
                AuditContext.here().note(source.kind().label() + " " + source.vintage() + ", " + source.fileName());
                yield new RedirectView(PATH + "/sources/" + source.id());
            }
            case Outcome.Same(var source) -> {
                AuditContext.here().nothing();
                yield new RedirectView(PATH + "/sources/" + source.id() + "?deja=oui");
            }
            case Outcome.Refused(var why) ->
                page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        sorte,
                        millesime,
                        List.of(new FieldError("fichier", why + " Rien n’a changé.")));
        };
    }

    private Outcome read(SourceKind kind, int vintage, MultipartFile file, Checked checked) {
        var by = BackOfficeLayout.account().name();
        try (var reading = underWay.begin(name(file), by)) {
            return imports.take(kind, vintage, SourceContent.of(name(file), file), checked, by, reading);
        } catch (Stopped _) {
            return new Outcome.Refused("La lecture a été arrêtée.");
        }
    }

    @PostMapping("/arret")
    @Journaled(AuditAction.SOURCE_STOPPED)
    View stop(@RequestParam(defaultValue = "0") long lecture) {
        if (!underWay.stop(lecture)) {
            AuditContext.here().nothing();
        }
        return new RedirectView(PATH);
    }

    @GetMapping("/sources/{id}")
    View report(@PathVariable long id, @RequestParam(defaultValue = "") String deja) {
        var source = sources.withId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var inUse = sources.current(source.kind(), source.vintage())
                .filter(one -> one.id() == id)
                .isPresent();
        return layout.page(
                HttpStatus.OK,
                Section.TERRITORIES,
                source.kind().label() + " " + source.vintage(),
                "territory/source",
                new SourceView(
                        SourcesView.Row.of(source, inUse, settings.zone()),
                        deja.equals("oui"),
                        sources.remarks(id).stream()
                                .map(one -> new SourceView.Line(one.line(), one.words()))
                                .toList()),
                Optional.empty());
    }

    private View page(HttpStatus status, String kind, String vintage, List<FieldError> errors) {
        var seen = new HashSet<String>();
        var rows = sources.all().stream()
                .map(one -> SourcesView.Row.of(one, seen.add(one.kind() + " " + one.vintage()), settings.zone()))
                .toList();
        return layout.page(
                status,
                Section.TERRITORIES,
                (errors.isEmpty() ? "" : "Erreur : ") + "Territoires",
                "territory/sources",
                new SourcesView(rows, underWay.all(), kind, vintage, errors),
                Optional.empty());
    }

    private static Optional<Integer> year(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(year -> year >= FIRST && year <= LAST);
    }

    private static String name(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename())
                .orElse("")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
