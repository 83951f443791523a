package fr.preau.api.data;

import fr.preau.api.Faults;
import fr.preau.api.JsonObject;
import fr.preau.api.NeedsScope;
import fr.preau.api.Refusals;
import fr.preau.api.Scope;
import fr.preau.api.token.ApiToken;
import fr.preau.api.token.Program;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.DayContent.Status;
import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats;
import fr.preau.cycle.document.text.Normal;
import fr.preau.cycle.version.CycleVersion.Origin;
import fr.preau.cycle.version.Edit;
import fr.preau.management.Difference;
import fr.preau.management.rules.DayRulesForm.Circumstances;
import fr.preau.management.rules.RulesWords;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Problem;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.desk.Reserves;
import fr.preau.registration.rules.Arrangement;
import fr.preau.registration.rules.Reserve;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** One day as organisers set it: whether it is held and takes registrations, how many seats, which are reserved. */
@Controller
@RequestMapping(path = "/api/v1/cycles/{slug}/days/{day}", produces = MediaType.APPLICATION_JSON_VALUE)
class DaysEndpoint {

    private static final int LONGEST_REASON = 300;
    private static final List<String> STATUSES =
            Arrays.stream(Status.values()).map(Enum::name).toList();

    private final Seats seats;
    private final Reserves reserves;
    private final Desk desk;
    private final Cycles cycles;
    private final CycleSaves saves;
    private final Journal journal;
    private final Settings settings;
    private final Clock clock;

    DaysEndpoint(
            Seats seats,
            Reserves reserves,
            Desk desk,
            Cycles cycles,
            CycleSaves saves,
            Journal journal,
            Settings settings,
            Clock clock) {
        this.seats = seats;
        this.reserves = reserves;
        this.desk = desk;
        this.cycles = cycles;
        this.saves = saves;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** A day as it stands now. */
    private record Present(Cycle cycle, Cycle.Day day, Gauge gauge, List<Reserve> reserves) {

        Arrangement arrangement() {
            return new Arrangement(gauge.capacity(), reserves);
        }
    }

    private Optional<Present> present(Cycle cycle, String date) {
        return DatedDays.of(cycle, date)
                .map(day -> new Present(
                        cycle,
                        day,
                        seats.gauges(List.of(day.id())).getOrDefault(day.id(), Gauge.NONE),
                        reserves.of(day.id())));
    }

    private String json(Present here) {
        return DayAnswer.of(here.cycle, here.day, here.gauge, here.reserves, settings.zone())
                .json();
    }

    @GetMapping
    @NeedsScope(Scope.CYCLES_READ)
    View one(@RequestAttribute(Program.CYCLE) Cycle cycle, @PathVariable String day) {
        return present(cycle, day)
                .map(here -> Answers.one(HttpStatus.OK, json(here)))
                .orElseGet(() -> Answers.nothingThere().view());
    }

    /** All of them at once, by the desk: whoever waits gets what comes free, and nobody is put out. */
    @PostMapping(path = "/seats", consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.CYCLES_WRITE)
    View arrange(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token,
            @RequestAttribute(Program.CYCLE) Cycle cycle,
            @PathVariable String day,
            HttpServletRequest request)
            throws IOException {
        var present = present(cycle, day);
        if (present.isEmpty()) {
            return Answers.nothingThere().view();
        }
        var here = present.get();
        return RequestBodies.readOver(
                request,
                json(here),
                SeatsReader.MEMBERS,
                (body, faults) -> SeatsReader.read(body, around(here), faults)
                        .map(wanted -> arranged(token, here, wanted))
                        .orElseGet(() -> Refusals.invalid(faults.found()).view()));
    }

    private Circumstances around(Present here) {
        var begins = here.day
                .content()
                .date()
                .atTime(here.day.start())
                .atZone(settings.zone())
                .toInstant();
        return new Circumstances(here.gauge.held(), clock.instant(), begins, settings.zone(), here.reserves);
    }

    private View arranged(ApiToken token, Present here, Arrangement wanted) {
        return switch (desk.arrange(here.day.id(), here.arrangement(), wanted)) {
            case Arrangement.Outcome.Done _ -> {
                var differences = RulesWords.differences(
                        here.gauge.capacity(), here.reserves, wanted.capacity(), wanted.reserves(), settings.zone());
                if (!differences.isEmpty()) {
                    journal.addOfProgram(
                            token.named(),
                            AuditAction.SEATS_CHANGED,
                            new Journal.About(
                                    Optional.of(here.cycle.id()), Optional.empty(), Optional.of(here.day.id())),
                            Difference.words(differences));
                }
                yield one(here.cycle, here.day.content().date().toString());
            }
            case Arrangement.Outcome.Overtaken _ -> Answers.overtaken().view();
            case Arrangement.Outcome.BelowHeld(var held) ->
                DataRefusals.belowHeld(held).view();
        };
    }

    /** Whether it is held at all and takes registrations, as its editor saves it. */
    @PostMapping(path = "/status", consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.CYCLES_WRITE)
    View become(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token,
            @RequestAttribute(Program.CYCLE) Cycle cycle,
            @PathVariable String day,
            HttpServletRequest request)
            throws IOException {
        var present = present(cycle, day);
        if (present.isEmpty()) {
            return Answers.nothingThere().view();
        }
        var here = present.get();
        return RequestBodies.readOver(
                request,
                json(here),
                List.of("status", "reason", CycleSaves.TELL),
                (body, faults) -> wanted(here, body, faults)
                        .map(content -> became(token, here, content, body))
                        .orElseGet(() -> Refusals.invalid(faults.found()).view()));
    }

    /** What the day is to be; empty where something is wrong, which the faults say. */
    private static Optional<DayContent> wanted(Present here, JsonObject body, Faults faults) {
        body.flag(CycleSaves.TELL);
        var status = body.word("status", STATUSES).map(Status::valueOf);
        var reason = Normal.line(body.text("reason"));
        if (reason.length() > LONGEST_REASON) {
            faults.add(body.at("reason"), "Raccourcissez : 300 caractères au plus.");
        }
        if (!reason.isEmpty() && status.filter(one -> one != Status.CANCELLED).isPresent()) {
            faults.add(body.at("reason"), "Un motif se donne pour une journée annulée : omettez-le.");
        }
        var content = here.day.content();
        return status.filter(_ -> faults.none()).map(one -> switch (one) {
            case PLANNED -> content.planned();
            case CLOSED -> content.closed();
            case CANCELLED -> content.cancelled(reason);
        });
    }

    private View became(ApiToken token, Present here, DayContent content, JsonObject body) {
        var edit = Edit.becoming(here.cycle, here.day, content);
        return saves.save(token, here.cycle, edit, body, Origin.EDITED)
                .map(Problem::view)
                .orElseGet(() -> one(
                        cycles.withSlug(here.cycle.slug()).orElseThrow(),
                        content.date().toString()));
    }
}
