package fr.preau.registration.form;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleCache;
import fr.preau.cycle.page.CycleViews;
import fr.preau.cycle.page.DayView;
import fr.preau.platform.Digest;
import fr.preau.platform.FieldError;
import fr.preau.platform.web.FormStamp;
import fr.preau.platform.web.OpenPost;
import fr.preau.platform.web.Reading.Good;
import fr.preau.platform.web.Reading.Wrong;
import fr.preau.platform.web.Templates;
import fr.preau.platform.web.VisitorRates;
import fr.preau.registration.Answer;
import fr.preau.registration.Answer.Outcome;
import fr.preau.registration.Application;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Policy;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.form.FormReader.Typed;
import fr.preau.registration.form.FormSheet.Posted;
import fr.preau.registration.form.PersonFields.Values;
import fr.preau.registration.rules.FormRules;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The registration form, of one person or of a team, and its answer. */
@Controller
@RequestMapping("/rencontre/{slug}/inscription")
class FormPages implements OpenPost {

    private static final Route ROUTE =
            new Route("/rencontre/", "/inscription", MediaType.APPLICATION_FORM_URLENCODED_VALUE);

    /** The button of a team's form that has the answers shown before they are sent; a form without it is sent. */
    private static final String CHECK = "check";

    private static final String TOO_MANY =
            "Beaucoup de personnes viennent d’être inscrites depuis votre réseau. Rien n’est perdu : envoyez à nouveau dans une heure, ou écrivez à l’équipe.";

    private final CycleCache cycles;
    private final CycleViews views;
    private final FormRules forms;
    private final Desk desk;
    private final FormStamp stamps;
    private final Templates templates;
    private final VisitorRates rates;
    private final FormSheet sheet;

    FormPages(
            CycleCache cycles,
            CycleViews views,
            FormRules forms,
            Desk desk,
            FormStamp stamps,
            Templates templates,
            VisitorRates rates,
            FormSheet sheet) {
        this.cycles = cycles;
        this.views = views;
        this.forms = forms;
        this.desk = desk;
        this.stamps = stamps;
        this.templates = templates;
        this.rates = rates;
        this.sheet = sheet;
    }

    @GetMapping
    View form(@PathVariable String slug, @RequestParam(name = "jour", required = false) Set<Long> wanted) {
        var cycle = published(slug);
        var open = views.days(cycle).stream()
                .filter(DayView::open)
                .map(DayView::id)
                .toList();
        var ticked = open.size() == 1
                ? Set.copyOf(open)
                : Optional.ofNullable(wanted).orElse(Set.of());
        var untouched = new Typed(List.of(Values.untouched(ticked)), Policy.WHAT_REMAINS, Set.of());
        return page(
                HttpStatus.OK,
                new Posted(cycle, forms.of(cycle.id()), untouched, stamps.fresh()),
                List.of(),
                Optional.empty());
    }

    @Override
    public Route route() {
        return ROUTE;
    }

    @Override
    public View answer(String name, HttpServletRequest request) {
        var form = new LinkedMultiValueMap<String, String>();
        request.getParameterMap().forEach((field, values) -> form.put(field, Arrays.asList(values)));
        return register(name, form, request);
    }

    @PostMapping
    View register(
            @PathVariable String slug, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        var cycle = published(slug);
        var stamp = Optional.ofNullable(form.getFirst("stamp")).orElse("");
        return register(new Posted(cycle, forms.of(cycle.id()), FormReader.typed(form), stamp), form, request);
    }

