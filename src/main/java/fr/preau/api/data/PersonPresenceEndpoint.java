package fr.preau.api.data;

import fr.preau.api.NeedsScope;
import fr.preau.api.Refusals;
import fr.preau.api.Scope;
import fr.preau.api.token.ApiToken;
import fr.preau.api.token.Program;
import fr.preau.attendance.Attendances;
import fr.preau.attendance.Attendances.AttendedDay;
import fr.preau.attendance.CheckIn;
import fr.preau.attendance.HalfDay;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.Observation;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import fr.preau.attendance.Recorded.Refused;
import fr.preau.cycle.Cycle;
import fr.preau.platform.French;
import fr.preau.platform.Json;
import fr.preau.registration.list.RegistrationList;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** When one person was there, and taking back what was recorded by mistake: the record stays, a correction follows it. */
@Controller
@RequestMapping(path = "/api/v1/cycles/{slug}/presences/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class PersonPresenceEndpoint {

    private final Attendances attendances;
    private final CheckIn checkIn;
    private final RegistrationList list;
    private final Journal journal;
    private final Clock clock;

    PersonPresenceEndpoint(
            Attendances attendances, CheckIn checkIn, RegistrationList list, Journal journal, Clock clock) {
        this.attendances = attendances;
        this.checkIn = checkIn;
        this.list = list;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param days at which they were for a half-day at least */
    private record Attended(long registration, List<Day> days) {}

    private record Day(LocalDate day, List<Part> halfDays, int minutes) {}

    private Optional<Attended> found(Cycle cycle, long id) {
        return list.following(cycle.id(), id - 1, 1).stream()
                .filter(row -> row.registrationId() == id)
                .findFirst()
                .map(_ -> new Attended(
                        id,
                        attendances.of(cycle, id).stream()
                                .map(PersonPresenceEndpoint::day)
                                .toList()));
    }

    private static Day day(AttendedDay one) {
        return new Day(
                one.day().content().date(),
                one.attended().stream().map(HalfDay::part).toList(),
                one.minutes());
    }

    @GetMapping
    @NeedsScope(Scope.PRESENCE_READ)
    View one(@RequestAttribute(Program.CYCLE) Cycle cycle, @PathVariable long id) {
        return found(cycle, id)
                .map(one -> Answers.one(HttpStatus.OK, Json.write(one)))
                .orElseGet(() -> Answers.nothingThere().view());
    }

    @PostMapping(path = "/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.PRESENCE_WRITE)
    View correct(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token,
            @RequestAttribute(Program.CYCLE) Cycle cycle,
            @PathVariable long id,
            HttpServletRequest request)
            throws IOException {
        var person = found(cycle, id);
        if (person.isEmpty()) {
            return Answers.nothingThere().view();
        }
        return RequestBodies.readOver(request, Json.write(person.get()), List.of("day", "halfDay"), (body, faults) -> {
            var day = DatedDays.named(cycle, body, faults);
            var part = body.word("halfDay", PresencesEndpoint.PARTS).map(Part::valueOf);
            return faults.none()
                    ? corrected(token, cycle, person.get(), day.orElseThrow(), part.orElseThrow())
                    : Refusals.invalid(faults.found()).view();
        });
    }

    private View corrected(ApiToken token, Cycle cycle, Attended person, Cycle.Day day, Part part) {
        var date = day.content().date();
        if (person.days().stream()
                .noneMatch(one -> one.day().equals(date) && one.halfDays().contains(part))) {
            return DataRefusals.conflict(
                            "not-present",
                            "Aucune présence à corriger",
                            "cette personne n’est pas notée présente à cette demi-journée.")
                    .view();
        }
        var seen =
                new Observation(UUID.randomUUID(), person.registration(), part, What.ABSENT, How.LIST, clock.instant());
        if (checkIn.record(day, List.of(seen), token.named()).getFirst() instanceof Refused refused) {
            return DataRefusals.conflict(
                            "not-recorded",
                            "La correction n’a pas pu être notée",
                            French.typography(PresencesEndpoint.words(refused.reason())))
                    .view();
        }
        journal.addOfProgram(
                token.named(),
                AuditAction.PRESENCE_CORRECTED,
                new Journal.About(Optional.of(cycle.id()), Optional.of(person.registration()), Optional.of(day.id())),
                part.label());
        return one(cycle, person.registration());
    }
}
