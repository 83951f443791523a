package fr.preau.registration.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayNow;
import fr.preau.cycle.page.CycleViews;
import fr.preau.cycle.page.DayView;
import fr.preau.platform.ErrorView;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Attachment;
import fr.preau.platform.web.Templates;
import fr.preau.registration.Acceptance;
import fr.preau.registration.By;
import fr.preau.registration.Departments;
import fr.preau.registration.Joining;
import fr.preau.registration.Notification;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Withdrawal;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.desk.Places;
import fr.preau.registration.desk.Places.Place;
import fr.preau.registration.desk.Registrations.Registration;
import fr.preau.registration.person.PersonView.Detail;
import fr.preau.registration.person.PersonView.PersonPlace;
import fr.preau.registration.person.PersonView.State;
import fr.preau.registration.rules.FormRules;
import fr.preau.registration.rules.Questions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What a person sees and does by their own link. A GET changes nothing: mail scanners follow links. */
@Controller
@RequestMapping("/inscription/{token}")
class PersonPages {

    private final Links links;
    private final Places places;
    private final Cycles cycles;
    private final CycleViews views;
    private final PersonCalendar calendar;
    private final Desk desk;
    private final ChosenWorkshops workshops;
    private final LinkRenewal renewal;
    private final List<PersonPageParts> parts;
    private final WelcomeCodes codes;
    private final Templates templates;
    private final FormRules forms;
    private final Questions questions;
    private final Settings settings;
    private final Clock clock;

