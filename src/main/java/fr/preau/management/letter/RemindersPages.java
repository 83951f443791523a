package fr.preau.management.letter;

import fr.preau.cycle.Cycle;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Difference;
import fr.preau.management.Lookup;
import fr.preau.management.StateDigest;
import fr.preau.platform.FieldError;
import fr.preau.platform.web.Reading.Good;
import fr.preau.platform.web.Reading.Wrong;
import fr.preau.registration.rules.ReminderRows;
import fr.preau.registration.rules.ReminderTimes;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** When the reminders of a cycle leave. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/rappels")
class RemindersPages {

    private final ReminderRows rows;
    private final Lookup lookup;
    private final BackOfficeLayout layout;

    RemindersPages(ReminderRows rows, Lookup lookup, BackOfficeLayout layout) {
        this.rows = rows;
        this.lookup = lookup;
        this.layout = layout;
    }

    @GetMapping
    View show(@PathVariable String slug) {
        var cycle = lookup.cycle(slug);
        return page(HttpStatus.OK, cycle, Shown.of(rows.of(cycle.id())));
    }

    @PostMapping
    @Journaled(AuditAction.REMINDERS_CHANGED)
    View save(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String firstDays,
            @RequestParam(defaultValue = "") String firstHour,
            @RequestParam(defaultValue = "") String lastDays,
            @RequestParam(defaultValue = "") String lastHour,
            @RequestParam(defaultValue = "") String seen) {
        var cycle = lookup.cycle(slug);
        var typed = new RemindersForm(firstDays, firstHour, lastDays, lastHour);
        return switch (typed.read()) {
            case Wrong(var errors) ->
                page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        cycle,
                        new Shown(typed, seen, List.of(), false, List.of(), errors));
            case Good(var wanted) -> save(cycle, typed, wanted, seen);
        };
    }

    private View save(Cycle cycle, RemindersForm typed, ReminderTimes wanted, String seen) {
        var before = rows.of(cycle.id());
        var differences = RemindersForm.differences(before, wanted);
        // What was seen is compared once more where it is written: another save may come in between.
        if (!differences.isEmpty() && !(seen.equals(mark(before)) && rows.replace(cycle.id(), before, wanted))) {
            var now = rows.of(cycle.id());
            return page(
                    HttpStatus.CONFLICT,
                    cycle,
                    new Shown(typed, mark(now), List.of(), false, RemindersForm.differences(now, wanted), List.of()));
        }
        if (!differences.isEmpty()) {
            AuditContext.here().note(Difference.words(differences)).done();
        }
        return page(
                HttpStatus.OK,
                cycle,
                new Shown(
                        RemindersForm.of(wanted),
                        mark(wanted),
                        differences,
                        differences.isEmpty(),
                        List.of(),
                        List.of()));
    }

    private static String mark(ReminderTimes times) {
        return StateDigest.of(RemindersForm.of(times));
    }

    /** The part of the page that depends on what was sent. */
    private record Shown(
            RemindersForm form,
            String seen,
            List<Difference> saved,
            boolean unchanged,
            List<Difference> conflict,
            List<FieldError> errors) {

        static Shown of(ReminderTimes times) {
            return new Shown(RemindersForm.of(times), mark(times), List.of(), false, List.of(), List.of());
        }
    }

    private View page(HttpStatus status, Cycle cycle, Shown shown) {
        var view = new RemindersView(
                cycle.title(),
                Addresses.cycle(cycle.slug()) + "/rappels",
                Addresses.cycle(cycle.slug()) + "/modeles",
                shown.form,
                shown.seen,
                shown.saved,
                shown.unchanged,
                shown.conflict,
                shown.errors);
        return layout.page(
                status,
                Section.CYCLES,
                (shown.errors.isEmpty() ? "" : "Erreur : ") + "Rappels",
                "letter/reminders",
                view,
                Optional.empty());
    }
}
