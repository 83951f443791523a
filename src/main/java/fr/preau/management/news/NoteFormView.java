package fr.preau.management.news;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;

/**
 * The form of one note.
 *
 * @param id 0 for a new one
 * @param published whether everybody reads it: then a change may be a correction
 * @param overtaken whether somebody else changed it meanwhile
 */
public record NoteFormView(
        long id, int version, boolean published, boolean overtaken, NoteForm form, List<FieldError> errors)
        implements FaultyForm {

    public NoteFormView {
        errors = List.copyOf(errors);
    }

    public String title() {
        return id == 0 ? "Écrire une actualité" : "Changer une actualité";
    }

    public String action() {
        return id == 0 ? NoteEditingPages.PATH + "/nouvelle" : NoteEditingPages.PATH + "/" + id;
    }
}
