package fr.preau.registration;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleViews;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayView;
import fr.preau.platform.ErrorView;
import fr.preau.platform.French;
import fr.preau.platform.web.Templates;
import fr.preau.registration.PersonView.Detail;
import fr.preau.registration.PersonView.PersonPlace;
import fr.preau.registration.PersonView.State;
import fr.preau.registration.Places.Place;
import fr.preau.registration.Registrations.Registration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
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
    private final Templates templates;

    PersonPages(
            Links links,
            Places places,
            Cycles cycles,
            CycleViews views,
            PersonCalendar calendar,
            Desk desk,
            Templates templates) {
        this.links = links;
        this.places = places;
        this.cycles = cycles;
        this.views = views;
        this.calendar = calendar;
        this.desk = desk;
        this.templates = templates;
    }

    /** A link that opens nothing. */
    private static final class DeadLink extends RuntimeException {}

    @GetMapping
    View show(@PathVariable String token, @RequestParam(name = "fait", required = false) Optional<Long> withdrawn) {
        var registration = owner(token);
        var cycle = cycle(registration);
        var days = views.days(cycle).stream().collect(Collectors.toMap(DayView::id, Function.identity()));
        var rows = places.of(registration.id()).stream()
                .filter(place -> days.containsKey(place.dayId()))
                .map(place -> personPlace(place, days.get(place.dayId()), cycle))
                .sorted(Comparator.comparing(PersonPlace::date))
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
                                done(withdrawn, rows),
                                token,
                                details(person))));
    }

    private static Optional<String> done(Optional<Long> withdrawn, List<PersonPlace> rows) {
        return withdrawn
                .flatMap(day -> rows.stream().filter(row -> row.dayId() == day).findFirst())
                .filter(row -> row.state() == State.WITHDRAWN)
                .map(row -> "Votre place du " + French.day(row.date()) + " est rendue. Merci de nous avoir prévenus.");
    }

    private static PersonPlace personPlace(Place place, DayView day, Cycle cycle) {
        var state = switch (place.state()) {
            case WITHDRAWN -> State.WITHDRAWN;
            case CONFIRMED ->
                switch (day.availability()) {
                    case CANCELLED -> State.CANCELLED;
                    case PAST -> State.PAST;
                    case OPEN, FULL, CLOSED, NOT_YET_OPEN -> State.CONFIRMED;
                };
        };
        return new PersonPlace(
                day.id(),
                day.date(),
                day.start(),
                day.end(),
                day.place().orElse(cycle.content().place()),
                state,
                state == State.CONFIRMED);
    }

    private static List<Detail> details(Person person) {
        return Stream.of(
                        new Detail("Téléphone", person.phone()),
                        new Detail("Vous êtes", person.profile().label()),
                        new Detail("Fonction", person.job()),
                        new Detail("Structure", person.organisation()),
                        new Detail("Département", person.department()),
                        new Detail("À prévoir pour vous", person.accessNeeds()))
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
                                token, day, found.content().date(), cycle.title(), found.start(), found.end())));
    }

    @PostMapping("/desistement/{day}")
    View withdraw(@PathVariable String token, @PathVariable long day) {
        var registration = owner(token);
        return switch (desk.withdraw(registration.id(), day, new By.ThePerson(), true)) {
            case Withdrawal.Done _, Withdrawal.NothingToGiveBack _ ->
                new RedirectView("/inscription/" + token + "?fait=" + day);
            case Withdrawal.TooLate _ -> new RedirectView("/inscription/" + token);
        };
    }

    @GetMapping("/{day:\\d+}.ics")
    ResponseEntity<String> calendar(@PathVariable String token, @PathVariable long day) {
        var registration = owner(token);
        var cycle = cycle(registration);
        var place = places.of(registration.id()).stream()
                .filter(one -> one.dayId() == day)
                .findFirst()
                .orElseThrow(DeadLink::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"journee-%s.ics\""
                                .formatted(cycle.day(day)
                                        .orElseThrow(DeadLink::new)
                                        .content()
                                        .date()))
                .body(calendar.file(registration, cycle, place));
    }

    @ExceptionHandler
    View deadLink(DeadLink dead) {
        return templates.page(
                HttpStatus.NOT_FOUND,
                "platform/error",
                Map.of(
                        "layout",
                        templates.unindexed("Ce lien n’est plus valable", "/"),
                        "view",
                        new ErrorView(
                                HttpStatus.NOT_FOUND.value(),
                                "Ce lien n’est plus valable",
                                List.of(
                                        "Il est peut-être coupé, ou un lien plus récent l’a remplacé. Votre inscription, elle, n’a pas changé.",
                                        "Demandez qu’un nouveau lien vous soit envoyé."),
                                Optional.of("/retrouver-mon-inscription"),
                                Optional.of("Retrouver mon inscription"))));
    }

    private Registration owner(String token) {
        return links.owner(token).orElseThrow(DeadLink::new);
    }

    private Cycle cycle(Registration registration) {
        return cycles.withId(registration.cycleId()).orElseThrow(DeadLink::new);
    }

    private Cycle.Day heldDay(Registration registration, Cycle cycle, long day) {
        var held = places.of(registration.id()).stream()
                .anyMatch(place -> place.dayId() == day && place.state() == PlaceState.CONFIRMED);
        return Optional.of(day).filter(_ -> held).flatMap(cycle::day).orElseThrow(DeadLink::new);
    }
}
