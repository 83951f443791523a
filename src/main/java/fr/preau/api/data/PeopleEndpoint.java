package fr.preau.api.data;

import fr.preau.api.NeedsScope;
import fr.preau.api.Refusals;
import fr.preau.api.Scope;
import fr.preau.api.token.ApiToken;
import fr.preau.api.token.Program;
import fr.preau.cycle.Cycle;
import fr.preau.platform.Json;
import fr.preau.platform.address.NoAddress;
import fr.preau.registration.By;
import fr.preau.registration.Notification;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Profile;
import fr.preau.registration.WithdrawalOutcome;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.list.RegistrationList;
import fr.preau.registration.list.RegistrationList.Row;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Who is registered for a cycle, and giving a place back for somebody. What somebody needs so that they can come is of
 * their health as often as not, and leaves the centre by no program.
 */
@Controller
@RequestMapping(path = "/api/v1/cycles/{slug}/registrations", produces = MediaType.APPLICATION_JSON_VALUE)
class PeopleEndpoint {

    private final RegistrationList list;
    private final Desk desk;
    private final Journal journal;

    PeopleEndpoint(RegistrationList list, Desk desk, Journal journal) {
        this.list = list;
        this.desk = desk;
        this.journal = journal;
    }

    private record Registered(
            long id,
            String lastName,
            String firstName,
            String email,
            String phone,
            String job,
            Profile profile,
            String organisation,
            String organisationKind,
            String department,
            Instant registeredAt,
            List<Place> places) {}

    private record Place(LocalDate day, PlaceState state) {}

    @GetMapping
    @NeedsScope(Scope.REGISTRATIONS_READ)
    View list(
            @RequestAttribute(Program.CYCLE) Cycle cycle,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        return Slice.of(cursor, limit, asked -> {
            var people = list.following(cycle.id(), asked.after(), asked.size() + 1).stream()
                    .collect(Collectors.groupingBy(Row::registrationId, LinkedHashMap::new, Collectors.toList()))
                    .values();
            return Slice.of(
                    List.copyOf(people),
                    asked.size(),
                    rows -> rows.getFirst().registrationId(),
                    rows -> registered(cycle, rows));
        });
    }

    @GetMapping("/{id}")
    @NeedsScope(Scope.REGISTRATIONS_READ)
    View one(@RequestAttribute(Program.CYCLE) Cycle cycle, @PathVariable long id) {
        return found(cycle, id)
                .map(one -> Answers.one(HttpStatus.OK, Json.write(one)))
                .orElseGet(() -> Answers.nothingThere().view());
    }

    /** Gives a place back, by the desk: whoever is first in line gets it, and the person is told unless that is not wanted. */
    @PostMapping(path = "/{id}/withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.REGISTRATIONS_WRITE)
    View withdraw(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token,
            @RequestAttribute(Program.CYCLE) Cycle cycle,
            @PathVariable long id,
            HttpServletRequest request)
            throws IOException {
        var person = found(cycle, id);
        if (person.isEmpty()) {
            return Answers.nothingThere().view();
        }
        return RequestBodies.readOver(request, Json.write(person.get()), List.of("day", "silent"), (body, faults) -> {
            var silent = body.flag("silent");
            var day = DatedDays.named(cycle, body, faults);
            return faults.none()
                    ? withdrawn(token, cycle, id, day.orElseThrow(), silent)
                    : Refusals.invalid(faults.found()).view();
        });
    }

    private View withdrawn(ApiToken token, Cycle cycle, long id, Cycle.Day day, boolean silent) {
        var told = silent ? Notification.NONE : Notification.BY_MAIL;
        return switch (desk.withdraw(id, day.id(), new By.Program(token.named()), told)) {
            case WithdrawalOutcome.Done _ -> {
                journal.addOfProgram(
                        token.named(),
                        AuditAction.PERSON_WITHDRAWN,
                        new Journal.About(Optional.of(cycle.id()), Optional.of(id), Optional.of(day.id())),
                        "");
                yield one(cycle, id);
            }
            case WithdrawalOutcome.NothingToGiveBack _ ->
                DataRefusals.conflict(
                                "nothing-held",
                                "Aucune place ce jour-là",
                                "cette personne n’a plus de place ce jour-là.")
                        .view();
            case WithdrawalOutcome.TooLate _ ->
                DataRefusals.conflict(
                                "too-late",
                                "Journée commencée",
                                "la journée a commencé : sa présence se note à l’accueil.")
                        .view();
        };
    }

    private Optional<Registered> found(Cycle cycle, long id) {
        return Optional.of(list.following(cycle.id(), id - 1, 1))
                .filter(rows -> !rows.isEmpty() && rows.getFirst().registrationId() == id)
                .map(rows -> registered(cycle, rows));
    }

    private static Registered registered(Cycle cycle, List<Row> rows) {
        var first = rows.getFirst();
        var person = first.person();
        return new Registered(
                first.registrationId(),
                person.lastName(),
                person.firstName(),
                NoAddress.shown(person.email()),
                person.phone(),
                person.job(),
                person.profile(),
                person.organisation(),
                person.organisationKind(),
                person.department(),
                first.registeredAt().truncatedTo(ChronoUnit.SECONDS),
                rows.stream()
                        .flatMap(row -> cycle.day(row.dayId()).stream()
                                .map(day -> new Place(day.content().date(), row.state())))
                        .toList());
    }
}
