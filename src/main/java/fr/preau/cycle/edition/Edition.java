package fr.preau.cycle.edition;

import fr.preau.cycle.version.NextYear;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/**
 * A copy that has just been made.
 *
 * @param from the number of the cycle that was copied
 * @param to the number of its copy
 * @param days the number of each day of the copy, by that of the day it was copied from
 * @param zone of the place
 */
@NamedInterface("edition")
public record Edition(long from, long to, Map<Long, Long> days, ZoneId zone) {

    public Edition {
        days = Map.copyOf(days);
    }

    /** That moment as far from the copied day as it was from the day, by the clock of the place. */
    public Instant shifted(Instant moment) {
        return NextYear.shifted(moment.atZone(zone).toLocalDateTime())
                .atZone(zone)
                .toInstant();
    }
}