    PersonPages(
            Links links,
            Places places,
            Cycles cycles,
            CycleViews views,
            PersonCalendar calendar,
            Desk desk,
            ChosenWorkshops workshops,
            LinkRenewal renewal,
            List<PersonPageParts> parts,
            WelcomeCodes codes,
            Templates templates,
            FormRules forms,
            Questions questions,
            Settings settings,
            Clock clock) {
        this.links = links;
        this.places = places;
        this.cycles = cycles;
        this.views = views;
        this.calendar = calendar;
        this.desk = desk;
        this.workshops = workshops;
        this.renewal = renewal;
        this.parts = parts;
        this.codes = codes;
        this.templates = templates;
        this.forms = forms;
        this.questions = questions;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    View show(@PathVariable String token, @RequestParam(name = "fait", defaultValue = "") String done) {
        var registration = owner(token);
        var cycle = cycle(registration);
        var known = places.of(registration.id()).stream().collect(Collectors.toMap(Place::dayId, Function.identity()));
        var rows = views.days(cycle).stream()
                .map(day -> personPlace(Optional.ofNullable(known.get(day.id())), day, cycle))
                .filter(row -> known.containsKey(row.dayId()) || row.joinable())
                .toList();
        var person = registration.person();
        return templates.page(
                "registration/person",
                Map.of(
                        "layout",
                        templates.unindexed("Mon inscription", "/rencontre/" + cycle.slug()),
                        "view",
                        new PersonView(
                                cycle.slug(),
                                cycle.title(),
                                person.firstName(),
                                person.lastName(),
                                person.email(),
                                rows,
                                PersonDone.of(done),
                                token,
                                codes.drawing(registration, cycle, known.values()),
                                details(registration),
                                PersonPageParts.of(parts, cycle, registration.id()))));
    }

    private PersonPlace personPlace(Optional<Place> place, DayView day, Cycle cycle) {
        var state = place.map(Place::state).orElse(PlaceState.WITHDRAWN);
        var queueNumber = place.flatMap(Place::queueNumber);
        return new PersonPlace(
                day.id(),
                day.date(),
                day.start(),
                day.end(),
                day.place().orElse(cycle.content().place()),
                state(state, day.now()),
                day.reason(),
                queueNumber
                        .map(number -> OptionalInt.of(places.rank(day.id(), number)))
                        .orElseGet(OptionalInt::empty),
                place.flatMap(Place::offeredUntil).map(until -> LocalDateTime.ofInstant(until, settings.zone())),
                state == PlaceState.CONFIRMED && changesHands(day, cycle),
                state.live() ? workshops.choices(place, day) : List.of());
    }

    /** Before the freeze that the organisers set, and never once the day has begun. */
    private boolean changesHands(DayView day, Cycle cycle) {
        var freeze = forms.of(cycle.id()).rules().substituteFreeze();
        var begins = day.date().atTime(day.start()).atZone(settings.zone()).toInstant();
        return day.now().held() && clock.instant().isBefore(begins.minus(freeze));
    }

    private static State state(PlaceState place, DayNow day) {
        return switch (day) {
            case CANCELLED -> State.CANCELLED;
            case UNDER_WAY -> State.UNDER_WAY;
            case OVER -> State.PAST;
            case OPEN -> place == PlaceState.WITHDRAWN ? State.OPEN : live(place);
            case FULL -> place == PlaceState.WITHDRAWN ? State.FULL : live(place);
            case CLOSED, NOT_YET_OPEN -> live(place);
        };
    }

    private static State live(PlaceState place) {
        return switch (place) {
            case CONFIRMED -> State.CONFIRMED;
            case OFFERED -> State.OFFERED;
            case WAITING -> State.WAITING;
            case UNDER_REVIEW -> State.UNDER_REVIEW;
            case WITHDRAWN -> State.WITHDRAWN;
            case REFUSED -> State.REFUSED;
        };
    }

    private List<Detail> details(Registration registration) {
        var person = registration.person();
        var answers = questions.answers(List.of(registration.id())).getOrDefault(registration.id(), List.of()).stream()
                .map(answer -> new Detail(answer.label(), answer.text()));
        var told = Stream.of(
                new Detail("Téléphone", person.phone()),
                new Detail("Vous êtes", person.profile().label()),
                new Detail("Fonction", person.job()),
                new Detail("Structure", person.organisation()),
                new Detail("Département", Departments.label(person.department())),
                new Detail("Pourquoi vous venez", registration.reason()),
                new Detail("À prévoir pour vous", person.accessNeeds()));
        return Stream.concat(told, answers)
                .filter(detail -> !detail.value().isEmpty())
                .toList();
    }

    @GetMapping("/desistement/{day}")
    View ask(@PathVariable String token, @PathVariable long day) {
        var registration = owner(token);
        var cycle = cycle(registration);
        var found = heldDay(registration, cycle, day);
        return templates.page(
                "registration/withdraw",
                Map.of(
                        "layout",
                        templates.unindexed("Se désister", "/rencontre/" + cycle.slug()),
                        "view",
                        new WithdrawView(
                                token,
                                day,
                                found.content().date(),
                                cycle.title(),
                                found.start(),
                                found.end(),
                                replaceable(registration, cycle, day),
                                !found.content().choices().isEmpty())));
    }

    @PostMapping("/desistement/{day}")
    View withdraw(@PathVariable String token, @PathVariable long day) {
        var registration = owner(token);
        return switch (desk.withdraw(registration.id(), day, new By.ThePerson(), Notification.BY_MAIL)) {
            case Withdrawal.Done done -> back(token, "desistement");
            case Withdrawal.NothingToGiveBack nothing -> back(token, "desistement");
            case Withdrawal.TooLate late -> back(token, "trop-tard");
        };
    }

    @PostMapping("/acceptation/{day}")
    View accept(@PathVariable String token, @PathVariable long day) {
        var registration = owner(token);
        return switch (desk.accept(registration.id(), day)) {
            case Acceptance.Confirmed confirmed -> back(token, "acceptation");
            case Acceptance.NoOffer none -> back(token, "trop-tard");
        };
    }

    @PostMapping("/ajout/{day}")
    View join(@PathVariable String token, @PathVariable long day) {
        var registration = owner(token);
        return switch (desk.join(registration.id(), day)) {
            case Joining.Confirmed confirmed -> back(token, "inscription");
            case Joining.UnderReview asked -> back(token, "demande");
            case Joining.Waiting waiting -> back(token, "attente");
            case Joining.AlreadyThere already -> back(token, "");
            case Joining.NotOpen notOpen -> back(token, "trop-tard");
        };
    }

    @PostMapping("/nouveau-lien")
    View renewLink(@PathVariable String token) {
        renewal.renew(owner(token));
        return templates.page(new ErrorView(
                HttpStatus.OK.value(),
                "Un nouveau lien vient de partir",
                List.of(
                        "Il est dans votre messagerie. Celui-ci, et tous ceux d’avant, n’ouvrent plus rien.",
                        "Votre inscription n’a pas changé."),
                Optional.of("/"),
                Optional.of("Voir les rencontres")));
    }

    private static View back(String token, String done) {
        return new RedirectView("/inscription/" + token + (done.isEmpty() ? "" : "?fait=" + done));
    }

    @GetMapping("/{day:\\d+}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token, @PathVariable long day) {
        var registration = owner(token);
        var cycle = cycle(registration);
        var place = places.of(registration.id()).stream()
                .filter(one -> one.dayId() == day
                        && (one.state() == PlaceState.CONFIRMED || one.state() == PlaceState.WITHDRAWN))
                .findFirst()
                .orElseThrow(DeadLink::new);
        var date = cycle.day(day).orElseThrow(DeadLink::new).content().date();
        return Attachment.text("calendar", "journee-" + date + ".ics", calendar.file(registration, cycle, place));
    }

    private Registration owner(String token) {
        return links.owner(token).orElseThrow(DeadLink::new);
    }

    private Cycle cycle(Registration registration) {
        return cycles.withId(registration.cycleId()).orElseThrow(DeadLink::new);
    }

    /** Whether somebody else may still come on that day instead of the person, who has a seat there. */
    private boolean replaceable(Registration registration, Cycle cycle, long day) {
        return places.of(registration.id()).stream()
                        .anyMatch(place -> place.dayId() == day && place.state() == PlaceState.CONFIRMED)
                && views.days(cycle).stream().anyMatch(one -> one.id() == day && changesHands(one, cycle));
    }

    private Cycle.Day heldDay(Registration registration, Cycle cycle, long day) {
        var held = places.of(registration.id()).stream()
                .anyMatch(place -> place.dayId() == day && place.state().live());
        return Optional.of(day).filter(_ -> held).flatMap(cycle::day).orElseThrow(DeadLink::new);
    }
}
