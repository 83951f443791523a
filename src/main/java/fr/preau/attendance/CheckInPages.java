package fr.preau.attendance;

import fr.preau.attendance.DoorListView.Count;
import fr.preau.attendance.DoorListView.Half;
import fr.preau.attendance.DoorListView.Row;
import fr.preau.attendance.DoorLists.Held;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Templates;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Selection;
import fr.preau.registration.list.RegistrationList;
import fr.preau.registration.list.WorkshopsOfPlaces;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The door's pages: the days, the app, and the same without scripts for old phones. */
@Controller
@RequestMapping("/accueil")
class CheckInPages {

    private final DoorLists lists;
    private final CheckIn checkIn;
    private final CheckInFiles files;
    private final HalfDays halfDays;
    private final PresenceEvents events;
    private final RegistrationList registrations;
    private final WorkshopsOfPlaces workshops;
    private final Templates templates;
    private final Settings settings;
    private final Clock clock;

    CheckInPages(
            DoorLists lists,
            CheckIn checkIn,
            CheckInFiles files,
            HalfDays halfDays,
            PresenceEvents events,
            RegistrationList registrations,
            WorkshopsOfPlaces workshops,
            Templates templates,
            Settings settings,
            Clock clock) {
        this.lists = lists;
        this.checkIn = checkIn;
        this.files = files;
        this.halfDays = halfDays;
        this.events = events;
        this.registrations = registrations;
        this.workshops = workshops;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    View days() {
        var view = new DaysView(lists.ahead().stream()
                .map(held -> new DaysView.Entry(
                        held.day().id(),
                        held.day().content().date(),
                        held.cycle().title(),
                        held.cycle().placeOf(held.day()),
                        held.day().content().date().equals(today()),
                        held.now()))
                .toList());
        return page("Journées", "attendance/days", view);
    }

    @GetMapping("/{day}")
    View app(@PathVariable long day) {
        held(day);
        return (model, request, response) -> {
            response.setContentType("text/html;charset=utf-8");
            response.getWriter().write(files.shell(Optional.of(day)));
        };
    }

    @GetMapping("/{day}/liste")
    View list(
            @PathVariable long day,
            @RequestParam(name = "q", defaultValue = "") String search,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var held = held(day);
        var content = held.day().content();
        var halves = halfDays.of(held.day());
        var presence = Presence.of(events.ofDays(List.of(day)));
        var everybody = people(held, "");
        var people = search.isEmpty() ? everybody : people(held, search.replace("\0", ""));
        var chosen = workshops.by(people, content);
        return page(
                French.date(content.date()),
                "attendance/list",
                new DoorListView(
                        day,
                        held.cycle().title(),
                        content.date(),
                        !held.now().held(),
                        today().isBefore(content.date()),
                        (int) everybody.stream()
                                .filter(row -> row.state().holdsASeat())
                                .count(),
                        halves.stream()
                                .map(half -> new Count(
                                        half.part().label(),
                                        French.hours(half.starts(), Optional.of(half.ends())),
                                        (int) everybody.stream()
                                                .filter(row -> presence.present(row.registrationId(), day, half.part()))
                                                .count()))
                                .toList(),
                        search,
                        people.stream()
                                .map(row -> row(row, chosen.of(row, content), halves, presence))
                                .toList(),
                        told(done)));
    }

    private List<RegistrationList.Row> people(Held held, String search) {
        return registrations.list(
                Selection.of(held.cycle().id()).onDay(held.day().id()).searching(search));
    }

    private Row row(RegistrationList.Row row, List<String> chosen, List<HalfDay> halves, Presence presence) {
        var person = row.person();
        return new Row(
                row.registrationId(),
                person.lastName(),
                person.firstName(),
                person.organisation(),
                chosen,
                note(row.state()),
                halves.stream()
                        .map(half -> new Half(
                                half.part(),
                                half.part().label(),
                                presence.standing(row.registrationId(), row.dayId(), half.part())
                                        .filter(standing -> standing.what() == What.PRESENT)
                                        .map(this::since),
                                UUID.randomUUID()))
                        .toList());
    }

    private String since(Presence.LastRecord standing) {
        return standing.how() == How.SHEET
                ? "d’après la feuille"
                : French.hour(LocalTime.ofInstant(standing.since(), settings.zone()));
    }

    private static String note(PlaceState state) {
        return state.holdsASeat() ? "" : state.label();
    }

    private static Optional<String> told(String code) {
        return switch (code) {
            case "presence" -> Optional.of("La présence est notée.");
            case "correction" -> Optional.of("La correction est notée.");
            case "refus" ->
                Optional.of(
                        "Rien n’a été noté : la place de cette personne a changé, ou la journée n’est pas encore là.");
            default -> Optional.empty();
        };
    }

    @PostMapping("/{day}/liste")
    @Journaled(AuditAction.PRESENCE_RECORDED)
    View record(
            @PathVariable long day,
            @RequestParam UUID id,
            @RequestParam long person,
            @RequestParam Part part,
            @RequestParam What what,
            @RequestParam(name = "q", defaultValue = "") String search) {
        var observation = new Observation(id, person, part, what, how(held(day)), clock.instant());
        var answer = checkIn.record(
                        held(day).day(),
                        List.of(observation),
                        SignedIn.account().email())
                .getFirst();
        var done = switch (answer) {
            case Recorded.Kept kept -> what == What.PRESENT ? "presence" : "correction";
            case Recorded.Refused refused -> "refus";
        };
        trace(held(day), answer, what, person);
        return new RedirectView("/accueil/%d/liste?q=%s&fait=%s#p%d"
                .formatted(day, URLEncoder.encode(search, StandardCharsets.UTF_8), done, person));
    }

    private static void trace(Held held, Recorded answer, What what, long person) {
        var trace = AuditContext.here().cycle(held.cycle().id()).person(person);
        if (answer instanceof Recorded.Refused) {
            trace.nothing();
        } else if (what == What.ABSENT) {
            trace.was(AuditAction.PRESENCE_CORRECTED);
        }
    }

    /** What is noted after the day comes from the paper sheet. */
    private How how(Held held) {
        return today().isAfter(held.day().content().date()) ? How.SHEET : How.LIST;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    private View page(String title, String template, Object view) {
        return templates.page(
                HttpStatus.OK, template, Map.of("layout", templates.unindexed(title, "/accueil"), "view", view));
    }

    private Held held(long day) {
        return lists.day(day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
