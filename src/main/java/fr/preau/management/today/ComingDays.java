package fr.preau.management.today;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleBriefs.Brief;
import fr.preau.cycle.CycleCache;
import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats;
import fr.preau.cycle.ShortNames;
import fr.preau.cycle.page.CycleViews;
import fr.preau.cycle.page.DayView;
import fr.preau.management.Addresses;
import fr.preau.management.cycles.CyclesPages;
import fr.preau.management.today.TodayView.Day;
import fr.preau.platform.French;
import fr.preau.platform.GaugeView;
import fr.preau.staff.Role;
import fr.preau.staff.access.AccessRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The days that come next, with how full they are. */
@Component
class ComingDays {

    private static final int DAYS_SHOWN = 6;

    private final CycleCache cycles;
    private final ShortNames names;
    private final CycleViews views;
    private final Seats seats;

    ComingDays(CycleCache cycles, ShortNames names, CycleViews views, Seats seats) {
        this.cycles = cycles;
        this.names = names;
        this.views = views;
        this.seats = seats;
    }

    private record Coming(Cycle cycle, DayView day) {}

    List<Day> of(Map<Long, Brief> all, LocalDate today, Role role) {
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
        var called = names.ofAny();
        return some.stream()
                .map(one ->
                        day(one, called.apply(one.cycle), gauges.getOrDefault(one.day.id(), Gauge.NONE), today, role))
                .toList();
    }

    private static Day day(Coming one, String called, Gauge gauge, LocalDate today, Role role) {
        var day = one.day;
        var welcome = "/accueil/" + day.id();
        return new Day(
                called,
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
}
