package fr.preau.management.resource;

import fr.preau.platform.FieldError;
import fr.preau.platform.Html;
import fr.preau.platform.form.FaultyForm;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A synthesis that is written again, and what it said before.
 *
 * @param address to which the form is sent
 * @param version which text the form was opened on
 */
public record SynthesisView(
        String slug,
        String address,
        String title,
        String text,
        int version,
        List<Was> versions,
        List<FieldError> errors)
        implements FaultyForm {

    public SynthesisView {
        versions = List.copyOf(versions);
        errors = List.copyOf(errors);
    }

    /**
     * A text that it had.
     *
     * @param by who saved it; empty where that is not known
     * @param added the lines that the one before did not have, {@code gone} those that it had
     */
    public record Was(
            int number, String title, Html text, String by, ZonedDateTime at, List<String> added, List<String> gone) {

        public Was {
            added = List.copyOf(added);
            gone = List.copyOf(gone);
        }
    }
}
