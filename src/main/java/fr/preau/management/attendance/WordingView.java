package fr.preau.management.attendance;

import fr.preau.management.Difference;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;

/**
 * What the centre's certificates say.
 *
 * @param signed whether a picture of a signature is in use
 * @param fields what the text may ask for
 * @param seen the state that the form was opened in
 * @param conflict what sending again would change, after somebody else was faster
 * @param errors in the order of the fields
 */
public record WordingView(
        String text,
        String signatory,
        String signatoryRole,
        boolean signed,
        List<Field> fields,
        String seen,
        List<Difference> conflict,
        List<FieldError> errors)
        implements FaultyForm {

    public WordingView {
        fields = List.copyOf(fields);
        conflict = List.copyOf(conflict);
        errors = List.copyOf(errors);
    }

    /** A field of the text, braces included, and what it becomes. */
    public record Field(String word, String meaning) {}
}
