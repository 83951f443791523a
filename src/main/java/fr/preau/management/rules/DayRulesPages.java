package fr.preau.management.rules;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Difference;
import fr.preau.management.Lookup;
import fr.preau.management.StateDigest;
import fr.preau.management.rules.DayRulesForm.Circumstances;
import fr.preau.platform.Entries;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Reading.Good;
import fr.preau.platform.web.Reading.Wrong;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.desk.Reserves;
import fr.preau.registration.rules.Arrangement;
import fr.preau.registration.rules.Reserve;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The seats of one day: how many, and which are reserved until when. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/regles/journees/{day}")
class DayRulesPages {

    private final Lookup found;
    private final Reserves reserves;
    private final Seats seats;
    private final Desk desk;
    private final Settings settings;
    private final Clock clock;
    private final BackOfficeLayout layout;

    DayRulesPages(
            Lookup found,
            Reserves reserves,
            Seats seats,
            Desk desk,
            Settings settings,
            Clock clock,
            BackOfficeLayout layout) {
        this.found = found;
        this.reserves = reserves;
        this.seats = seats;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
        this.layout = layout;
    }

    /** A day as it stands now. */
    private record Present(Cycle cycle, Cycle.Day day, Gauge gauge, List<Reserve> reserves) {
        Arrangement arrangement() {
            return new Arrangement(gauge.capacity(), reserves);
        }

        String mark() {
            return StateDigest.of(List.of(gauge.capacity(), reserves));
        }
    }

    private Present present(String slug, long id) {
        var cycle = found.cycle(slug);
        var day = Lookup.day(cycle, id);
        return new Present(cycle, day, Entries.of(seats.gauges(List.of(id)), id), reserves.of(id));
    }

    @GetMapping
    View show(@PathVariable String slug, @PathVariable long day) {
        return page(HttpStatus.OK, known(present(slug, day)), List.of(), false, List.of(), List.of());
    }

    /**
     * The page's form and the day behind it.
     *
     * @param seen what the form was made from; a form that is refused keeps it
     */
    private record Shown(Present present, DayRulesForm form, String seen) {}

    private Shown known(Present present) {
        return new Shown(
                present, DayRulesForm.of(present.gauge.capacity(), present.reserves, settings.zone()), present.mark());
    }

    @PostMapping
    @Journaled(AuditAction.SEATS_CHANGED)
    View save(
            @PathVariable String slug,
            @PathVariable long day,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String seen) {
        var present = present(slug, day);
        var typed = new Shown(present, DayRulesForm.typed(form), seen);
        var begins = present.day
                .content()
                .date()
                .atTime(present.day.start())
                .atZone(settings.zone())
                .toInstant();
        var around =
                new Circumstances(present.gauge.held(), clock.instant(), begins, settings.zone(), present.reserves);
        return switch (typed.form.read(around)) {
            case Wrong(var errors) ->
                page(HttpStatus.UNPROCESSABLE_CONTENT, typed, List.of(), false, List.of(), errors);
            case Good(var wanted) -> save(typed, wanted);
        };
    }

    private View save(Shown typed, Arrangement wanted) {
        var present = typed.present;
        var differences = RulesWords.differences(
                present.gauge.capacity(), present.reserves, wanted.capacity(), wanted.reserves(), settings.zone());
        if (differences.isEmpty()) {
            return page(
                    HttpStatus.OK,
                    new Shown(present, typed.form, present.mark()),
                    List.of(),
                    true,
                    List.of(),
                    List.of());
        }
        if (!typed.seen.equals(present.mark())) {
            return overtaken(typed.form, wanted, present);
        }
        var day = present.day.id();
        return switch (desk.arrange(day, present.arrangement(), wanted)) {
            case Arrangement.Outcome.Done _ -> {
                AuditContext.here().note(Difference.words(differences)).done();
                yield page(
                        HttpStatus.OK,
                        known(present(present.cycle.slug(), present.day.id())),
                        differences,
                        false,
                        List.of(),
                        List.of());
            }
            case Arrangement.Outcome.Overtaken _ -> overtaken(typed.form, wanted, present(present.cycle.slug(), day));
            case Arrangement.Outcome.BelowHeld(var held) ->
                page(
                        HttpStatus.CONFLICT,
                        typed,
                        List.of(),
                        false,
                        List.of(),
                        List.of(new FieldError("capacity", DayRulesForm.belowHeld(held))));
        };
    }

    /** Somebody changed the day since it was seen: what was typed stays, beside what it would change now. */
    private View overtaken(DayRulesForm form, Arrangement wanted, Present now) {
        var differences = RulesWords.differences(
                now.gauge.capacity(), now.reserves, wanted.capacity(), wanted.reserves(), settings.zone());
        return page(
                differences.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT,
                new Shown(now, form, now.mark()),
                List.of(),
                differences.isEmpty(),
                differences,
                List.of());
    }

    private View page(
            HttpStatus status,
            Shown shown,
            List<Difference> saved,
            boolean unchanged,
            List<Difference> conflict,
            List<FieldError> errors) {
        var present = shown.present;
        var view = new DayRulesView(
                present.cycle.slug(),
                present.cycle.title(),
                present.day.id(),
                present.day.content().date(),
                present.gauge.held(),
                present.gauge.waiting(),
                shown.form,
                shown.seen,
                saved,
                unchanged,
                conflict,
                errors);
        return layout.page(
                status,
                Section.CYCLES,
                (errors.isEmpty() ? "" : "Erreur : ") + "Places du " + French.day(view.date()),
                "day-rules",
                view,
                Optional.empty());
    }
}
