package fr.preau.governance.rhythm;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Happened;
import fr.preau.platform.form.TypedDay;
import fr.preau.platform.form.TypedLine;
import fr.preau.platform.web.Templates;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The school holidays by zone, which administrators keep for all contracts. */
@Controller
@RequestMapping(SchoolHolidayPages.PATH)
class SchoolHolidayPages {

    static final String PATH = "/gestion/vacances-scolaires";

    private static final int LONGEST = 100;

    /** In days: longer than the summer. */
    private static final int LONGEST_PERIOD = 120;

    private final SchoolHolidays holidays;
    private final BackOfficeLayout layout;
    private final Templates templates;

    SchoolHolidayPages(SchoolHolidays holidays, BackOfficeLayout layout, Templates templates) {
        this.holidays = holidays;
        this.layout = layout;
        this.templates = templates;
    }

    @GetMapping
    View list(@RequestParam(name = Done.PARAMETER, defaultValue = "") String done) {
        return page(HttpStatus.OK, Map.of(), List.of(), Done.of(done));
    }

    private View page(HttpStatus status, Map<String, String> values, List<FieldError> errors, Optional<Done> done) {
        var lines = holidays.all().stream()
                .map(one -> new SchoolHolidaysView.Line(
                        one.id(),
                        one.name(),
                        French.enumeration(
                                one.all().stream().map(SchoolZone::label).toList()),
                        French.date(one.firstDay()),
                        French.date(one.lastDay()),
                        one.source()))
                .toList();
        var around = layout.around(
                Section.SETTINGS,
                (status.isError() ? "Erreur : " : "") + "Vacances scolaires",
                done.map(one -> new Happened(one.sentence(), true)));
        return templates.page(
                status,
                "governance/holidays",
                new HashMap<>(Map.of("layout", around, "view", new SchoolHolidaysView(lines, values, errors))));
    }

    @PostMapping
    @Journaled(AuditAction.HOLIDAYS_ADDED)
    View add(@RequestParam Map<String, String> sent) {
        var errors = new ArrayList<FieldError>();
        var name = TypedLine.of(sent.getOrDefault("name", ""));
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.add(new FieldError("name", "Donnez le nom de la période, en 100 caractères au plus."));
        }
        var zones = Arrays.stream(SchoolZone.values())
                .filter(zone -> sent.containsKey("zone" + zone.name()))
                .map(SchoolZone::letter)
                .collect(Collectors.joining());
        if (zones.isEmpty()) {
            errors.add(new FieldError("zones", "Cochez au moins une zone."));
        }
        var source = TypedLine.of(sent.getOrDefault("source", ""));
        if (source.length() > 3 * LONGEST) {
            errors.add(new FieldError("source", "Écrivez 300 caractères au plus."));
        }
        var first = day("first", sent, errors);
        var last = day("last", sent, errors);
        if (first.isPresent() && last.isPresent()) {
            if (last.get().isBefore(first.get())) {
                errors.add(new FieldError("last", "Le dernier jour ne vient pas avant le premier."));
            } else if (last.get().isAfter(first.get().plusDays(LONGEST_PERIOD))) {
                errors.add(new FieldError("last", "La période dure plus de 120 jours : vérifiez la date."));
            }
        }
        if (errors.isEmpty()) {
            var wanted = new SchoolHoliday(0, name, zones, first.orElseThrow(), last.orElseThrow(), source);
            var met = holidays.all().stream().filter(wanted::meets).findFirst();
            if (met.isEmpty() && holidays.add(wanted)) {
                AuditContext.here().note("%s, %s".formatted(name, French.date(wanted.firstDay())));
                return Done.HOLIDAYS_CHANGED.redirect(PATH);
            }
            errors.add(new FieldError(
                    "first",
                    "Une de ces zones a déjà une période à ces dates%s. Retirez-la d’abord."
                            .formatted(met.map(one -> " : " + one.name()).orElse(""))));
        }
        return page(HttpStatus.UNPROCESSABLE_CONTENT, sent, errors, Optional.empty());
    }

    private static Optional<LocalDate> day(String field, Map<String, String> sent, List<FieldError> errors) {
        var day =
                TypedDay.of(sent.getOrDefault(field, "")).filter(one -> one.getYear() >= 2000 && one.getYear() <= 2100);
        if (day.isEmpty()) {
            errors.add(new FieldError(field, "Donnez une date, comme 18/10/2025."));
        }
        return day;
    }

    @PostMapping("/{id}/retrait")
    @Journaled(AuditAction.HOLIDAYS_REMOVED)
    View remove(@PathVariable long id) {
        holidays.remove(id)
                .ifPresent(gone ->
                        AuditContext.here().note("%s, %s".formatted(gone.name(), French.date(gone.firstDay()))));
        return Done.HOLIDAYS_CHANGED.redirect(PATH);
    }
}
