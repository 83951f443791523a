package fr.preau.attendance;

import fr.preau.attendance.DoorLists.Held;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.form.QueryValue;
import fr.preau.platform.web.Templates;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.Clock;
import java.time.LocalDate;
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
    private final DoorRows rows;
    private final Templates templates;
    private final Settings settings;
    private final Clock clock;

    CheckInPages(
            DoorLists lists,
            CheckIn checkIn,
            CheckInFiles files,
            DoorRows rows,
            Templates templates,
            Settings settings,
            Clock clock) {
        this.lists = lists;
        this.checkIn = checkIn;
        this.files = files;
        this.rows = rows;
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
        var view = rows.of(held(day), search, done);
        return page(French.date(view.date()), "attendance/list", view);
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
        return new RedirectView(
                "/accueil/%d/liste?q=%s&fait=%s#p%d".formatted(day, QueryValue.of(search), done, person));
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
