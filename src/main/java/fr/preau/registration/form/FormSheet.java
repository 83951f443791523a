package fr.preau.registration.form;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleCache;
import fr.preau.cycle.page.CycleViews;
import fr.preau.platform.FieldError;
import fr.preau.platform.Html;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.FormStamp;
import fr.preau.platform.web.Templates;
import fr.preau.registration.form.FormReader.Typed;
import fr.preau.registration.rules.AudienceWords;
import fr.preau.registration.rules.FormRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.View;

/** The registration form as a page, with whatever is typed in it. */
@NamedInterface("form")
@Component
public class FormSheet {

    private final CycleCache cycles;
    private final CycleViews views;
    private final FormRules forms;
    private final FormStamp stamps;
    private final Templates templates;
    private final Centre centre;
    private final ObjectProvider<FormFiller> filler;

    FormSheet(
            CycleCache cycles,
            CycleViews views,
            FormRules forms,
            FormStamp stamps,
            Templates templates,
            Centre centre,
            ObjectProvider<FormFiller> filler) {
        this.cycles = cycles;
        this.views = views;
        this.forms = forms;
        this.stamps = stamps;
        this.templates = templates;
        this.centre = centre;
        this.filler = filler;
    }

    /** A form as it was posted. */
    record Posted(Cycle cycle, FormRules.Form rules, Typed typed, String stamp) {}

    /**
     * The form of a published cycle with those fields in it, not sent yet; nothing where there is no such cycle.
     *
     * @param problem what went wrong, in a sentence
     * @param notice what went well
     */
    public Optional<View> filled(
            HttpStatus status,
            String slug,
            MultiValueMap<String, String> form,
            Optional<String> problem,
            Optional<String> notice) {
        return cycles.published(slug).map(cycle -> {
            var stamp = Optional.ofNullable(form.getFirst("stamp"))
                    .filter(text -> stamps.read(text).isPresent())
                    .orElseGet(stamps::fresh);
            return page(
                    status,
                    new Posted(cycle, forms.of(cycle.id()), FormReader.typed(form), stamp),
                    List.of(),
                    problem,
                    notice);
        });
    }

    View page(
            HttpStatus status,
            Posted posted,
            List<FieldError> errors,
            Optional<String> problem,
            Optional<String> notice) {
        var cycle = posted.cycle;
        var rules = posted.rules.rules();
        return templates.page(
                status,
                "registration/form",
                Map.of(
                        "layout",
                        templates.indexed(
                                (errors.isEmpty() ? "" : "Erreur : ") + "S’inscrire — " + cycle.title(),
                                "Choisissez vos journées de « " + cycle.title() + " ». Deux minutes, sans compte.",
                                "/rencontre/" + cycle.slug() + "/inscription",
                                Html.EMPTY),
                        "view",
                        new FormView(
                                centre.named(),
                                cycle.slug(),
                                cycle.title(),
                                views.days(cycle),
                                posted.typed.fields(rules, posted.rules.questions(), errors),
                                posted.typed.policy().name(),
                                AudienceWords.sentences(rules.audience()),
                                posted.stamp,
                                problem,
                                notice,
                                filler.stream().findFirst().flatMap(FormFiller::name))));
    }
}
