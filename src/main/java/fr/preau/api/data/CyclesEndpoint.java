package fr.preau.api.data;

import fr.preau.api.NeedsScope;
import fr.preau.api.Scope;
import fr.preau.api.token.ApiToken;
import fr.preau.api.token.Program;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Cycles as organisers see them, drafts too, and their days' gauges. */
@Controller
@RequestMapping(path = "/api/v1/cycles", produces = MediaType.APPLICATION_JSON_VALUE)
class CyclesEndpoint {

    private final Cycles cycles;
    private final Seats seats;
    private final Settings settings;

    CyclesEndpoint(Cycles cycles, Seats seats, Settings settings) {
        this.cycles = cycles;
        this.seats = seats;
        this.settings = settings;
    }

    /** @param days how many it has */
    private record Listed(String slug, String title, URI url, Cycle.State state, String place, int days) {}

    /** @param held how many have a seat, {@code waiting} how many wait for one */
    private record Day(long id, LocalDate date, String title, String place, int capacity, int held, int waiting) {}

    @GetMapping
    @NeedsScope(Scope.CYCLES_READ)
    View list(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        var reached = cycles.all().stream()
                .filter(cycle -> token.cycle().isEmpty() || token.cycle().get() == cycle.id())
                .toList();
        return Slice.of(cursor, limit, asked -> Slice.cut(reached, Cycle::id, asked, this::listed));
    }

    private Listed listed(Cycle cycle) {
        return new Listed(
                cycle.slug(),
                French.typography(cycle.title()),
                URI.create(settings.url() + "/rencontre/" + cycle.slug()),
                cycle.state(),
                cycle.content().place(),
                cycle.days().size());
    }

    @GetMapping("/{slug}/days")
    @NeedsScope(Scope.CYCLES_READ)
    View days(
            @RequestAttribute(Program.CYCLE) Cycle cycle,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        var gauges = seats.gauges(cycle.days().stream().map(Cycle.Day::id).toList());
        return Slice.of(
                cursor,
                limit,
                asked -> Slice.cut(
                        cycle.days(),
                        Cycle.Day::id,
                        asked,
                        day -> day(cycle, day, gauges.getOrDefault(day.id(), Gauge.NONE))));
    }

    private static Day day(Cycle cycle, Cycle.Day day, Gauge gauge) {
        return new Day(
                day.id(),
                day.content().date(),
                French.typography(day.content().title()),
                cycle.placeOf(day),
                gauge.capacity(),
                gauge.held(),
                gauge.waiting());
    }
}
