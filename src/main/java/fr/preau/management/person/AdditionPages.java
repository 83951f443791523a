package fr.preau.management.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.page.CycleViews;
import fr.preau.cycle.page.DayView;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import fr.preau.management.cycles.CyclesPages;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.form.TypedAddress;
import fr.preau.platform.web.Reading.Good;
import fr.preau.platform.web.Reading.Wrong;
import fr.preau.registration.Addition;
import fr.preau.registration.Application.Member;
import fr.preau.registration.IfFull;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.form.PersonFields;
import fr.preau.registration.form.PersonFields.Values;
import fr.preau.registration.form.PersonReader;
import fr.preau.registration.rules.FormRules;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Somebody whom an organiser brings in: the form's own questions, by the form's own rules. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/inscriptions/ajouter")
class AdditionPages {

    private final Lookup found;
    private final CycleViews views;
    private final FormRules forms;
    private final Desk desk;
    private final BackOfficeLayout layout;

    AdditionPages(Lookup found, CycleViews views, FormRules forms, Desk desk, BackOfficeLayout layout) {
        this.found = found;
        this.views = views;
        this.forms = forms;
        this.desk = desk;
        this.layout = layout;
    }

    /** What was typed. */
    private record Typed(Values values, IfFull ifFull, boolean writes) {}

    @GetMapping
    View ask(@PathVariable String slug) {
        return page(
                HttpStatus.OK,
                found.cycle(slug),
                new Typed(Values.untouched(Set.of()), IfFull.REFUSE, true),
                List.of());
    }

    @PostMapping
    @Journaled(AuditAction.PERSON_ADDED)
    View add(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String emailSeen,
            @RequestParam(defaultValue = "") String ifFull,
            @RequestParam(defaultValue = "false") boolean notify) {
        var cycle = found.cycle(slug);
        var form = forms.now(cycle.id());
        var typed = new Typed(Values.typed(sent, ""), GesturePages.ifFull(ifFull), notify);
        var days = cycle.days().stream().map(Cycle.Day::id).toList();
        return switch (PersonReader.details("", typed.values, form.rules(), form.questions(), days)) {
            case Wrong(var errors) ->
                page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        cycle,
                        typed,
                        TypedAddress.among(errors, "email", typed.values.email(), emailSeen));
            case Good(var member) ->
                TypedAddress.fault("email", member.person().email(), emailSeen)
                        .map(doubt -> page(HttpStatus.UNPROCESSABLE_CONTENT, cycle, typed, List.of(doubt)))
                        .orElseGet(() -> add(cycle, typed, member));
        };
    }

    private View add(Cycle cycle, Typed typed, Member member) {
        return switch (desk.add(
                cycle.id(), member, typed.ifFull, GesturePages.by(), GesturePages.writing(typed.writes))) {
            case Addition.Added(var id, var added) -> {
                AuditContext.here().person(id).note(Lookup.days(cycle, added));
                yield (added.isEmpty() ? Done.KNOWN_ALREADY : Done.ADDED).redirect(Addresses.file(cycle.slug(), id));
            }
            case Addition.NoRoom(var full) -> page(HttpStatus.CONFLICT, cycle, typed, noRoom(cycle, full));
            case Addition.NotHeld(var day) -> page(HttpStatus.CONFLICT, cycle, typed, notHeld(cycle, day));
        };
    }

    private static List<FieldError> noRoom(Cycle cycle, List<Long> full) {
        var days = full.stream().map(day -> French.day(Lookup.date(cycle, day))).toList();
        return List.of(new FieldError(
                "days",
                "Personne n’a été inscrit : il n’y a plus de place le %s. Décochez, ou choisissez la liste d’attente ou une place de plus."
                        .formatted(French.enumeration(days))));
    }

    private static List<FieldError> notHeld(Cycle cycle, long day) {
        return List.of(new FieldError(
                "days",
                "Personne n’a été inscrit : la journée du %s est annulée. Décochez-la."
                        .formatted(French.day(Lookup.date(cycle, day)))));
    }

    private View page(HttpStatus status, Cycle cycle, Typed typed, List<FieldError> errors) {
        var form = forms.now(cycle.id());
        var view = new PersonFormView(
                cycle.title(),
                "Inscrire quelqu’un",
                Addresses.cycle(cycle.slug()) + "/inscriptions/ajouter",
                "Inscrire cette personne",
                Addresses.cycle(cycle.slug()),
                new PersonFields("", typed.values, form.rules(), form.questions(), errors),
                views.days(cycle).stream().map(AdditionPages::day).toList(),
                Optional.of(Gestures.ifFull(typed.ifFull)),
                Optional.of("Lui écrire la confirmation, avec son lien personnel"),
                typed.writes,
                "",
                List.of());
        return layout.page(
                status,
                Section.CYCLES,
                (errors.isEmpty() ? "" : "Erreur : ") + view.title(),
                "person-form",
                view,
                Optional.empty());
    }

    private static PersonFormView.Day day(DayView day) {
        var state = switch (day.availability()) {
            case OPEN, FULL -> Gestures.cap(Gestures.room(day));
            case NOT_YET_OPEN, CLOSED -> Gestures.cap(Gestures.room(day)) + ", inscriptions fermées au public";
            case PAST, CANCELLED -> CyclesPages.word(day.now());
        };
        return new PersonFormView.Day(day.id(), day.date(), state, day.choices());
    }
}
