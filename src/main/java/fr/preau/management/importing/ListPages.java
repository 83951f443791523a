package fr.preau.management.importing;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.page.CycleViews;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.importing.GridFile.Reading;
import fr.preau.management.importing.ListImports.Wanted;
import fr.preau.management.importing.PeopleImportView.Step;
import fr.preau.management.work.LongWorks;
import fr.preau.management.work.LongWorks.End;
import fr.preau.management.work.LongWorks.Work;
import fr.preau.registration.By;
import fr.preau.registration.ImportResult;
import fr.preau.registration.Notification;
import fr.preau.registration.desk.ListDrafts;
import fr.preau.registration.desk.ListDrafts.Draft;
import fr.preau.registration.rules.Questions;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.ChangesNothing;
import fr.preau.staff.journal.Journal.About;
import fr.preau.staff.journal.Journaled;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** People from a spreadsheet, in three steps: the file, what would become of each line, the gesture. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/inscriptions/importer")
class ListPages {

    private static final int LONGEST_NAME = 100;

    private final Cycles cycles;
    private final CycleViews views;
    private final Questions questions;
    private final ListDrafts drafts;
    private final ListImports imports;
    private final ListMappings mappings;
    private final LongWorks works;
    private final BackOfficeLayout layout;

    ListPages(
            Cycles cycles,
            CycleViews views,
            Questions questions,
            ListDrafts drafts,
            ListImports imports,
            ListMappings mappings,
            LongWorks works,
            BackOfficeLayout layout) {
        this.cycles = cycles;
        this.views = views;
        this.questions = questions;
        this.drafts = drafts;
        this.imports = imports;
        this.mappings = mappings;
        this.works = works;
        this.layout = layout;
    }

    @GetMapping
    View ask(@PathVariable String slug) {
        return file(HttpStatus.OK, cycle(slug), Optional.empty());
    }

    @PostMapping
    @ChangesNothing("keeps a list for its preview; nobody is registered yet")
    View take(@PathVariable String slug, @RequestParam(name = "liste", required = false) Optional<MultipartFile> sent)
            throws IOException {
        var cycle = cycle(slug);
        if (sent.isEmpty() || sent.get().isEmpty()) {
            var chosen = sent.map(MultipartFile::getOriginalFilename).filter(name -> !name.isEmpty());
            return file(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    cycle,
                    Optional.of(
                            chosen.isPresent()
                                    ? "Ce fichier est vide : choisissez celui qui contient les personnes."
                                    : "Choisissez un fichier CSV ou XLSX."));
        }
        var bytes = sent.get().getBytes();
        return switch (GridFile.read(bytes)) {
            case Reading.Refused(var why) -> file(HttpStatus.UNPROCESSABLE_CONTENT, cycle, Optional.of(why));
            case Reading.Good _ -> {
                var id = drafts.keep(cycle.id(), new Draft(name(sent.get()), bytes));
                yield new RedirectView(address(slug) + "/" + id);
            }
        };
    }

    private static String name(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename())
                .orElse("")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private View file(HttpStatus status, Cycle cycle, Optional<String> error) {
        return layout.page(
                status,
                BackOfficeLayout.Section.CYCLES,
                (error.isPresent() ? "Erreur : " : "") + "Importer des inscriptions",
                "importing/file",
                new ListFileView(cycle.slug(), error),
                Optional.empty());
    }

    @GetMapping("/{draft}")
    View look(@PathVariable String slug, @PathVariable UUID draft, @RequestParam MultiValueMap<String, String> sent) {
        var cycle = cycle(slug);
        var opened = open(cycle, draft, sent);
        var outcome = opened.wanted.mapping().faults().isEmpty()
                ? Optional.of(imports.foresee(opened.wanted, by()))
                : Optional.<ListOutcome>empty();
        return page(HttpStatus.OK, draft, opened, Step.PREVIEW, outcome, sent);
    }

