package fr.preau.governance.rhythm;

import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.cycle.CycleBriefs;
import fr.preau.governance.rhythm.RhythmFigures.BodyFigures;
import fr.preau.governance.rhythm.RhythmView.EntryLine;
import fr.preau.governance.rhythm.SittingCalendar.Entry;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The rhythm of the bodies, and the sittings that the year to come wants. */
@Controller
class RhythmPages {

    private final RhythmFigures figures;
    private final SchoolHolidays holidays;
    private final CycleBriefs cycles;
    private final ContractLayout layout;
    private final Settings settings;
    private final Clock clock;

    RhythmPages(
            RhythmFigures figures,
            SchoolHolidays holidays,
            CycleBriefs cycles,
            ContractLayout layout,
            Settings settings,
            Clock clock) {
        this.figures = figures;
        this.holidays = holidays;
        this.cycles = cycles;
        this.layout = layout;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/contrats/{slug}/rythme")
    View rhythm(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam(defaultValue = "") String zone) {
        var today = LocalDate.now(clock.withZone(settings.zone()));
        var there = SchoolZone.named(zone).orElseGet(() -> SchoolZone.of(inside.contract()));
        var bodies = figures.of(inside.contract().id(), today);
        var off = holidays.all().stream().filter(one -> one.in(there)).toList();
        var calendar =
                SittingCalendar.of(bodies.stream().map(BodyFigures::wanting).toList(), today, taken(off));
        return layout.page(
                HttpStatus.OK,
                "Rythme",
                "governance/rhythm",
                new RhythmView(
                        inside.contract(),
                        bodies.stream()
                                .map(one -> RhythmPart.of(
                                        one, address(inside, one.body().id()), today))
                                .toList(),
                        calendar.stream().map(one -> line(inside, one, today)).toList(),
                        there,
                        known(off, today.plusYears(1))));
    }

    private static String address(Inside inside, long body) {
        return inside.contract().address() + "/instances/" + body;
    }

    /** What stands on a day that keeps people from sitting. */
    private Function<LocalDate, Optional<String>> taken(List<SchoolHoliday> off) {
        var days = cycles.all().values().stream()
                .filter(cycle -> !cycle.draft())
                .flatMap(cycle -> cycle.days().stream()
                        .filter(CycleBriefs.Day::held)
                        .map(day -> Map.entry(day.date(), "« " + cycle.name() + " »")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
        return day -> WorkingDays.weekend(day)
                ? Optional.of("fin de semaine")
                : WorkingDays.publicHoliday(day)
                        ? Optional.of("jour férié")
                        : off.stream()
                                .filter(one -> one.holds(day))
                                .map(SchoolHoliday::name)
                                .findFirst()
                                .or(() -> Optional.ofNullable(days.get(day)));
    }

    private static String known(List<SchoolHoliday> off, LocalDate end) {
        var last = off.stream().map(SchoolHoliday::lastDay).max(LocalDate::compareTo);
        return last.filter(day -> !day.isBefore(end)).isPresent()
                ? ""
                : last.map(day -> "Les vacances de cette zone sont connues jusqu’au %s : au-delà, vérifiez la date."
                                .formatted(French.date(day)))
                        .orElse(
                                "Aucune période de vacances n’est connue ici : un administrateur les ajoute dans les réglages.");
    }

    private static EntryLine line(Inside inside, Entry one, LocalDate today) {
        return new EntryLine(
                French.date(one.on()),
                one.body().name(),
                why(one, today),
                one.planned(),
                one.planned() || !inside.role().pilots()
                        ? ""
                        : address(inside, one.body().id()) + "?on=" + one.on() + "#on");
    }

    private static String why(Entry one, LocalDate today) {
        var due = French.date(one.due());
        if (one.planned()) {
            return (one.late() ? "Prévue après l’échéance du %s." : "Échéance le %s.").formatted(due);
        }
        if (one.late()) {
            return (one.due().isBefore(today.plusDays(SittingCalendar.NOTICE))
                            ? "L’échéance du %s est passée ou trop proche pour convoquer."
                            : "Aucun jour n’est libre peu avant l’échéance du %s.")
                    .formatted(due);
        }
        return "Échéance le %s.".formatted(due)
                + (one.avoided().isEmpty() ? "" : " Jours évités : %s.".formatted(String.join(", ", one.avoided())));
    }
}
