package fr.preau.attendance;

import fr.preau.attendance.DoorList.News;
import fr.preau.attendance.DoorList.Seen;
import fr.preau.attendance.DoorLists.Held;
import fr.preau.attendance.Recorded.Kept;
import fr.preau.attendance.Recorded.Reason;
import fr.preau.attendance.Recorded.Refused;
import fr.preau.platform.French;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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

    CheckInApi(DoorLists lists, CheckIn checkIn) {
        this.lists = lists;
        this.checkIn = checkIn;
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
        return lists.list(held(day));
    }

    @GetMapping("/nouvelles.json")
    News news(@PathVariable long day, @RequestParam(name = "depuis", defaultValue = "0") long since) {
        return lists.news(held(day), since);
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
    Receipt record(@PathVariable long day, @RequestBody Gathered gathered) {
        if (gathered.records().size() > MOST_AT_ONCE) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        var answers = checkIn.record(
                held(day).day(),
                gathered.records().stream().map(Seen::observation).toList(),
                SignedIn.account().email());
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

    private Held held(long day) {
        return lists.day(day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
