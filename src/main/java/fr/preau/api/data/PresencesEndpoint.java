package fr.preau.api.data;

import fr.preau.api.Faults;
import fr.preau.api.JsonObject;
import fr.preau.api.JsonObject.Element;
import fr.preau.api.NeedsScope;
import fr.preau.api.Refusals;
import fr.preau.api.Scope;
import fr.preau.api.token.ApiToken;
import fr.preau.api.token.Program;
import fr.preau.attendance.Attendances;
import fr.preau.attendance.Attendances.Attendee;
import fr.preau.attendance.CheckIn;
import fr.preau.attendance.HalfDay;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.Observation;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import fr.preau.attendance.Recorded;
import fr.preau.attendance.Recorded.Kept;
import fr.preau.attendance.Recorded.Reason;
import fr.preau.attendance.Recorded.Refused;
import fr.preau.cycle.Cycle;
import fr.preau.platform.French;
import fr.preau.platform.Json;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Who was expected on a day or came, and at which half-days they were; and who was seen, as the phones at the door tell
 * it: records under numbers of their own, which only add to the journal of presence.
 */
@Controller
@RequestMapping(path = "/api/v1/cycles/{slug}/presences", produces = MediaType.APPLICATION_JSON_VALUE)
class PresencesEndpoint {

    static final List<String> PARTS =
            Arrays.stream(Part.values()).map(Enum::name).toList();

    private static final int MOST_AT_ONCE = 500;

    /** How far the clock of whoever sends may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final List<String> RECORD = List.of("id", "registration", "halfDay", "how", "at");

    /** How a program may have seen somebody; whoever comes unexpected is registered first. */
    private static final List<String> WAYS = List.of(How.SCAN.name(), How.LIST.name(), How.SHEET.name());

    private final Attendances attendances;
    private final CheckIn checkIn;
    private final Journal journal;
    private final Clock clock;

    PresencesEndpoint(Attendances attendances, CheckIn checkIn, Journal journal, Clock clock) {
        this.attendances = attendances;
        this.checkIn = checkIn;
        this.journal = journal;
        this.clock = clock;
    }

    private record Presence(long registration, boolean present, List<Part> halfDays, int minutes, boolean walkIn) {}

    /** What became of the records: none of them is to be sent again. */
    private record Receipt(List<UUID> kept, List<Rejection> refused) {}

    private record Rejection(UUID id, Reason reason, String detail) {}

    @GetMapping
    @NeedsScope(Scope.PRESENCE_READ)
    View list(
            @RequestAttribute(Program.CYCLE) Cycle cycle,
            @RequestParam Optional<String> day,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        return day.flatMap(date -> DatedDays.of(cycle, date))
                .map(one -> Slice.of(
                        cursor,
                        limit,
                        some -> Slice.cut(
                                attendances.people(cycle, one),
                                Attendee::registrationId,
                                some,
                                PresencesEndpoint::presence)))
                .orElseGet(() -> Refusals.unreadable(
                                "Mettez dans day la date d’une journée de ce cycle, comme 2024-09-24.")
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

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.PRESENCE_WRITE)
    View record(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token,
            @RequestAttribute(Program.CYCLE) Cycle cycle,
            HttpServletRequest request)
            throws IOException {
        return RequestBodies.read(request, List.of("day", "records"), (body, faults) -> {
            var day = DatedDays.named(cycle, body, faults);
            var records = body.list("records", MOST_AT_ONCE);
            if (records.isEmpty()) {
                faults.add(body.at("records"), "Mettez ici une présence au moins, %d au plus.".formatted(MOST_AT_ONCE));
            }
            var ids = new HashSet<UUID>();
            var seen = records.stream()
                    .flatMap(element -> observation(element, ids, faults).stream())
                    .toList();
            return faults.none()
                    ? recorded(token, cycle, day.orElseThrow(), seen)
                    : Refusals.invalid(faults.found()).view();
        });
    }

    private Optional<Observation> observation(Element element, Set<UUID> ids, Faults faults) {
        var record = JsonObject.read(element.value(), element.pointer(), RECORD, faults);
        var id = id(record, faults);
        if (id.filter(one -> !ids.add(one)).isPresent()) {
            faults.add(record.at("id"), "Cet identifiant est déjà celui d’une autre présence de la liste.");
        }
        var registration = record.number("registration");
        var part = record.word("halfDay", PARTS).map(Part::valueOf);
        var how = record.has("how") ? record.word("how", WAYS).map(How::valueOf) : Optional.of(How.LIST);
        var at = at(record, faults);
        return faults.none()
                ? Optional.of(new Observation(
                        id.orElseThrow(),
                        registration.orElseThrow(),
                        part.orElseThrow(),
                        What.PRESENT,
                        how.orElseThrow(),
                        at))
                : Optional.empty();
    }

    /** By which the same record sent twice is one. */
    private static Optional<UUID> id(JsonObject record, Faults faults) {
        var text = record.text("id");
        try {
            var id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return Optional.of(id);
            }
        } catch (IllegalArgumentException e) {
            // The same as one that is missing.
        }
        faults.add(record.at("id"), "Mettez ici un UUID, un par présence : renvoyée, elle n’est notée qu’une fois.");
        return Optional.empty();
    }

    /** Each line of a list has an hour of its own: one that has not come says nothing of the others. */
    private Instant at(JsonObject record, Faults faults) {
        var now = clock.instant();
        if (!record.has("at")) {
            return now;
        }
        try {
            var at = OffsetDateTime.parse(record.text("at")).toInstant();
            if (at.isAfter(now.plus(AHEAD))) {
                faults.add(
                        record.at("at"),
                        "Cette heure n’est pas encore venue : notez une présence une fois que vous l’avez vue.");
            }
            return at.isAfter(now) ? now : at;
        } catch (DateTimeException e) {
            faults.add(
                    record.at("at"),
                    "Mettez ici une date et une heure avec le décalage, comme 2024-09-24T09:05:00+02:00.");
            return now;
        }
    }

    private View recorded(ApiToken token, Cycle cycle, Cycle.Day day, List<Observation> seen) {
        var answers = checkIn.record(day, seen, token.named());
        var kept = answers.stream()
                .filter(Kept.class::isInstance)
                .map(Recorded::id)
                .toList();
        if (!kept.isEmpty()) {
            journal.addOfProgram(
                    token.named(),
                    AuditAction.PRESENCE_RECORDED,
                    new Journal.About(Optional.of(cycle.id()), Optional.empty(), Optional.of(day.id())),
                    French.count(kept.size(), "présence", "présences"));
        }
        return Answers.ok(Json.write(new Receipt(
                kept,
                answers.stream()
                        .filter(Refused.class::isInstance)
                        .map(Refused.class::cast)
                        .map(one -> new Rejection(one.id(), one.reason(), French.typography(words(one.reason()))))
                        .toList())));
    }

    static String words(Reason reason) {
        return switch (reason) {
            case NOBODY_OF_THAT_DAY -> "Personne de ce numéro n’a ni n’avait de place ce jour-là.";
            case NO_SUCH_HALF_DAY -> "Cette journée n’a pas cette demi-journée.";
            case BEFORE_THE_DAY -> "Cette heure est avant la journée : personne ne peut y être encore.";
            case NUMBER_TAKEN -> "Cet identifiant est déjà celui d’une autre présence : donnez-en un à chacune.";
        };
    }
}
