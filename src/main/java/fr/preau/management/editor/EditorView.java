package fr.preau.management.editor;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The editor, with everything as it was typed.
 *
 * @param slug the cycle's, empty for a new one
 * @param state in French; empty for a new cycle
 * @param action the address that the form is posted to
 * @param base the document of the state that the form was opened on; empty for a new cycle
 * @param restores the version that the form was filled with, if any
 * @param errors in the order of the form's fields
 * @param conflict what somebody else saved meanwhile
 * @param focus the row that the last gesture was about, or empty
 * @param preview the page as the form has it, for a frame beside; nothing while the form cannot be read
 * @param held seats held by day, by the day's number as it is in the form
 */
public record EditorView(
        Optional<String> slug,
        Optional<String> state,
        String action,
        CycleForm form,
        String base,
        Optional<Integer> restores,
        List<FieldError> errors,
        Optional<Conflict> conflict,
        String focus,
        Optional<String> preview,
        Map<String, Integer> held)
        implements FaultyForm {

    public EditorView {
        errors = List.copyOf(errors);
        held = Map.copyOf(held);
    }

    /**
     * What somebody else saved since the form was opened.
     *
     * @param who saved last, and when, as a sentence
     * @param meanwhile what they changed
     * @param yours what saving this form would change of it
     * @param both what both changed; the form keeps what was typed
     */
    public record Conflict(String who, List<String> meanwhile, List<String> yours, List<String> both) {
        public Conflict {
            meanwhile = List.copyOf(meanwhile);
            yours = List.copyOf(yours);
            both = List.copyOf(both);
        }
    }

    /** Whether that row is to stand open: it is the one in hand, or something in it is wrong. */
    public boolean open(String row) {
        return focus.equals(row)
                || errors.stream().anyMatch(error -> error.field().startsWith(row + "-"));
    }
}
