package fr.preau.registration.form;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleCache;
import fr.preau.cycle.page.CycleViews;
import fr.preau.platform.FieldError;
import fr.preau.platform.Html;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.FormStamp;
import fr.preau.platform.web.Templates;
import fr.preau.registration.Application.Member;
import fr.preau.registration.form.FormReader.Typed;
import fr.preau.registration.rules.AudienceWords;
import fr.preau.registration.rules.FormRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final CheckPage check;

    FormSheet(
            CycleCache cycles,
            CycleViews views,
            FormRules forms,
            FormStamp stamps,
            Templates templates,
            Centre centre,
            ObjectProvider<FormFiller> filler,
            CheckPage check) {
        this.cycles = cycles;
        this.views = views;
        this.forms = forms;
        this.stamps = stamps;
        this.templates = templates;
        this.centre = centre;
        this.filler = filler;
        this.check = check;
    }

    /**
     * A form as it was posted.
     *
     * @param inHand the person of a team whose answers stand open, from 1; 0 for none in particular
     */
    record Posted(Cycle cycle, FormRules.Form rules, Typed typed, String stamp, int inHand) {

        Posted(Cycle cycle, FormRules.Form rules, Typed typed, String stamp) {
            this(cycle, rules, typed, stamp, 0);
        }

        /** Those of a team, from 1, whose answers are whole and need not stand open. */
        Set<Integer> folded() {
            var people = typed.people().size();
            return people < 2
                    ? Set.of()
                    : IntStream.rangeClosed(1, people)
                            .filter(number -> number != inHand && typed.whole(number, rules, days()))
                            .boxed()
                            .collect(Collectors.toSet());
        }

        /** Of the cycle, by date. */
        List<Long> days() {
            return cycle.days().stream().map(Cycle.Day::id).toList();
        }
    }

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

    /** What was answered, to be read over before it is sent. */
    View checked(Posted posted, List<Member> members, MultiValueMap<String, String> form) {
        return check.of(posted, members, form);
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
                                posted.folded(),
                                posted.typed.policy().name(),
                                AudienceWords.sentences(rules.audience()),
                                posted.stamp,
                                problem,
                                notice,
                                filler.stream().findFirst().flatMap(FormFiller::name))));
    }
}
