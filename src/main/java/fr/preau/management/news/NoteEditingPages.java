package fr.preau.management.news;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import fr.preau.management.news.NoteForm.Reading.Good;
import fr.preau.management.news.NoteForm.Reading.Wrong;
import fr.preau.management.news.NotesView.Row;
import fr.preau.news.Note;
import fr.preau.news.Notes;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Notes of the news, written, corrected, shown and withdrawn. */
@Controller
@RequestMapping(NoteEditingPages.PATH)
class NoteEditingPages {

    static final String PATH = "/gestion/actualites";

    private final Notes notes;
    private final BackOfficeLayout layout;
    private final Settings settings;
    private final Clock clock;

    NoteEditingPages(Notes notes, BackOfficeLayout layout, Settings settings, Clock clock) {
        this.notes = notes;
        this.layout = layout;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    View list(@RequestParam(defaultValue = "") String fait) {
        var rows = notes.all().stream()
                .map(note -> new Row(
                        note.id(),
                        note.content().title(),
                        note.content().date(),
                        note.content().deadline(),
                        note.published().isPresent(),
                        note.corrections().size()))
                .sorted(Comparator.comparing(Row::published))
                .toList();
        return layout.page(HttpStatus.OK, Section.NEWS, "Actualités", "news/notes", new NotesView(rows), Done.of(fait));
    }

    @GetMapping("/nouvelle")
    View ask() {
        return form(HttpStatus.OK, new NoteFormView(0, 0, false, false, NoteForm.blank(today()), List.of()));
    }

    @PostMapping("/nouvelle")
    @Journaled(AuditAction.NOTE_WRITTEN)
    View add(@RequestParam Map<String, String> sent) {
        var form = NoteForm.sent(sent);
        return switch (form.read(today())) {
            case Wrong(var errors) ->
                form(HttpStatus.UNPROCESSABLE_CONTENT, new NoteFormView(0, 0, false, false, form, errors));
            case Good good -> {
                var published = sent.containsKey("publish");
                AuditContext.here().note(about(notes.add(good.content(), published), good.content()));
                yield back(published ? Done.NOTE_PUBLISHED : Done.NOTE_KEPT);
            }
        };
    }

    @GetMapping("/{id}")
    View show(@PathVariable long id, @RequestParam(defaultValue = "") String fait) {
        var note = known(id);
        return form(
                HttpStatus.OK,
                new NoteFormView(
                        id,
                        note.version(),
                        note.published().isPresent(),
                        false,
                        NoteForm.of(note.content()),
                        List.of()),
                Done.of(fait));
    }

    @PostMapping("/{id}")
    @Journaled(AuditAction.NOTE_CHANGED)
    View change(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> sent) {
        var note = known(id);
        var published = note.published().isPresent();
        var form = NoteForm.sent(sent);
        return switch (form.read(today())) {
            case Wrong(var errors) ->
                form(HttpStatus.UNPROCESSABLE_CONTENT, new NoteFormView(id, version, published, false, form, errors));
            case Good(var content, var correction) -> {
                if (content.equals(note.content()) && correction.isEmpty()) {
                    yield back(Done.NOTE_SAME);
                }
                AuditContext.here().note(about(id, content));
                if (notes.change(id, version, content, published ? correction : "")) {
                    yield back(Done.NOTE_CHANGED);
                }
                var now = known(id);
                yield form(
                        HttpStatus.CONFLICT,
                        new NoteFormView(id, now.version(), now.published().isPresent(), true, form, List.of()));
            }
        };
    }

    @PostMapping("/{id}/publication")
    @Journaled(AuditAction.NOTE_SHOWN)
    View publish(@PathVariable long id) {
        var note = known(id);
        AuditContext.here().note(about(id, note.content()));
        notes.show(id, true);
        return back(Done.NOTE_PUBLISHED);
    }

    @PostMapping("/{id}/retrait")
    @Journaled(AuditAction.NOTE_WITHDRAWN)
    View withdraw(@PathVariable long id) {
        var note = known(id);
        AuditContext.here().note(about(id, note.content()));
        notes.show(id, false);
        return back(Done.NOTE_WITHDRAWN);
    }

    private Note known(long id) {
        return notes.withId(id).orElseThrow(Lookup::nothing);
    }

    private static String about(long id, Note.Content content) {
        return "« %s », actualité n°%s%d".formatted(content.title(), French.NBSP, id);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    private View form(HttpStatus status, NoteFormView view) {
        return form(status, view, Optional.empty());
    }

    private View form(HttpStatus status, NoteFormView view, Optional<Done> done) {
        return layout.page(
                status,
                Section.NEWS,
                (view.errors().isEmpty() ? "" : "Erreur : ") + view.title(),
                "news/note",
                view,
                done);
    }

    private static View back(Done done) {
        return done.redirect(PATH);
    }
}
