package fr.preau.registration.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleCache;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.form.TypedAddress;
import fr.preau.platform.web.Reading.Good;
import fr.preau.platform.web.Reading.Wrong;
import fr.preau.platform.web.Templates;
import fr.preau.registration.Application.Member;
import fr.preau.registration.By;
import fr.preau.registration.ChangeOutcome;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.desk.PersonDetails;
import fr.preau.registration.desk.Places;
import fr.preau.registration.desk.Registrations.Registration;
import fr.preau.registration.form.HeldForm;
import fr.preau.registration.form.PersonFields;
import fr.preau.registration.form.PersonFields.Values;
import fr.preau.registration.form.PersonReader;
import fr.preau.registration.rules.FormRules;
import fr.preau.registration.rules.Questions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What a person corrects of what they told, and whom they name to come instead of them. */
@Controller
@RequestMapping("/inscription/{token}")
class PersonDetailsPages {

    private final Links links;
    private final CycleCache cycles;
    private final FormRules forms;
    private final HeldForm held;
    private final Questions questions;
    private final Places places;
    private final Desk desk;
    private final Templates templates;

    PersonDetailsPages(
            Links links,
            CycleCache cycles,
            FormRules forms,
            HeldForm held,
            Questions questions,
            Places places,
            Desk desk,
            Templates templates) {
        this.links = links;
        this.cycles = cycles;
        this.forms = forms;
        this.held = held;
        this.questions = questions;
        this.places = places;
        this.desk = desk;
        this.templates = templates;
    }

    /** Whose page it is, and what their cycle's form asks. */
    private record Owner(String token, Registration registration, Cycle cycle, FormRules.Form form) {
        String page() {
            return "/inscription/" + token;
        }
    }

    @GetMapping("/informations")
    View details(@PathVariable String token) {
        var owner = owner(token);
        var registration = owner.registration;
        var told = told(owner);
        var values =
                Values.of(registration.person(), registration.shortNotice(), registration.reason(), told.replies());
        return details(HttpStatus.OK, owner, values, told.mark(), List.of(), List.of());
    }

    /** All that they told, as it is kept now. */
    private PersonDetails told(Owner owner) {
        var id = owner.registration.id();
        return new PersonDetails(
                owner.registration.person(), questions.answers(List.of(id)).getOrDefault(id, List.of()));
    }

    @PostMapping("/informations")
    View correct(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String seen) {
        var owner = owner(token);
        var registration = owner.registration;
        var typed = Values.typed(form, "")
                .with(registration.person().email(), registration.shortNotice(), registration.reason());
        return read(
                owner,
                typed,
                errors -> details(HttpStatus.UNPROCESSABLE_CONTENT, owner, typed, seen, List.of(), errors),
                member -> correct(owner, typed, member, seen));
    }

    /** A form that says nothing of what it was made from was made from what is kept now. */
    private View correct(Owner owner, Values typed, Member member, String seen) {
        var registration = owner.registration;
        var told = told(owner);
        if (!seen.isEmpty() && !seen.equals(told.mark())) {
            return overtaken(owner, typed, member);
        }
        var days = owner.cycle.days().stream().map(Cycle.Day::id).toList();
        return switch (desk.correct(
                registration.id(),
                registration.cycleId(),
                days,
                told,
                Replacing.answers(told.answers(), member, owner.form.questions()),
                new By.ThePerson())) {
            case ChangeOutcome.Done _ -> back(owner, "corrige");
            case ChangeOutcome.NotAdmitted _ ->
                details(HttpStatus.CONFLICT, owner, typed, seen, List.of(), notForThem());
            case ChangeOutcome.Overtaken _ -> overtaken(owner(owner.token), typed, member);
            case ChangeOutcome.Nothing _,
                    ChangeOutcome.TooLate _,
                    ChangeOutcome.NoRoom _,
                    ChangeOutcome.AddressTaken _ -> back(owner, "rien");
        };
    }

    /** Somebody else corrected them since the form was shown: what was typed stays, beside what is kept now. */
    private View overtaken(Owner now, Values typed, Member member) {
        var told = told(now);
        var meanwhile = Meanwhile.lines(told, member, now.form.questions());
        return meanwhile.isEmpty()
                ? back(now, "corrige")
                : details(HttpStatus.CONFLICT, now, typed, told.mark(), meanwhile, List.of());
    }

    /** A form that is refused keeps what it was made from. */
    private View details(
            HttpStatus status,
            Owner owner,
            Values values,
            String seen,
            List<String> meanwhile,
            List<FieldError> errors) {
        return page(
                status,
                new DetailsView(
                        owner.token,
                        owner.cycle.title(),
                        "Corriger mes informations",
                        List.of("Votre adresse, %s, ne change pas ici : elle a sa page, avec une confirmation."
                                .formatted(owner.registration.person().email())),
                        owner.page() + "/informations",
                        "Enregistrer",
                        fields(owner, values, errors),
                        "Vous",
                        seen,
                        meanwhile,
                        false));
    }

