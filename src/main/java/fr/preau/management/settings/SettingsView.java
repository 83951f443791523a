package fr.preau.management.settings;

import fr.preau.management.Difference;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.centre.Article;
import fr.preau.platform.centre.Colour;
import fr.preau.platform.centre.Palette;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Optional;

/**
 * The page of settings.
 *
 * @param seen the version that the form was made from
 * @param logo the address of the one in use
 * @param preview the address of the typed colours as a style sheet
 * @param looked whether the colours were asked to be seen before they are saved
 * @param kept that messages are kept, as a sentence; empty where a mail server is set
 * @param conflict what sending again would replace, when somebody else was faster
 */
public record SettingsView(
        SettingsForm form,
        int seen,
        Optional<String> logo,
        Optional<String> preview,
        boolean looked,
        boolean unchanged,
        Optional<String> kept,
        List<Difference> conflict,
        List<FieldError> errors)
        implements FaultyForm {

    public SettingsView {
        conflict = List.copyOf(conflict);
        errors = List.copyOf(errors);
    }

    public List<Article> articles() {
        return List.of(Article.values());
    }

    /** How the name reads in a sentence; nothing before it is written. */
    public Optional<String> sentence() {
        var centre = form.named();
        return Optional.of(centre)
                .filter(_ -> !form.name().isEmpty())
                .map(name -> "« %s votre présence. Écrivez %s. L’équipe %s. »"
                        .formatted(name.does("atteste"), name.to(), name.of()));
    }

    /** A colour that would do instead of the one that was typed. */
    public Optional<String> nearest(String field) {
        return form.nearest(field).map(Colour::hex);
    }

    /** « 8,9 pour 1 ». */
    public Optional<String> contrast(String colour) {
        return Colour.read(colour)
                .map(one -> SettingsForm.ratio(Palette.contrast(one)) + French.NBSP + "pour" + French.NBSP + "1");
    }
}
