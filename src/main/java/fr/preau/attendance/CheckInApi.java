package fr.preau.attendance;

import fr.preau.attendance.DoorList.News;
import fr.preau.attendance.DoorList.Seen;
import fr.preau.attendance.DoorLists.Held;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.PresenceEvent.What;
import fr.preau.attendance.Recorded.Kept;
import fr.preau.attendance.Recorded.Reason;
import fr.preau.attendance.Recorded.Refused;
import fr.preau.attendance.WalkIns.Arrival;
import fr.preau.attendance.WalkIns.Asking;
import fr.preau.attendance.WalkIns.Outcome;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.registration.IfFull;
import fr.preau.registration.form.PersonFields.Values;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the phones at the door ask and tell, as JSON. */
@RestController
@RequestMapping("/accueil/{day}")
class CheckInApi {

    /** More than a phone can gather in a day. */
    private static final int MOST_AT_ONCE = 5_000;

    private final DoorLists lists;
    private final CheckIn checkIn;
    private final WalkIns walkIns;

    CheckInApi(DoorLists lists, CheckIn checkIn, WalkIns walkIns) {
        this.lists = lists;
        this.checkIn = checkIn;
        this.walkIns = walkIns;
    }

    /** What a phone gathered. */
    record Gathered(List<Seen> records) {
        Gathered {
            records = List.copyOf(records);
        }
    }

    /** What became of it: neither is to be sent again. */
    record Receipt(List<UUID> kept, List<Rejection> refused) {}

    record Rejection(UUID id, Reason reason) {}

    /**
     * A code that is of nobody on the phone's list.
     *
     * @param cycle the title of the cycle that it belongs to, empty for none of this instance
     * @param days that cycle's, in words
     */
    record Stranger(String cycle, String days) {}

    @GetMapping("/liste.json")
    DoorList list(@PathVariable long day) {
        return lists.list(held(day), SignedIn.account().role());
    }

    @GetMapping("/nouvelles.json")
    News news(@PathVariable long day, @RequestParam(name = "depuis", defaultValue = "0") long since) {
        return lists.news(day, since).orElseThrow(CheckInApi::notFound);
    }

    @GetMapping("/code/{code}.json")
    Stranger code(@PathVariable long day, @PathVariable String code) {
        return lists.otherCycle(held(day).cycle(), code)
                .map(cycle -> new Stranger(
                        French.typography(cycle.title()),
                        French.days(cycle.days().stream()
                                .map(one -> one.content().date())
                                .toList())))
                .orElseGet(() -> new Stranger("", ""));
    }

    @PostMapping("/presences.json")
    @Journaled(AuditAction.PRESENCE_RECORDED)
    Receipt record(@PathVariable long day, @RequestBody Gathered gathered) {
        if (gathered.records().size() > MOST_AT_ONCE) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        var held = lists.kept(day).orElseThrow(CheckInApi::notFound);
        var answers = checkIn.record(
                held.day(),
                gathered.records().stream().map(Seen::observation).toList(),
                SignedIn.account().email());
        trace(held, gathered, answers);
        return new Receipt(
                answers.stream()
                        .filter(Kept.class::isInstance)
                        .map(Recorded::id)
                        .toList(),
                answers.stream()
                        .filter(Refused.class::isInstance)
                        .map(Refused.class::cast)
                        .map(refused -> new Rejection(refused.id(), refused.reason()))
                        .toList());
    }

    /**
     * Somebody who came without being expected, as a phone kept it until it found the network.
     *
     * @param at when they came
     * @param known the number of their registration of another day; 0 for somebody who has none
     * @param fields what was typed of somebody who has none, by the field's name
     */
    record Newcomer(UUID id, Part part, Instant at, long known, Map<String, String> fields) {}

    /**
     * @param what became of it: WELCOMED, NO_ROOM, NOT_NOW or WRONG
     * @param errors what is to be put right
     */
    record Settled(String what, List<FieldError> errors) {}

    @PostMapping("/sur-place.json")
    @Journaled(AuditAction.WALK_IN_WELCOMED)
    Settled welcome(@PathVariable long day, @RequestBody Newcomer newcomer) {
        return welcome(held(day), newcomer, IfFull.REFUSE);
    }

    @PostMapping("/sur-place/place-de-plus.json")
    @Journaled(AuditAction.WALK_IN_WELCOMED)
    Settled welcomeWithOneMoreSeat(@PathVariable long day, @RequestBody Newcomer newcomer) {
        return welcome(held(day), newcomer, IfFull.ONE_MORE_SEAT);
    }

    private Settled welcome(Held held, Newcomer newcomer, IfFull ifFull) {
        var arrival = new Arrival(newcomer.id, newcomer.part, newcomer.at);
        var byWhom = SignedIn.account().email();
        var outcome = newcomer.known == 0
                ? walkIns.welcome(
                        held,
                        values(newcomer),
                        Asking.of(Optional.ofNullable(newcomer.fields.get("later"))),
                        arrival,
                        ifFull,
                        byWhom)
                : walkIns.welcomeKnown(held, newcomer.known, arrival, ifFull, byWhom);
        var trace = AuditContext.here().cycle(held.cycle().id()).note(newcomer.part.label());
        if (!(outcome instanceof Outcome.Welcomed)) {
            trace.nothing();
        }
        return switch (outcome) {
            case Outcome.Welcomed(var person) -> new Settled("WELCOMED", List.of());
            case Outcome.NoRoom() -> new Settled("NO_ROOM", List.of());
            case Outcome.NotNow() -> new Settled("NOT_NOW", List.of());
            case Outcome.Wrong(var errors) -> new Settled("WRONG", errors);
        };
    }

    private static Values values(Newcomer newcomer) {
        var typed = new LinkedMultiValueMap<String, String>();
        newcomer.fields.forEach(typed::add);
        return Values.typed(typed, "");
    }

    /** One line for what a phone gathered; each moment of it stands in the journal of presence. */
    private static void trace(Held held, Gathered gathered, List<Recorded> answers) {
        var kept = answers.stream()
                .filter(Kept.class::isInstance)
                .map(Recorded::id)
                .collect(Collectors.toSet());
        var corrected = gathered.records().stream()
                .filter(one -> kept.contains(one.id()) && one.what() == What.ABSENT)
                .count();
        var trace = AuditContext.here().cycle(held.cycle().id());
        if (kept.isEmpty()) {
            trace.nothing();
        } else if (corrected == kept.size()) {
            trace.was(AuditAction.PRESENCE_CORRECTED).note(French.count(kept.size(), "correction", "corrections"));
        } else {
            trace.note(French.count(kept.size() - (int) corrected, "présence", "présences")
                    + (corrected == 0 ? "" : ", " + French.count((int) corrected, "correction", "corrections")));
        }
    }

    private Held held(long day) {
        return lists.day(day).orElseThrow(CheckInApi::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
