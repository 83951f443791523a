package fr.preau.attendance;

import fr.preau.attendance.DoorLists.Held;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.WalkIns.Arrival;
import fr.preau.attendance.WalkIns.Asking;
import fr.preau.attendance.WalkIns.Outcome;
import fr.preau.cycle.Seats;
import fr.preau.platform.Entries;
import fr.preau.platform.FieldError;
import fr.preau.platform.Settings;
import fr.preau.platform.address.NoAddress;
import fr.preau.platform.form.Leaving;
import fr.preau.platform.web.Templates;
import fr.preau.registration.IfFull;
import fr.preau.registration.Person;
import fr.preau.registration.form.PersonFields;
import fr.preau.registration.form.PersonFields.Values;
import fr.preau.registration.person.People;
import fr.preau.staff.access.AccessRules;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Taking in somebody who was not expected. */
@Controller
@RequestMapping("/accueil/{day}/sur-place")
class WalkInPages {

    static final String NOT_NOW = "Personne n’est accueilli sur place : la journée est annulée, ou pas encore là.";

    private final DoorLists lists;
    private final HalfDays halfDays;
    private final WalkIns walkIns;
    private final People people;
    private final Seats gauges;
    private final Templates templates;
    private final Settings settings;
    private final Clock clock;

    WalkInPages(
            DoorLists lists,
            HalfDays halfDays,
            WalkIns walkIns,
            People people,
            Seats gauges,
            Templates templates,
            Settings settings,
            Clock clock) {
        this.lists = lists;
        this.halfDays = halfDays;
        this.walkIns = walkIns;
        this.people = people;
        this.gauges = gauges;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    View form(@PathVariable long day, @RequestParam(name = "personne", defaultValue = "0") long person) {
        var held = held(day);
        return page(HttpStatus.OK, held, known(held, person), List.of(), UUID.randomUUID(), Told.nothing());
    }

    /** What the phone knows of somebody is not asked again. */
    private Values known(Held held, long person) {
        return people.withId(person)
                .filter(known -> known.cycleId() == held.cycle().id())
                .map(known -> Values.of(known.person(), false, "", List.of()))
                .orElseGet(() -> Values.untouched(Set.of()));
    }

    /** What is said above the form. */
    private record Told(Optional<String> welcomed, boolean full, Asking asking, Optional<String> refused) {
        static Told nothing() {
            return new Told(Optional.empty(), false, Asking.WHOLE, Optional.empty());
        }
    }

    private String welcomed(Person person) {
        return "Bienvenue, " + person.fullName() + " : la présence est notée. "
                + (NoAddress.is(person.email())
                        ? "La fiche est à compléter, sans message d’ici là."
                        : Leaving.said(templates.mailed(), "Un message de confirmation part."));
    }

    @PostMapping
    @Journaled(AuditAction.WALK_IN_WELCOMED)
    View welcome(
            @PathVariable long day,
            @RequestParam UUID id,
            @RequestParam Part part,
            @RequestParam MultiValueMap<String, String> form) {
        return welcome(held(day), id, part, form, IfFull.REFUSE);
    }

    @PostMapping("/place-de-plus")
    @Journaled(AuditAction.WALK_IN_WELCOMED)
    View welcomeWithOneMoreSeat(
            @PathVariable long day,
            @RequestParam UUID id,
            @RequestParam Part part,
            @RequestParam MultiValueMap<String, String> form) {
        return welcome(held(day), id, part, form, IfFull.ONE_MORE_SEAT);
    }

    private View welcome(Held held, UUID id, Part part, MultiValueMap<String, String> form, IfFull ifFull) {
        var values = Values.typed(form, "");
        var arrival = new Arrival(id, part, clock.instant());
        var byWhom = SignedIn.account().email();
        var asking = Asking.of(Optional.ofNullable(form.getFirst("later")));
        return switch (walkIns.welcome(held, values, asking, arrival, ifFull, byWhom)) {
            case Outcome.Welcomed(var person) -> {
                AuditContext.here().cycle(held.cycle().id()).note(part.label()).done();
                yield page(
                        HttpStatus.OK,
                        held,
                        Values.untouched(Set.of()),
                        List.of(),
                        UUID.randomUUID(),
                        new Told(Optional.of(welcomed(person)), false, Asking.WHOLE, Optional.empty()));
            }
            case Outcome.Wrong(var errors) -> again(held, values, errors, id, Told.nothing());
            case Outcome.NoRoom() ->
                again(held, values, List.of(), id, new Told(Optional.empty(), true, asking, Optional.empty()));
            case Outcome.NotNow() ->
                again(held, values, List.of(), id, new Told(Optional.empty(), false, asking, Optional.of(NOT_NOW)));
        };
    }

    private View again(Held held, Values values, List<FieldError> errors, UUID id, Told told) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, held, values, errors, id, told);
    }

    private View page(HttpStatus status, Held held, Values values, List<FieldError> errors, UUID id, Told told) {
        var fresh = held(held.day().id());
        var day = fresh.day();
        var halves = halfDays.of(day);
        var view = new WalkInView(
                day.id(),
                day.content().date(),
                id,
                free(fresh),
                halves,
                now(halves),
                new PersonFields("", values, WalkIns.RULES, List.of(), errors),
                told.welcomed,
                told.full,
                told.asking == Asking.NAME_ALONE,
                AccessRules.takes(SignedIn.account().role(), "/accueil/%d/sur-place/place-de-plus".formatted(day.id())),
                told.refused);
        return templates.page(
                status,
                "attendance/walk-in",
                Map.of("layout", templates.unindexed("Accueillir sur place", "/accueil"), "view", view));
    }

    private int free(Held held) {
        var day = held.day().id();
        return Entries.of(gauges.gauges(List.of(day)), day).remaining();
    }

    /** The first that is not over. */
    private Part now(List<HalfDay> halves) {
        var time = LocalDateTime.ofInstant(clock.instant(), settings.zone()).toLocalTime();
        return halves.stream()
                .filter(half -> time.isBefore(half.ends()))
                .findFirst()
                .orElse(halves.getLast())
                .part();
    }

    private Held held(long day) {
        return lists.day(day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
