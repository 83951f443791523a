package fr.preau.management.attendance;

import fr.preau.attendance.Attendances;
import fr.preau.attendance.CheckIn;
import fr.preau.attendance.CheckIn.Replacement;
import fr.preau.attendance.HalfDay;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.PresenceFigures;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayNow;
import fr.preau.cycle.DayTiming;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.StateDigest;
import fr.preau.management.attendance.AttendanceView.DayTab;
import fr.preau.management.attendance.AttendanceView.Hours;
import fr.preau.management.attendance.AttendanceView.Rate;
import fr.preau.management.attendance.AttendanceView.When;
import fr.preau.management.figures.FiguresReader;
import fr.preau.platform.Settings;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Who came: a day's figures beside earlier cycles', their spreadsheet, and the hours of its half-days. */
@Controller
@RequestMapping("/gestion/cycles/{slug}")
class AttendancePages {

    private final Cycles cycles;
    private final Attendances attendances;
    private final FiguresReader reader;
    private final CheckIn checkIn;
    private final BackOfficeLayout layout;
    private final Settings settings;
    private final Clock clock;

    AttendancePages(
            Cycles cycles,
            Attendances attendances,
            FiguresReader reader,
            CheckIn checkIn,
            BackOfficeLayout layout,
            Settings settings,
            Clock clock) {
        this.cycles = cycles;
        this.attendances = attendances;
        this.reader = reader;
        this.checkIn = checkIn;
        this.layout = layout;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/presences")
    View show(
            @PathVariable String slug,
            @RequestParam(name = "jour", required = false) Optional<Long> wanted,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var cycle = cycle(slug);
        var day = wanted.map(id -> day(cycle, id)).orElseGet(() -> latest(cycle));
        var view = new AttendanceView(
                slug,
                cycle.days().stream()
                        .map(one -> new DayTab(one.id(), one.content().date()))
                        .toList(),
                day.id(),
                day.content().date(),
                when(cycle, day),
                figures(cycle, day),
                hours(day),
                mark(attendances.halfDays(day)),
                rates(cycle));
        return layout.page(
                HttpStatus.OK, Section.CYCLES, "Présences, " + cycle.title(), "attendance", view, Done.of(done));
    }

    private PresenceFigures figures(Cycle cycle, Cycle.Day day) {
        return PresenceFigures.of(attendances.halfDays(day), attendances.people(cycle, day));
    }

    private List<Hours> hours(Cycle.Day day) {
        var halves = attendances.halfDays(day);
        return Arrays.stream(Part.values())
                .map(part -> {
                    var half = halves.stream().filter(one -> one.part() == part).findFirst();
                    return new Hours(
                            part.name().toLowerCase(Locale.ROOT),
                            part.label(),
                            half.map(HalfDay::starts),
                            half.map(HalfDay::ends));
                })
                .toList();
    }

    /** This cycle, be it without presence yet, then those that ended before it. */
    private List<Rate> rates(Cycle here) {
        var rates = reader.noShows(here).stream()
                .map(rate -> new Rate(
                        rate.cycle(),
                        rate.lastDay(),
                        rate.turnout().registered(),
                        rate.turnout().noShowRate(),
                        rate.cycleId() == here.id()))
                .toList();
        return rates.stream().anyMatch(Rate::here)
                ? rates
                : Stream.concat(
                                Stream.of(new Rate(
                                        here.title(),
                                        here.days().getLast().content().date(),
                                        0,
                                        OptionalInt.empty(),
                                        true)),
                                rates.stream())
                        .toList();
    }

    /** The held day of today, or the last one before it, or the first. */
    private Cycle.Day latest(Cycle cycle) {
        return cycle.days().reversed().stream()
                .filter(day -> day.content().held() && !day.content().date().isAfter(today()))
                .findFirst()
                .orElse(cycle.days().getFirst());
    }

    @GetMapping("/presences.csv")
    @Journaled(AuditAction.ATTENDANCE_TAKEN)
    void spreadsheet(
            @PathVariable String slug,
            @RequestParam(name = "jour", required = false) Optional<Long> wanted,
            HttpServletResponse response)
            throws IOException {
        var cycle = cycle(slug);
        var days = wanted.map(id -> List.of(day(cycle, id))).orElse(cycle.days());
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"presences-" + slug + ".csv\"");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var sheet = new AttendanceSpreadsheet(response.getWriter());
        days.forEach(day -> attendances
                .people(cycle, day)
                .forEach(one -> sheet.write(one, day.content().date())));
        sheet.end();
    }

    @PostMapping("/demi-journees/{day}")
    @Journaled(AuditAction.HALF_DAYS_CHANGED)
    View changeHours(@PathVariable String slug, @PathVariable("day") long id, @RequestParam Map<String, String> form) {
        var cycle = cycle(slug);
        var day = day(cycle, id);
        var seen = form.getOrDefault("seen", "");
        var done = halves(form)
                .map(wanted -> switch (checkIn.replace(
                        day, now -> seen.isEmpty() || mark(now).equals(seen), wanted)) {
                    case Replacement.Overtaken overtaken -> Done.HALF_DAYS_OVERTAKEN;
                    case Replacement.Replaced replaced -> Done.HALF_DAYS;
                    case Replacement.InUse inUse -> Done.HALF_DAY_IN_USE;
                })
                .orElse(Done.BAD_HALF_DAYS);
        return done.redirect("/gestion/cycles/%s/presences?jour=%d".formatted(slug, id));
    }

    private static String mark(List<HalfDay> halfDays) {
        return StateDigest.of(halfDays);
    }

    /** At least one, in order and apart; a half-day whose two hours are empty is not held. */
    private static Optional<List<HalfDay>> halves(Map<String, String> form) {
        var halves = new ArrayList<HalfDay>();
        for (var part : Part.values()) {
            var starts = form.getOrDefault(part.name().toLowerCase(Locale.ROOT) + "-starts", "");
            var ends = form.getOrDefault(part.name().toLowerCase(Locale.ROOT) + "-ends", "");
            if (starts.isEmpty() && ends.isEmpty()) {
                continue;
            }
            try {
                var from = LocalTime.parse(starts);
                var to = LocalTime.parse(ends);
                if (!from.isBefore(to)
                        || !halves.isEmpty() && from.isBefore(halves.getLast().ends())) {
                    return Optional.empty();
                }
                halves.add(new HalfDay(part, from, to));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return halves.isEmpty() ? Optional.empty() : Optional.of(halves);
    }

    private When when(Cycle cycle, Cycle.Day day) {
        return switch (now(cycle, day)) {
            case CANCELLED -> When.CANCELLED;
            case OVER -> When.PAST;
            case UNDER_WAY -> When.TODAY;
            case CLOSED, NOT_YET_OPEN, FULL, OPEN -> day.content().date().equals(today()) ? When.TODAY : When.AHEAD;
        };
    }

    /** The gauge does not matter here. */
    private DayNow now(Cycle cycle, Cycle.Day day) {
        return DayTiming.of(cycle, day).now(clock.instant(), settings.zone());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Cycle.Day day(Cycle cycle, long id) {
        return cycle.day(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
