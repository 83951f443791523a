package fr.preau.management;

import fr.preau.cycle.CycleViews;
import fr.preau.cycle.DayView;
import fr.preau.cycle.Seats;
import fr.preau.management.Desktop.Section;
import fr.preau.platform.Entries;
import fr.preau.platform.Settings;
import fr.preau.registration.OpenLists;
import fr.preau.registration.OpenLists.InLine;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
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

    private final Found found;
    private final CycleViews views;
    private final OpenLists lists;
    private final Seats seats;
    private final Settings settings;
    private final Desktop desktop;

    WaitingPages(Found found, CycleViews views, OpenLists lists, Seats seats, Settings settings, Desktop desktop) {
        this.found = found;
        this.views = views;
        this.lists = lists;
        this.seats = seats;
        this.settings = settings;
        this.desktop = desktop;
    }

    @GetMapping("/gestion/cycles/{slug}/attente")
    View show(@PathVariable String slug) {
        var cycle = found.cycle(slug);
        var lines = lists.waiting(cycle.id(), MOST_SHOWN);
        var gauges = seats.gauges(cycle.days().stream().map(day -> day.id()).toList());
        var days = views.days(cycle).stream()
                .map(day -> day(slug, day, lines, Entries.of(gauges, day.id()).waiting()))
                .toList();
        return desktop.page(
                HttpStatus.OK,
                Section.CYCLES,
                "Listes d’attente",
                "waiting",
                new WaitingView(slug, cycle.title(), days),
                Optional.empty());
    }

    private WaitingView.Day day(String slug, DayView day, List<InLine> lines, int waiting) {
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
                day.id(), day.date(), Gestures.room(day), offers, line, Math.max(0, waiting - line.size()));
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
