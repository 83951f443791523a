package fr.preau.attendance;

import fr.preau.attendance.DoorLists.Held;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.WalkIns.Outcome;
import fr.preau.attendance.WalkIns.Seats;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Templates;
import fr.preau.registration.Audience;
import fr.preau.registration.PersonFields;
import fr.preau.registration.PersonFields.FieldError;
import fr.preau.registration.PersonFields.Values;
import fr.preau.registration.PersonReader;
import fr.preau.registration.RegistrationList;
import fr.preau.registration.Rules;
import fr.preau.registration.Rules.Asked;
import fr.preau.registration.Selection;
import fr.preau.staff.Reach;
import java.time.Clock;
import java.time.Duration;
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

    /** At the door one asks only what a badge and a certificate need. */
    private static final Rules RULES = new Rules(
            Audience.EVERYBODY, Duration.ofHours(48), Duration.ofHours(24), Asked.HIDDEN, Asked.HIDDEN, Asked.HIDDEN);

    private final DoorLists lists;
    private final HalfDays halfDays;
    private final WalkIns walkIns;
    private final RegistrationList registrations;
    private final Templates templates;
    private final Settings settings;
    private final Clock clock;

    WalkInPages(
            DoorLists lists,
            HalfDays halfDays,
            WalkIns walkIns,
            RegistrationList registrations,
            Templates templates,
            Settings settings,
            Clock clock) {
        this.lists = lists;
        this.halfDays = halfDays;
        this.walkIns = walkIns;
        this.registrations = registrations;
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
        return registrations.list(Selection.of(held.cycle().id())).stream()
                .filter(row -> row.registrationId() == person)
                .findFirst()
                .map(row -> Values.of(row.person(), false, "", List.of()))
                .orElseGet(() -> Values.untouched(Set.of()));
    }

    /** What is said above the form. */
    private record Told(Optional<String> welcomed, boolean full, Optional<String> refused) {
        static Told nothing() {
            return new Told(Optional.empty(), false, Optional.empty());
        }
    }

    @PostMapping
    View welcome(
            @PathVariable long day,
            @RequestParam UUID id,
            @RequestParam Part part,
            @RequestParam MultiValueMap<String, String> form) {
        return welcome(held(day), id, part, form, Seats.AS_THEY_ARE);
    }

    @PostMapping("/place-de-plus")
    View welcomeWithOneMoreSeat(
            @PathVariable long day,
            @RequestParam UUID id,
            @RequestParam Part part,
            @RequestParam MultiValueMap<String, String> form) {
        return welcome(held(day), id, part, form, Seats.ONE_MORE);
    }

    private View welcome(Held held, UUID id, Part part, MultiValueMap<String, String> form, Seats seats) {
        var values = Values.typed(form, "");
        return switch (PersonReader.details("", values, RULES, List.of(), List.of())) {
            case PersonReader.Reading.Wrong wrong ->
                page(HttpStatus.UNPROCESSABLE_CONTENT, held, values, wrong.errors(), id, Told.nothing());
            case PersonReader.Reading.Good good -> {
                var outcome = walkIns.welcome(
                        held,
                        good.member().person(),
                        id,
                        part,
                        seats,
                        SignedIn.account().email());
                yield switch (outcome) {
                    case Outcome.Welcomed welcomed ->
                        page(
                                HttpStatus.OK,
                                held,
                                Values.untouched(Set.of()),
                                List.of(),
                                UUID.randomUUID(),
                                new Told(Optional.of(welcomed.person().fullName()), false, Optional.empty()));
                    case Outcome.NoRoom full ->
                        page(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                held,
                                values,
                                List.of(),
                                id,
                                new Told(Optional.empty(), true, Optional.empty()));
                    case Outcome.NotNow not ->
                        page(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                held,
                                values,
                                List.of(),
                                id,
                                new Told(
                                        Optional.empty(),
                                        false,
                                        Optional.of(
                                                "Personne n’est accueilli sur place : la journée est passée, annulée, ou pas encore là.")));
                };
            }
        };
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
                new PersonFields("", values, RULES, List.of(), errors),
                told.welcomed,
                told.full,
                Reach.takes(SignedIn.account().role(), "/accueil/%d/sur-place/place-de-plus".formatted(day.id())),
                told.refused);
        return templates.page(
                status,
                "attendance/walk-in",
                Map.of("layout", templates.unindexed("Accueillir sur place", "/accueil"), "view", view));
    }

    private int free(Held held) {
        var people = registrations.list(
                Selection.of(held.cycle().id()).onDay(held.day().id()));
        var seated =
                people.stream().filter(row -> DoorLists.holdsASeat(row.state())).count();
        return Math.max(0, held.day().content().capacity().orElse(0) - (int) seated);
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
