package fr.preau.management.person;

import fr.preau.cycle.Cycle;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.GestureView;
import fr.preau.management.Lookup;
import fr.preau.management.person.FileView.NoteForm;
import fr.preau.platform.Composed;
import fr.preau.registration.list.PersonNotes;
import fr.preau.registration.list.PersonNotes.Note;
import fr.preau.registration.list.RegistrationFile;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What the team writes down about somebody, on their file; it is added and removed, never changed. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/inscriptions/{registration}/notes")
class NotePages {

    private static final int LONGEST = 2_000;

    private final Lookup found;
    private final PersonNotes notes;
    private final FilePages files;
    private final BackOfficeLayout layout;

    NotePages(Lookup found, PersonNotes notes, FilePages files, BackOfficeLayout layout) {
        this.found = found;
        this.notes = notes;
        this.files = files;
        this.layout = layout;
    }

    @PostMapping
    @Journaled(AuditAction.PERSON_NOTED)
    View write(
            @PathVariable String slug, @PathVariable long registration, @RequestParam(defaultValue = "") String note) {
        var cycle = found.cycle(slug);
        var file = found.file(cycle, registration);
        var text = Composed.text(note.replace("\r\n", "\n")).strip();
        var fault = fault(text);
        if (fault.isPresent()) {
            return files.page(
                    HttpStatus.UNPROCESSABLE_CONTENT, cycle, file, new NoteForm(note, fault), Optional.empty());
        }
        return (notes.write(registration, BackOfficeLayout.account().email(), text) ? Done.NOTED : Done.UNTOUCHED)
                .redirect(Addresses.file(slug, registration));
    }

    private static Optional<String> fault(String text) {
        if (text.isEmpty()) {
            return Optional.of("Écrivez la note.");
        }
        return text.length() > LONGEST
                ? Optional.of("Raccourcissez la note : 2 000 caractères au plus.")
                : Optional.empty();
    }

    @GetMapping("/{note}/retrait")
    View askRemoval(@PathVariable String slug, @PathVariable long registration, @PathVariable long note) {
        var cycle = found.cycle(slug);
        var file = found.file(cycle, registration);
        var view = removal(cycle, file, known(file, note));
        return layout.page(HttpStatus.OK, Section.CYCLES, view.title(), "gesture", view, Optional.empty());
    }

    private static GestureView removal(Cycle cycle, RegistrationFile file, Note note) {
        var address = Addresses.file(cycle.slug(), file.id());
        return new GestureView(
                cycle.title(),
                "Retirer cette note sur %s ?".formatted(file.person().fullName()),
                List.of(
                        "« " + note.text() + " »",
                        "Elle disparaît pour toute l’équipe. Rien ne permettra de la retrouver."),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                address + "/notes/" + note.id() + "/retrait",
                Optional.of("Retirer la note"),
                true,
                address,
                List.of());
    }

    @PostMapping("/{note}/retrait")
    @Journaled(AuditAction.PERSON_NOTE_REMOVED)
    View remove(@PathVariable String slug, @PathVariable long registration, @PathVariable long note) {
        var file = found.file(found.cycle(slug), registration);
        notes.remove(registration, known(file, note).id());
        return Done.NOTE_REMOVED.redirect(Addresses.file(slug, registration));
    }

    private Note known(RegistrationFile file, long note) {
        return notes.of(file.id()).stream()
                .filter(one -> one.id() == note)
                .findFirst()
                .orElseThrow(Lookup::nothing);
    }
}
