package fr.preau.api.data;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayContent.Status;
import fr.preau.cycle.Gauge;
import fr.preau.platform.French;
import fr.preau.platform.Json;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Reserve;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One day as organisers set it: what may be written of it, and nothing that moves with each registration, so that its
 * ETag holds while people come.
 *
 * @param start absent while the programme gives no hour
 * @param reason why it is not held, if it is not and they say so
 */
record DayAnswer(
        LocalDate date,
        String title,
        String place,
        Optional<LocalTime> start,
        Optional<LocalTime> end,
        Status status,
        Optional<String> reason,
        int capacity,
        List<Kept> reserves) {

    DayAnswer {
        reserves = List.copyOf(reserves);
    }

    /** Seats that one profile alone may take, until then. */
    record Kept(Profile profile, int seats, OffsetDateTime until) {}

    /** @param gauge of that day */
    static DayAnswer of(Cycle cycle, Cycle.Day day, Gauge gauge, List<Reserve> reserves, ZoneId zone) {
        var content = day.content();
        return new DayAnswer(
                content.date(),
                French.typography(content.title()),
                cycle.placeOf(day),
                Optional.of(content.start()).filter(_ -> content.hasHours()),
                content.end(),
                content.status(),
                Optional.of(content.reason()).filter(reason -> !reason.isEmpty()),
                gauge.capacity(),
                reserves.stream()
                        .sorted(Comparator.comparing(Reserve::profile))
                        .map(one -> new Kept(
                                one.profile(),
                                one.seats(),
                                one.until().atZone(zone).toOffsetDateTime()))
                        .toList());
    }

    String json() {
        return Json.write(this);
    }
}
