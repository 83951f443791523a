package fr.preau.management.today;

import fr.preau.cycle.CycleBriefs;
import fr.preau.cycle.CycleBriefs.Brief;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.today.TodayView.Arrival;
import fr.preau.platform.Settings;
import fr.preau.registration.list.Pending;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page on which the back office opens. */
@Controller
class TodayPages {

    private static final Duration WEEK = Duration.ofDays(7);

    private final CycleBriefs briefs;
    private final ComingDays coming;
    private final Pending pending;
    private final Tasks tasks;
    private final FirstSteps steps;
    private final Settings settings;
    private final Clock clock;
    private final BackOfficeLayout layout;

    TodayPages(
            CycleBriefs briefs,
            ComingDays coming,
            Pending pending,
            Tasks tasks,
            FirstSteps steps,
            Settings settings,
            Clock clock,
            BackOfficeLayout layout) {
        this.briefs = briefs;
        this.coming = coming;
        this.pending = pending;
        this.tasks = tasks;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
        this.layout = layout;
    }

    @GetMapping("/gestion")
    View today(@RequestParam(name = Done.PARAMETER, defaultValue = "") String done) {
        var all = briefs.all();
        var role = BackOfficeLayout.account().role();
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        var view = new TodayView(
                today, steps.left(role, all), coming.of(all, today, role), tasks.of(role, all, today), week(all));
        return layout.page(HttpStatus.OK, Section.TODAY, "Aujourd’hui", "today", view, Done.of(done));
    }

    private List<Arrival> week(Map<Long, Brief> all) {
        return pending.arrivals(clock.instant().minus(WEEK)).stream()
                .flatMap(some -> Stream.ofNullable(all.get(some.cycleId()))
                        .map(brief -> new Arrival(brief.name(), Addresses.cycle(brief.slug()), some.count())))
                .toList();
    }
}
