package fr.preau.news;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Set;

/**
 * What the fields of the news by mail show.
 *
 * @param email as typed
 * @param themes those that a note has, and those that were chosen
 * @param ticked the chosen ones, as an address names them; none means all
 * @param departments as typed; empty means everywhere
 * @param rhythm the name of the chosen one
 */
public record ChoicesView(
        String email,
        List<Theme> themes,
        Set<String> ticked,
        String departments,
        String rhythm,
        List<FieldError> errors)
        implements FaultyForm {

    public ChoicesView {
        themes = List.copyOf(themes);
        ticked = Set.copyOf(ticked);
        errors = List.copyOf(errors);
    }

    /** @param slug as an address names it */
    public record Theme(String slug, String label) {}

    /** Nothing chosen yet. */
    static ChoicesView blank(List<Theme> themes) {
        return new ChoicesView("", themes, Set.of(), "", Rhythm.WEEKLY.name(), List.of());
    }

    public List<Rhythm> rhythms() {
        return List.of(Rhythm.values());
    }
}