    @GetMapping("/remplacement/{day}")
    View substitute(@PathVariable String token, @PathVariable long day) {
        var owner = substituted(token, day);
        var values =
                Values.of(owner.registration.person(), false, "", List.of()).colleague();
        return substitute(HttpStatus.OK, owner, held(owner, day), values, List.of());
    }

    @PostMapping("/remplacement/{day}")
    View substitute(
            @PathVariable String token,
            @PathVariable long day,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String emailSeen) {
        var owner = substituted(token, day);
        var typed = Values.typed(form, "");
        Function<List<FieldError>, View> again = errors -> substitute(
                HttpStatus.UNPROCESSABLE_CONTENT,
                owner,
                held(owner, day),
                typed,
                TypedAddress.among(errors, "email", typed.email(), emailSeen));
        return read(owner, typed, again, member -> {
            if (member.person().emailKey().equals(owner.registration.person().emailKey())) {
                return again.apply(List.of(new FieldError(
                        "email", "C’est votre adresse : écrivez celle de la personne qui vient à votre place.")));
            }
            var doubt = TypedAddress.fault("email", member.person().email(), emailSeen);
            if (doubt.isPresent()) {
                return again.apply(List.of(doubt.get()));
            }
            return switch (desk.substitute(owner.registration.id(), owner.registration.cycleId(), day, member)) {
                case ChangeOutcome.Done _ -> back(owner, "remplacement");
                case ChangeOutcome.TooLate _ -> back(owner, "trop-tard");
                case ChangeOutcome.NotAdmitted _ -> again.apply(notForThem());
                case ChangeOutcome.Nothing _,
                        ChangeOutcome.NoRoom _,
                        ChangeOutcome.AddressTaken _,
                        ChangeOutcome.Overtaken _ -> back(owner, "rien");
            };
        });
    }

    private View substitute(HttpStatus status, Owner owner, Cycle.Day day, Values values, List<FieldError> errors) {
        return page(
                status,
                new DetailsView(
                        owner.token,
                        owner.cycle.title(),
                        "Me faire remplacer le "
                                + French.weekdayAndDay(day.content().date()),
                        DetailsView.happens(day),
                        owner.page() + "/remplacement/" + day.id(),
                        "Transmettre ma place",
                        fields(owner, values, errors),
                        "La personne qui vient à votre place",
                        "",
                        List.of(),
                        true));
    }

    private static List<FieldError> notForThem() {
        return List.of(new FieldError(
                "profile",
                "Ces journées ne s’adressent pas à ce public. Rien n’a changé : écrivez aux organisateurs."));
    }

    private static PersonFields fields(Owner owner, Values values, List<FieldError> errors) {
        return new PersonFields("", values, owner.form.rules(), owner.form.questions(), errors);
    }

    private static View read(
            Owner owner, Values typed, Function<List<FieldError>, View> wrong, Function<Member, View> good) {
        return switch (PersonReader.details("", typed, owner.form.rules(), owner.form.questions(), List.of())) {
            case Wrong(var errors) -> wrong.apply(errors);
            case Good(var member) -> good.apply(member);
        };
    }

    private View page(HttpStatus status, DetailsView view) {
        return templates.page(
                status,
                "registration/details",
                Map.of(
                        "layout",
                        templates.unindexed(
                                (view.fields().errors().isEmpty() ? "" : "Erreur : ") + view.heading(), view.action()),
                        "view",
                        view));
    }

    private static View back(Owner owner, String done) {
        return new RedirectView(owner.page() + "?fait=" + done);
    }

    private Owner owner(String token) {
        var registration = links.owner(token).orElseThrow(DeadLink::new);
        var cycle = cycles.withId(registration.cycleId()).orElseThrow(DeadLink::new);
        return new Owner(token, registration, cycle, held.of(registration.id(), forms.of(cycle.id())));
    }

    /** Somebody who comes instead is asked what concerns the day that they take over. */
    private Owner substituted(String token, long day) {
        var owner = owner(token);
        var form = held.on(owner.registration.id(), forms.of(owner.cycle.id()), day);
        return new Owner(token, owner.registration, owner.cycle, form);
    }

    private Cycle.Day held(Owner owner, long day) {
        return places.of(owner.registration.id()).stream()
                .filter(place -> place.dayId() == day && place.state() == PlaceState.CONFIRMED)
                .findFirst()
                .flatMap(place -> owner.cycle.day(place.dayId()))
                .orElseThrow(DeadLink::new);
    }
}
