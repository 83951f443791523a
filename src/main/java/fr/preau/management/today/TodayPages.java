package fr.preau.management.today;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleBriefs;
import fr.preau.cycle.CycleBriefs.Brief;
import fr.preau.cycle.CycleCache;
import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats;
import fr.preau.cycle.ShortNames;
import fr.preau.cycle.page.CycleViews;
import fr.preau.cycle.page.DayView;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.cycles.CyclesPages;
import fr.preau.management.today.TodayView.Arrival;
import fr.preau.management.today.TodayView.Day;
import fr.preau.platform.French;
import fr.preau.platform.GaugeView;
import fr.preau.platform.Settings;
import fr.preau.registration.list.Pending;
import fr.preau.staff.Role;
import fr.preau.staff.access.AccessRules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page on which the back office opens. */
@Controller
class TodayPages {

    private static final int DAYS_SHOWN = 6;
    private static final Duration WEEK = Duration.ofDays(7);

    private final CycleBriefs briefs;
    private final CycleCache cycles;
    private final ShortNames names;
    private final CycleViews views;
    private final Seats seats;
    private final Pending pending;
    private final Tasks tasks;
    private final FirstSteps steps;
    private final Settings settings;
    private final Clock clock;
    private final BackOfficeLayout layout;

    TodayPages(
            CycleBriefs briefs,
            CycleCache cycles,
            ShortNames names,
            CycleViews views,
            Seats seats,
            Pending pending,
            Tasks tasks,
            FirstSteps steps,
            Settings settings,
            Clock clock,
            BackOfficeLayout layout) {
        this.briefs = briefs;
        this.cycles = cycles;
        this.names = names;
        this.views = views;
        this.seats = seats;
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
                today, steps.left(role, all), days(all, today, role), tasks.of(role, all, today), week(all));
        return layout.page(HttpStatus.OK, Section.TODAY, "Aujourd’hui", "today", view, Done.of(done));
    }

    private record Coming(Cycle cycle, DayView day) {}

    private List<Day> days(Map<Long, Brief> all, LocalDate today, Role role) {
        var coming = all.values().stream()
                .flatMap(brief -> brief.days().stream()
                        .filter(day -> !day.date().isBefore(today))
                        .map(day -> Map.entry(brief.id(), day)))
                .sorted(Comparator.comparing(entry -> entry.getValue().date()))
                .toList();
        var some = coming.stream()
                .map(Map.Entry::getKey)
                .distinct()
                .flatMap(id -> cycles.withId(id).stream())
                .filter(Cycle::visible)
                .limit(DAYS_SHOWN)
                .flatMap(cycle -> views.days(cycle).stream().map(day -> new Coming(cycle, day)))
                .filter(one -> !one.day.date().isBefore(today))
                .sorted(Comparator.comparing((Coming one) -> one.day.date()).thenComparing(one -> one.day.start()))
                .limit(DAYS_SHOWN)
                .toList();
        var gauges = seats.gauges(some.stream().map(one -> one.day.id()).toList());
        return some.stream()
                .map(one -> day(one, gauges.getOrDefault(one.day.id(), Gauge.NONE), today, role))
                .toList();
    }

    private Day day(Coming one, Gauge gauge, LocalDate today, Role role) {
        var day = one.day;
        var welcome = "/accueil/" + day.id();
        return new Day(
                names.of(one.cycle),
                Addresses.cycle(one.cycle.slug()),
                day.date(),
                French.hours(day.start(), day.end()),
                day.place().orElse(one.cycle.content().place()),
                new GaugeView(gauge.held(), gauge.capacity()),
                gauge.waiting(),
                CyclesPages.word(day.now()),
                !day.now().held(),
                Optional.of(welcome)
                        .filter(_ -> day.date().equals(today) && day.now().held() && AccessRules.opens(role, welcome)));
    }

    private List<Arrival> week(Map<Long, Brief> all) {
        return pending.arrivals(clock.instant().minus(WEEK)).stream()
                .flatMap(some -> Stream.ofNullable(all.get(some.cycleId()))
                        .map(brief -> new Arrival(brief.name(), Addresses.cycle(brief.slug()), some.count())))
                .toList();
    }
}
