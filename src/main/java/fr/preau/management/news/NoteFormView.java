package fr.preau.management.news;

import fr.preau.platform.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * The form of one note.
 *
 * @param id 0 for a new one
 * @param published whether everybody reads it: then a change may be a correction
 * @param overtaken whether somebody else changed it meanwhile
 */
public record NoteFormView(
        long id, int version, boolean published, boolean overtaken, NoteForm form, List<FieldError> errors) {

    public NoteFormView {
        errors = List.copyOf(errors);
    }

    public String title() {
        return id == 0 ? "Écrire une actualité" : "Changer une actualité";
    }

    public String action() {
        return id == 0 ? NoteEditingPages.PATH + "/nouvelle" : NoteEditingPages.PATH + "/" + id;
    }

    /** What is wrong with that field, if anything is. */
    public Optional<String> error(String field) {
        return FieldError.message(errors, field);
    }
}
