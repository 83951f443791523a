package fr.preau.management.requests;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.preau.cycle.Seats;
import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.cycle.page.CycleViews;
import fr.preau.cycle.page.DayView;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Lookup;
import fr.preau.management.person.Gestures;
import fr.preau.platform.Entries;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.list.WaitingLists;
import fr.preau.registration.list.WaitingLists.InLine;
import fr.preau.registration.list.WaitingLists.InWorkshop;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The waiting lists of a cycle, by day. */
@Controller
class WaitingPages {

    private static final int MOST_SHOWN = 200;

    private final Lookup found;
    private final CycleViews views;
    private final WaitingLists lists;
    private final Seats seats;
    private final Settings settings;
    private final BackOfficeLayout layout;

    WaitingPages(
            Lookup found,
            CycleViews views,
            WaitingLists lists,
            Seats seats,
            Settings settings,
            BackOfficeLayout layout) {
        this.found = found;
        this.views = views;
        this.lists = lists;
        this.seats = seats;
        this.settings = settings;
        this.layout = layout;
    }

    @GetMapping("/gestion/cycles/{slug}/attente")
    View show(@PathVariable String slug) {
        var cycle = found.cycle(slug);
        var lines = lists.waiting(cycle.id(), MOST_SHOWN);
        var ids = cycle.days().stream().map(day -> day.id()).toList();
        var gauges = seats.gauges(ids);
        var workshops = workshops(slug, lists.waitingForWorkshops(cycle.id(), MOST_SHOWN), seats.workshops(ids));
        var days = views.days(cycle).stream()
                .map(day -> day(
                        slug,
                        day,
                        lines,
                        Entries.of(gauges, day.id()).waiting(),
                        workshops.getOrDefault(day.id(), List.of())))
                .toList();
        return layout.page(
                HttpStatus.OK, Section.CYCLES, "Listes d’attente", "waiting", new WaitingView(days), Optional.empty());
    }

    /** By day, those for which somebody waits. */
    private Map<Long, List<WaitingView.Workshop>> workshops(
            String slug, List<InWorkshop> lines, List<WorkshopSeats> seats) {
        var byWorkshop = lines.stream().collect(groupingBy(InWorkshop::workshopId));
        return seats.stream()
                .filter(one -> byWorkshop.containsKey(one.id()))
                .collect(groupingBy(
                        WorkshopSeats::day,
                        mapping(one -> workshop(slug, one, Entries.of(byWorkshop, one.id())), toList())));
    }

    private WaitingView.Workshop workshop(String slug, WorkshopSeats workshop, List<InWorkshop> lines) {
        var rows = lines.stream().map(one -> row(slug, one.line())).toList();
        return new WaitingView.Workshop(
                workshop.id(),
                French.hour(workshop.start()) + " : " + workshop.title(),
                rows,
                Math.max(0, workshop.waiting() - rows.size()));
    }

    private WaitingView.Day day(
            String slug, DayView day, List<InLine> lines, int waiting, List<WaitingView.Workshop> workshops) {
        var own = lines.stream().filter(line -> line.dayId() == day.id()).toList();
        var offers = own.stream()
                .filter(line -> line.offeredUntil().isPresent())
                .map(line -> row(slug, line))
                .toList();
        var line = own.stream()
                .filter(one -> one.rank().isPresent())
                .map(one -> row(slug, one))
                .toList();
        return new WaitingView.Day(
                day.id(), day.date(), Gestures.room(day), offers, line, Math.max(0, waiting - line.size()), workshops);
    }

    private WaitingView.Row row(String slug, InLine line) {
        var person = line.person();
        return new WaitingView.Row(
                person.fullName(),
                person.organisation(),
                person.profile().label(),
                Addresses.file(slug, line.registrationId()),
                Addresses.gesture(slug, line.registrationId(), "priorite", line.dayId()),
                line.rank(),
                local(line.since()),
                line.offeredUntil().map(this::local));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, settings.zone());
    }
}
