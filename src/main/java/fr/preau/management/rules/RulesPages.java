package fr.preau.management.rules;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Seats;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Difference;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import fr.preau.management.StateDigest;
import fr.preau.management.rules.RulesView.Said;
import fr.preau.platform.Entries;
import fr.preau.platform.FieldError;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Reading.Good;
import fr.preau.platform.web.Reading.Wrong;
import fr.preau.registration.Profile;
import fr.preau.registration.desk.Reserves;
import fr.preau.registration.rules.AudienceWords;
import fr.preau.registration.rules.FormRules;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.Rules;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The rules of a cycle's registration: for whom, with which delays, what the form asks. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/regles")
class RulesPages {

    /** The gesture that shows what the public would read; else the form is saved. */
    private static final String LOOK = "voir";

    private final Lookup found;
    private final RegistrationRules rules;
    private final Questions questions;
    private final FormRules forms;
    private final Reserves reserves;
    private final Seats seats;
    private final Settings settings;
    private final BackOfficeLayout layout;

    RulesPages(
            Lookup found,
            RegistrationRules rules,
            Questions questions,
            FormRules forms,
            Reserves reserves,
            Seats seats,
            Settings settings,
            BackOfficeLayout layout) {
        this.found = found;
        this.rules = rules;
        this.questions = questions;
        this.forms = forms;
        this.reserves = reserves;
        this.seats = seats;
        this.settings = settings;
        this.layout = layout;
    }

    @GetMapping
    View show(@PathVariable String slug, @RequestParam(name = "fait", defaultValue = "") String done) {
        var cycle = found.cycle(slug);
        return page(HttpStatus.OK, cycle, shown(cycle), Done.of(done));
    }

    @PostMapping
    @Journaled(AuditAction.RULES_CHANGED)
    View save(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String gesture) {
        var cycle = found.cycle(slug);
        var typed = RulesForm.typed(form);
        if (gesture.equals(LOOK)) {
            return page(
                    HttpStatus.OK,
                    cycle,
                    new Shown(typed, seen, List.of(), false, List.of(), faults(typed)),
                    Optional.empty());
        }
        var before = rules.of(cycle.id());
        return switch (typed.read()) {
            case Wrong(var errors) ->
                page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        cycle,
                        new Shown(typed, seen, List.of(), false, List.of(), errors),
                        Optional.empty());
            case Good(var after) -> {
                var differences = RulesWords.differences(before, after);
                // What was seen is compared once more where it is written: another save may come in between.
                if (!differences.isEmpty()
                        && !(seen.equals(mark(before)) && rules.replace(cycle.id(), before, after))) {
                    yield page(
                            HttpStatus.CONFLICT,
                            cycle,
                            new Shown(
                                    typed,
                                    mark(rules.of(cycle.id())),
                                    List.of(),
                                    false,
                                    RulesWords.differences(rules.of(cycle.id()), after),
                                    List.of()),
                            Optional.empty());
                }
                if (!differences.isEmpty()) {
                    AuditContext.here().note(Difference.words(differences)).done();
                }
                yield page(
                        HttpStatus.OK,
                        cycle,
                        new Shown(
                                RulesForm.of(after),
                                mark(after),
                                differences,
                                differences.isEmpty(),
                                List.of(),
                                List.of()),
                        Optional.empty());
            }
        };
    }

    /**
     * The part of the page that depends on what was sent.
     *
     * @param seen what the form was made from; a form that is refused keeps it
     */
    private record Shown(
            RulesForm form,
            String seen,
            List<Difference> saved,
            boolean unchanged,
            List<Difference> conflict,
            List<FieldError> errors) {}

    private Shown shown(Cycle cycle) {
        var now = rules.of(cycle.id());
        return new Shown(RulesForm.of(now), mark(now), List.of(), false, List.of(), List.of());
    }

    /** Another one as soon as any rule has changed; in words, since the order of a set is not always the same. */
    private static String mark(Rules rules) {
        var form = RulesForm.of(rules);
        return StateDigest.of(List.of(
                Arrays.stream(Profile.values()).map(form::profile).toList(),
                form.departments(),
                form.elsewhere(),
                form.offerHours(),
                form.substituteHours(),
                form.phone(),
                form.job(),
                form.accessNeeds()));
    }

    private static List<FieldError> faults(RulesForm typed) {
        return typed.read() instanceof Wrong<Rules>(var errors) ? errors : List.of();
    }

    private static Optional<Said> said(RulesForm form) {
        return form.read() instanceof Good<Rules>(var rules)
                ? Optional.of(new Said(AudienceWords.sentences(rules.audience()), RulesWords.askedBy(rules)))
                : Optional.empty();
    }

    private View page(HttpStatus status, Cycle cycle, Shown shown, Optional<Done> done) {
        var gauges = seats.gauges(cycle.days().stream().map(Cycle.Day::id).toList());
        var days = cycle.days().stream()
                .map(day -> new RulesView.Day(
                        Addresses.rules(cycle.slug()) + "/journees/" + day.id(),
                        day.content().date(),
                        !day.content().held(),
                        Entries.of(gauges, day.id()).held(),
                        Entries.of(gauges, day.id()).capacity(),
                        reserves.of(day.id()).stream()
                                .map(reserve ->
                                        reserve.profile().label() + " : " + RulesWords.words(reserve, settings.zone()))
                                .toList()))
                .toList();
        var asked = forms.said(cycle.id(), questions.of(cycle.id()));
        var view = new RulesView(
                cycle.slug(),
                days,
                asked,
                ReadyQuestion.notAmong(asked),
                shown.form,
                shown.seen,
                said(shown.form),
                shown.saved,
                shown.unchanged,
                shown.conflict,
                shown.errors);
        return layout.page(
                status,
                Section.CYCLES,
                (view.errors().isEmpty() ? "" : "Erreur : ") + "Règles d’inscription",
                "rules",
                view,
                done);
    }
}
