package fr.preau.api.data;

import fr.preau.api.Faults;
import fr.preau.api.JsonObject;
import fr.preau.api.NeedsScope;
import fr.preau.api.Refusals;
import fr.preau.api.Scope;
import fr.preau.api.token.ApiToken;
import fr.preau.api.token.Program;
import fr.preau.management.news.NoteForm;
import fr.preau.management.news.NoteForm.Reading;
import fr.preau.news.Note;
import fr.preau.news.Notes;
import fr.preau.platform.Json;
import fr.preau.platform.Settings;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The news, drafts too, written and corrected by the rules of their form. */
@Controller
@RequestMapping(path = "/api/v1/notes", produces = MediaType.APPLICATION_JSON_VALUE)
class NotesEndpoint {

    private static final List<String> NEW =
            List.of("title", "text", "date", "deadline", "sources", "consulted", "themes", "departments", "publish");
    private static final List<String> CHANGED =
            List.of("title", "text", "date", "deadline", "sources", "consulted", "themes", "departments", "correction");
    private static final int MOST = 50;

    private final Notes notes;
    private final Journal journal;
    private final Settings settings;
    private final Clock clock;

    NotesEndpoint(Notes notes, Journal journal, Settings settings, Clock clock) {
        this.notes = notes;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    private record Written(
            long id,
            int version,
            String title,
            String text,
            LocalDate date,
            Optional<LocalDate> deadline,
            List<Note.Source> sources,
            LocalDate consulted,
            List<String> themes,
            List<String> departments,
            Optional<Instant> published) {

        static Written of(Note note) {
            var content = note.content();
            return new Written(
                    note.id(),
                    note.version(),
                    content.title(),
                    content.markdown(),
                    content.date(),
                    content.deadline(),
                    content.sources(),
                    content.consulted(),
                    content.themes(),
                    content.departments(),
                    note.published());
        }
    }

    @GetMapping
    @NeedsScope(Scope.NEWS_WRITE)
    View list(@RequestParam Optional<String> cursor, @RequestParam Optional<String> limit) {
        return Slice.of(cursor, limit, asked -> Slice.cut(notes.all(), Note::id, asked, Written::of));
    }

    @GetMapping("/{id}")
    @NeedsScope(Scope.NEWS_WRITE)
    View one(@PathVariable long id) {
        return notes.withId(id)
                .map(note -> answer(HttpStatus.OK, note))
                .orElseGet(() -> Answers.nothingThere().view());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.NEWS_WRITE)
    View add(@RequestAttribute(Program.ATTRIBUTE) ApiToken token, HttpServletRequest request) throws IOException {
        return RequestBodies.read(request, NEW, (body, faults) -> {
            var publish = body.flag("publish");
            return read(body, faults, "")
                    .map(good -> {
                        var id = notes.add(good.content(), publish);
                        tell(token, AuditAction.NOTE_WRITTEN, good.content());
                        return answer(HttpStatus.CREATED, notes.withId(id).orElseThrow());
                    })
                    .orElseGet(() -> Refusals.invalid(faults.found()).view());
        });
    }

    @PostMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.NEWS_WRITE)
    View change(@RequestAttribute(Program.ATTRIBUTE) ApiToken token, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        var note = notes.withId(id);
        if (note.isEmpty()) {
            return Answers.nothingThere().view();
        }
        return RequestBodies.readOver(
                request,
                json(note.get()),
                CHANGED,
                (body, faults) -> read(body, faults, body.text("correction"))
                        .map(good -> changed(token, note.get(), good))
                        .orElseGet(() -> Refusals.invalid(faults.found()).view()));
    }

    private View changed(ApiToken token, Note note, Reading.Good good) {
        var said = note.published().isPresent() ? good.correction() : "";
        if (!notes.change(note.id(), note.version(), good.content(), said)) {
            return Answers.overtaken().view();
        }
        tell(token, AuditAction.NOTE_CHANGED, good.content());
        return answer(HttpStatus.OK, notes.withId(note.id()).orElseThrow());
    }

    private void tell(ApiToken token, AuditAction deed, Note.Content content) {
        journal.addOfProgram(token.named(), deed, Journal.About.THE_HOUSE, "« %s »".formatted(content.title()));
    }

    /** As its form reads it; empty where something is wrong, which the faults say. */
    private Optional<Reading.Good> read(JsonObject body, Faults faults, String correction) {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        var consulted = body.text("consulted");
        var form = new NoteForm(
                body.text("title"),
                body.text("text"),
                body.text("date"),
                body.text("deadline"),
                sources(body, faults),
                consulted.isEmpty() ? today.toString() : consulted,
                words(body, "themes"),
                words(body, "departments"),
                correction);
        if (!faults.none()) {
            return Optional.empty();
        }
        return switch (form.read(today)) {
            case Reading.Good good -> Optional.of(good);
            case Reading.Wrong(var errors) -> {
                errors.forEach(error -> faults.add(body.at(error.field()), error.message()));
                yield Optional.empty();
            }
        };
    }

    private static String sources(JsonObject body, Faults faults) {
        return body.list("sources", MOST).stream()
                .map(element -> {
                    var source = JsonObject.read(element.value(), element.pointer(), List.of("name", "url"), faults);
                    return (source.text("name") + " " + source.text("url"))
                            .replaceAll("\\R", " ")
                            .strip();
                })
                .collect(Collectors.joining("\n"));
    }

    private static String words(JsonObject body, String name) {
        return body.list(name, MOST).stream()
                .flatMap(element -> body.text(element).stream())
                .collect(Collectors.joining(", "));
    }

    private static View answer(HttpStatus status, Note note) {
        return Answers.one(status, json(note));
    }

    private static String json(Note note) {
        return Json.write(Written.of(note));
    }
}
