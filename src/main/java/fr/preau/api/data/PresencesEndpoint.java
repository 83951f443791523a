package fr.preau.api.data;

import fr.preau.api.NeedsScope;
import fr.preau.api.Refusals;
import fr.preau.api.Scope;
import fr.preau.api.token.Program;
import fr.preau.attendance.Attendances;
import fr.preau.attendance.Attendances.Attendee;
import fr.preau.attendance.HalfDay;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.cycle.Cycle;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who was expected on a day or came, and at which half-days they were. */
@Controller
class PresencesEndpoint {

    private final Attendances attendances;

    PresencesEndpoint(Attendances attendances) {
        this.attendances = attendances;
    }

    private record Presence(long registration, boolean present, List<Part> halfDays, int minutes, boolean walkIn) {}

    @GetMapping(path = "/api/v1/cycles/{slug}/presences", produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.PRESENCE_READ)
    View list(
            @RequestAttribute(Program.CYCLE) Cycle cycle,
            @RequestParam Optional<String> day,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        var asked = cycle.days().stream()
                .filter(one ->
                        day.filter(one.content().date().toString()::equals).isPresent())
                .findFirst();
        return asked.map(one -> Slice.of(
                        cursor,
                        limit,
                        some -> Slice.cut(
                                attendances.people(cycle, one),
                                Attendee::registrationId,
                                some,
                                PresencesEndpoint::presence)))
                .orElseGet(() -> Refusals.malformed("day est la date d’une journée de ce cycle, comme 2024-09-24.")
                        .view());
    }

    private static Presence presence(Attendee attendee) {
        return new Presence(
                attendee.registrationId(),
                attendee.present(),
                attendee.attended().stream().map(HalfDay::part).toList(),
                attendee.minutes(),
                attendee.walkIn());
    }
}
