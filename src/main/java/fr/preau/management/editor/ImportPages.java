package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayChange;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.Section;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.document.Remark;
import fr.preau.cycle.version.Editing;
import fr.preau.cycle.version.Editing.Telling;
import fr.preau.cycle.version.Publication;
import fr.preau.cycle.version.Publication.Import;
import fr.preau.cycle.version.Publication.Plan;
import fr.preau.cycle.version.Publication.Visibility;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.editor.ImportView.Understood;
import fr.preau.platform.French;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The paste box: a document becomes a page, and its report stands beside what was understood. */
@Controller
@RequestMapping(ImportPages.PATH)
class ImportPages {

    static final String PATH = "/gestion/importer";

    private final Publication publication;
    private final Cycles cycles;
    private final Editing editing;
    private final PeopleQuestion question;
    private final PastDays past;
    private final BackOfficeLayout layout;

    ImportPages(
            Publication publication,
            Cycles cycles,
            Editing editing,
            PeopleQuestion question,
            PastDays past,
            BackOfficeLayout layout) {
        this.publication = publication;
        this.cycles = cycles;
        this.editing = editing;
        this.question = question;
        this.past = past;
        this.layout = layout;
    }

    @GetMapping
    View form() {
        return page(HttpStatus.OK, new ImportView("", false, List.of(), Optional.empty(), Optional.empty()));
    }

    @PostMapping
    @Journaled(AuditAction.CYCLE_IMPORTED)
    View paste(@RequestParam Map<String, String> sent) {
        var document = sent.getOrDefault("document", "");
        var publish = sent.getOrDefault("publish", "").equals("true");
        var telling = PeopleQuestion.answer(sent);
        if (telling.isEmpty() && publication.plan(document) instanceof Plan.Ready ready) {
            var changes = changes(ready);
            if (!changes.isEmpty()) {
                return ask(ready.existing().orElseThrow(), changes, document, publish);
            }
        }
        if (publication.plan(document) instanceof Plan.Ready ready) {
            ready.existing().ifPresent(cycle -> DaysInJournal.leave(cycle, ready.edit(), List.of()));
        }
        return read(document, publish, telling.orElse(Telling.NOBODY));
    }

    private List<DayChange> changes(Plan.Ready ready) {
        return ready.existing()
                .map(cycle -> editing.changes(cycle, ready.edit()))
                .orElse(List.of());
    }

    private View ask(Cycle cycle, List<DayChange> changes, String document, boolean publish) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("document", document);
        fields.put("publish", Boolean.toString(publish));
        return question.page(cycle, changes, PATH, fields, PeopleQuestion.Way.BACK_TO_THE_CYCLE);
    }

    private View read(String document, boolean publish, Telling telling) {
        return switch (publication.read(
                document, Visibility.AS_IT_IS, BackOfficeLayout.account().name(), telling)) {
            case Import.Imported imported -> {
                var saved = cycles.withSlug(imported.slug());
                var hidden = saved.filter(_ -> publish).filter(one -> one.state() != Cycle.State.PUBLISHED);
                var doubt = hidden.flatMap(past::doubt);
                hidden.filter(_ -> doubt.isEmpty()).ifPresent(one -> publication.show(one, Cycle.State.PUBLISHED));
                var cycle = cycles.withSlug(imported.slug());
                cycle.ifPresent(one -> AuditContext.here().cycle(one.id()));
                AuditContext.here().done();
                yield page(
                        HttpStatus.OK,
                        new ImportView(
                                document,
                                publish,
                                rows(imported.remarks(), doubt),
                                Optional.empty(),
                                cycle.map(ImportPages::understood)));
            }
            case Import.Refused(var reason, var line, var remarks) ->
                page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        new ImportView(
                                document,
                                publish,
                                rows(remarks, Optional.empty()),
                                Optional.of("Ligne " + line + " : " + reason),
                                Optional.empty()));
        };
    }

    private static Understood understood(Cycle cycle) {
        return new Understood(
                cycle.slug(),
                cycle.title(),
                cycle.visible(),
                cycle.content().place(),
                cycle.content().sections().stream().map(Section::heading).toList(),
                cycle.content().days().stream().map(ImportPages::day).toList());
    }

    private static ImportView.Day day(DayContent day) {
        return new ImportView.Day(
                day.date(),
                day.capacity().orElse(0),
                Stream.of(day.title(), day.place().orElse(""))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", ")),
                day.sequences().stream()
                        .map(sequence ->
                                entry(sequence, day.choices().stream().anyMatch(choice -> choice.contains(sequence))))
                        .toList());
    }

    /** With its room and its seats, which were read from the words beside it, and whether one chooses it. */
    private static String entry(SequenceContent sequence, boolean workshop) {
        var held = new ArrayList<String>();
        if (workshop) {
            held.add("atelier au choix");
        }
        if (!sequence.room().isEmpty()) {
            held.add(sequence.room());
        }
        sequence.capacity().ifPresent(seats -> held.add(French.count(seats, "place", "places")));
        return French.hours(sequence.start(), sequence.end()) + " : " + sequence.title()
                + (held.isEmpty() ? "" : " (" + String.join(", ", held) + ")");
    }

    private static List<ImportView.Remark> rows(List<Remark> remarks, Optional<String> doubt) {
        return Stream.concat(doubt.stream().map(words -> new Remark(0, words)), remarks.stream())
                .map(remark -> new ImportView.Remark(remark.line(), remark.message()))
                .toList();
    }

    private View page(HttpStatus status, ImportView view) {
        return layout.page(
                status, BackOfficeLayout.Section.CYCLES, "Coller un document", "editor/import", view, Optional.empty());
    }
}