    private View register(Posted posted, MultiValueMap<String, String> form, HttpServletRequest from) {
        var stamp = stamps.read(posted.stamp());
        if (stamp.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new Posted(posted.cycle(), posted.rules(), posted.typed(), stamps.fresh()),
                    List.of(),
                    Optional.of(
                            "Ce formulaire était ouvert depuis trop longtemps. Rien n’est perdu : vérifiez et envoyez à nouveau."));
        }
        if (!Optional.ofNullable(form.getFirst("website")).orElse("").isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    posted,
                    List.of(),
                    Optional.of(
                            "Un champ caché aux visiteurs a été rempli, comme le font les robots. Envoyez à nouveau."));
        }
        var otherwise = resized(posted, form);
        if (otherwise.isPresent()) {
            return page(HttpStatus.OK, otherwise.get(), List.of(), Optional.empty());
        }
        return switch (FormReader.read(
                posted.typed(), posted.rules().rules(), posted.rules().questions(), posted.days())) {
            case Wrong(var errors) -> page(HttpStatus.UNPROCESSABLE_CONTENT, posted, errors, Optional.empty());
            case Good(var members) when form.containsKey(CHECK) -> sheet.checked(posted, members, form);
            case Good(var members) ->
                rates.admitsPersons(from, members.size())
                        ? answer(posted, members, stamp.get().nonce())
                        : page(HttpStatus.TOO_MANY_REQUESTS, posted, List.of(), Optional.of(TOO_MANY));
        };
    }

    /** The form with one person more or less, or somebody's answers in hand, where that is the button that was pressed. */
    private static Optional<Posted> resized(Posted posted, MultiValueMap<String, String> form) {
        var people = posted.typed().people().size();
        if (form.containsKey("add") && people < Application.LARGEST_TEAM) {
            return Optional.of(
                    new Posted(posted.cycle(), posted.rules(), posted.typed().oneMore(), posted.stamp()));
        }
        var edited = number(form, "edit").filter(number -> number <= people);
        if (edited.isPresent()) {
            return Optional.of(
                    new Posted(posted.cycle(), posted.rules(), posted.typed(), posted.stamp(), edited.get()));
        }
        return number(form, "remove")
                .filter(number -> number > 1 && number <= people)
                .map(number -> new Posted(
                        posted.cycle(), posted.rules(), posted.typed().without(number), posted.stamp()));
    }

    private static Optional<Integer> number(MultiValueMap<String, String> form, String button) {
        return Optional.ofNullable(form.getFirst(button))
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf);
    }

    private View answer(Posted posted, List<Member> members, String nonce) {
        var policy = posted.typed().policy();
        var answer = desk.register(new Application(
                key(nonce, posted.cycle(), members, policy), posted.cycle().id(), members, policy));
        var team = members.size() > 1;
        return switch (answer) {
            case Answer.Recorded(var outcomes) ->
                templates.page(
                        "registration/confirmation",
                        Map.of(
                                "layout",
                                templates.unindexed(
                                        "Inscription enregistrée",
                                        "/rencontre/" + posted.cycle().slug()),
                                "view",
                                FormAnswers.confirmation(
                                        posted.cycle(), named(posted.cycle(), outcomes), members, outcomes)));
            case Answer.NoRoom(var full) ->
                refused(posted, "days", FormAnswers.noRoom(posted.cycle(), full, members, policy, templates.mailed()));
            case Answer.NotOpen(var day, var availability) ->
                refused(posted, "days", FormAnswers.notOpen(posted.cycle(), day, availability));
            case Answer.NotAdmitted(var member) ->
                refused(
                        posted,
                        FormReader.prefix(member) + "profile",
                        team
                                ? "Ces journées ne s’adressent pas à cette personne. Rien n’a été réservé."
                                : "Ces journées ne s’adressent pas à ce public. Rien n’a été réservé.");
            case Answer.KeyReused _ ->
                throw new IllegalStateException(
                        "a form's key holds all that it asks, it cannot come with something else");
        };
    }

    /** The days whose workshops are to be named; how full they are is asked of the database, for whoever chose one alone. */
    private List<DayView> named(Cycle cycle, List<Outcome> outcomes) {
        return outcomes.stream().anyMatch(Outcome::choseWorkshop) ? views.days(cycle) : List.of();
    }

    private View refused(Posted posted, String field, String message) {
        return page(HttpStatus.CONFLICT, posted, List.of(new FieldError(field, message)), Optional.empty());
    }

    private View page(HttpStatus status, Posted posted, List<FieldError> errors, Optional<String> problem) {
        return sheet.page(status, posted, errors, problem, Optional.empty());
    }

    private Cycle published(String slug) {
        return cycles.published(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The same for the same form sent again, another when the people or the days were changed before sending. */
    private static String key(String nonce, Cycle cycle, List<Member> members, Policy policy) {
        var text = nonce + "\n" + cycle.id() + "\n" + policy
                + members.stream()
                        .map(member -> String.join(
                                "\n",
                                member.person().emailKey(),
                                member.days().toString(),
                                new TreeSet<>(member.waitFor()).toString(),
                                member.workshops().toString()))
                        .collect(Collectors.joining("\n", "\n", ""));
        return Digest.hex(text);
    }
}