    @PostMapping("/{draft}")
    @Journaled(AuditAction.PEOPLE_IMPORTED)
    View bring(
            @PathVariable String slug,
            @PathVariable UUID draft,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "ecrire", defaultValue = "non") String writes) {
        var opened = open(cycle(slug), draft, sent);
        if (!opened.wanted.mapping().faults().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, draft, opened, Step.PREVIEW, Optional.empty(), sent);
        }
        var by = by();
        var notification = writes.equals("oui") ? Notification.BY_MAIL : Notification.NONE;
        var cycle = opened.wanted.cycle();
        var back = address(slug) + "/" + draft;
        return works.run(
                new Work(
                        "Import de « " + opened.draft.name() + " »",
                        back,
                        AuditAction.PEOPLE_IMPORTED,
                        new About(Optional.of(cycle.id()), Optional.empty(), Optional.empty())),
                () -> {
                    var outcome = imports.bring(opened.wanted, by, notification);
                    mappings.keep(opened.wanted);
                    return outcome;
                },
                outcome -> {
                    outcome.changes()
                            .ifPresent(note -> AuditContext.here().note(note).done());
                    return page(HttpStatus.OK, draft, opened, Step.DONE, Optional.of(outcome), sent);
                },
                outcome -> new End(outcome.sentence(opened.wanted.grid().lines().size()), back, outcome.changes()));
    }

    /** What was sent, read again: the file is the one truth, whatever process has it before it. */
    private record Opened(Draft draft, Wanted wanted, List<Mapping.Choice> choices, boolean asBefore) {}

    private Opened open(Cycle cycle, UUID id, MultiValueMap<String, String> sent) {
        var draft = drafts.of(cycle.id(), id).orElseThrow(ListPages::gone);
        if (!(GridFile.read(draft.content()) instanceof Reading.Good(var grid))) {
            throw gone();
        }
        var asked = questions.of(cycle.id());
        var choices = Mapping.choices(cycle, asked);
        var before = mappings.of(cycle.id(), grid.headings());
        var guessed = Mapping.guess(grid, cycle, asked);
        var first = before.map(one -> guessed.asBefore(one.columns(), one.ofThisCycle(), choices))
                .orElse(guessed);
        var mapping = Mapping.chosen(sent.toSingleValueMap(), first, choices);
        var tickets = TicketDays.of(
                grid,
                mapping,
                cycle,
                sent,
                before.map(ListMappings.Before::tickets).orElse(Map.of()));
        return new Opened(
                draft,
                new Wanted(cycle, grid, mapping, ListTerms.of(sent, cycle, tickets)),
                choices,
                before.isPresent() && mapping.equals(first));
    }

    private View page(
            HttpStatus status,
            UUID id,
            Opened opened,
            Step step,
            Optional<ListOutcome> outcome,
            MultiValueMap<String, String> sent) {
        var cycle = opened.wanted.cycle();
        var free = views.days(cycle);
        var view = PeopleImportView.of(
                address(cycle.slug()) + "/" + id,
                opened.draft.name(),
                opened.wanted,
                opened.choices,
                opened.asBefore,
                step,
                outcome,
                free.stream()
                        .map(day -> new PeopleImportView.Day(
                                day.id(),
                                day.date(),
                                Math.max(0, day.remaining()),
                                outcome.map(one -> one.on(day.id(), ImportResult::confirmed))
                                        .orElse(0),
                                outcome.map(one -> one.on(day.id(), ImportResult::waiting))
                                        .orElse(0),
                                outcome.map(one -> one.on(day.id(), ImportResult::full))
                                        .orElse(0)))
                        .toList(),
                PeopleImportView.Window.of(sent));
        return layout.page(
                status,
                BackOfficeLayout.Section.CYCLES,
                "Importer des inscriptions",
                "importing/list",
                view,
                Optional.empty());
    }

    private static By by() {
        return new By.Organiser(BackOfficeLayout.account().email());
    }

    private static String address(String slug) {
        return "/gestion/cycles/" + slug + "/inscriptions/importer";
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(ListPages::gone);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
