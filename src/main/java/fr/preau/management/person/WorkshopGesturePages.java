package fr.preau.management.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.page.CycleViews;
import fr.preau.cycle.page.DayView;
import fr.preau.cycle.page.WorkshopView;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.GestureView;
import fr.preau.management.GestureView.Answer;
import fr.preau.management.GestureView.Choice;
import fr.preau.management.Lookup;
import fr.preau.platform.French;
import fr.preau.registration.WorkshopChange;
import fr.preau.registration.desk.WorkshopDesk;
import fr.preau.registration.desk.WorkshopRows;
import fr.preau.registration.desk.WorkshopRows.Chosen;
import fr.preau.registration.list.RegistrationFile;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.LocalTime;
import java.util.ArrayList;
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

/** An organiser chooses for somebody among the workshops of a day, by the same desk as the person. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/inscriptions/{registration}/atelier/{day}")
class WorkshopGesturePages {

    private static final String NONE = "0";

    private final Lookup found;
    private final CycleViews views;
    private final WorkshopDesk desk;
    private final WorkshopRows rows;
    private final BackOfficeLayout layout;

    WorkshopGesturePages(
            Lookup found, CycleViews views, WorkshopDesk desk, WorkshopRows rows, BackOfficeLayout layout) {
        this.found = found;
        this.views = views;
        this.desk = desk;
        this.rows = rows;
        this.layout = layout;
    }

    @GetMapping
    View ask(@PathVariable String slug, @PathVariable long registration, @PathVariable long day) {
        var cycle = found.cycle(slug);
        return page(HttpStatus.OK, view(cycle, found.file(cycle, registration), view(cycle, day)));
    }

    /** The hours in their order, until one cannot be as it was asked. */
    @PostMapping
    @Journaled(AuditAction.WORKSHOP_CHOSEN)
    View choose(
            @PathVariable String slug,
            @PathVariable long registration,
            @PathVariable long day,
            @RequestParam MultiValueMap<String, String> form) {
        var cycle = found.cycle(slug);
        var file = found.file(cycle, registration);
        var shown = view(cycle, day);
        Lookup.place(file, day);
        var done = Done.UNTOUCHED;
        for (var choice : shown.choices()) {
            var wanted = Optional.ofNullable(form.getFirst(field(choice.start())));
            var answer = wanted.flatMap(value -> change(registration, day, choice, value));
            if (answer.filter(WorkshopChange.Full.class::isInstance).isPresent()) {
                return page(
                        HttpStatus.CONFLICT,
                        view(cycle, file, shown)
                                .wrong(
                                        field(choice.start()),
                                        "Rien n’a changé à cette heure : cet atelier est complet, et une place n’est pas rendue contre un rang d’attente. Choisissez-en un autre, ou « Aucun » d’abord."));
            }
            if (answer.filter(WorkshopChange.TooLate.class::isInstance).isPresent()) {
                done = Done.TOO_LATE;
            } else if (answer.filter(WorkshopChange.Nothing.class::isInstance).isEmpty() && answer.isPresent()) {
                done = Done.WORKSHOP_CHOSEN;
                AuditContext.here().note(French.day(shown.date()) + ", " + French.hour(choice.start()));
            }
        }
        return done.redirect(Addresses.file(slug, registration));
    }

    /** Nothing where it is so already, or where the field names no workshop of the hour. */
    private Optional<WorkshopChange> change(long registration, long day, WorkshopView.Choice choice, String wanted) {
        var has = chosen(registration, choice);
        if (wanted.equals(NONE)) {
            return has.map(one -> desk.leave(registration, day, one.workshop()));
        }
        return choice.ids().stream()
                .filter(id -> Long.toString(id).equals(wanted))
                .filter(id -> has.filter(one -> one.workshop() == id).isEmpty())
                .findFirst()
                .map(id -> desk.choose(registration, day, id));
    }

    private Optional<Chosen> chosen(long registration, WorkshopView.Choice choice) {
        return rows.chosen(registration).stream()
                .filter(one -> choice.ids().contains(one.workshop()))
                .findFirst();
    }

    private DayView view(Cycle cycle, long day) {
        return views.days(cycle).stream()
                .filter(one -> one.id() == day && !one.choices().isEmpty())
                .findFirst()
                .orElseThrow(Lookup::nothing);
    }

    private static String field(LocalTime hour) {
        return "atelier-" + hour.toString().replace(":", "");
    }

    private GestureView view(Cycle cycle, RegistrationFile file, DayView day) {
        var name = file.person().fullName();
        var date = French.weekdayAndDay(day.date());
        var place = Lookup.place(file, day.id());
        var open = place.live() && day.now().toCome();
        var happens = new ArrayList<String>();
        happens.add(
                open
                        ? "Un atelier complet est attendu dans l’ordre d’arrivée. La place rendue dans un atelier va aussitôt à la première personne de sa liste."
                        : "%s n’a pas de place à venir le %s : il n’y a rien à choisir.".formatted(name, date));
        if (open) {
            Gestures.letter("Si une place est donnée, la confirmation est écrite de nouveau, à ", file)
                    .map(sentence -> sentence + ".")
                    .ifPresent(happens::add);
        }
        return new GestureView(
                cycle.title(),
                "Choisir l’atelier %s le %s".formatted(French.of(name), date),
                happens,
                open
                        ? day.choices().stream()
                                .map(choice -> question(choice, chosen(file.id(), choice)))
                                .toList()
                        : List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Addresses.gesture(cycle.slug(), file.id(), "atelier", day.id()),
                Optional.of("Enregistrer ce choix").filter(_ -> open),
                false,
                Addresses.file(cycle.slug(), file.id()),
                List.of());
    }

    private static Choice question(WorkshopView.Choice choice, Optional<Chosen> has) {
        var answers = new ArrayList<Answer>();
        answers.add(new Answer(NONE, "Aucun"));
        choice.workshops()
                .forEach(workshop -> answers.add(
                        new Answer(Long.toString(workshop.id()), workshop.name() + " : " + workshop.stateToChoose())));
        return new Choice(
                field(choice.start()),
                "Atelier à " + French.hour(choice.start()),
                has.map(one -> Long.toString(one.workshop())).orElse(NONE),
                answers);
    }

    private View page(HttpStatus status, GestureView view) {
        return layout.page(status, Section.CYCLES, view.title(), "gesture", view, Optional.empty());
    }
}
