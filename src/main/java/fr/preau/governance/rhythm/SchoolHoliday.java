package fr.preau.governance.rhythm;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A period without classes, its first and its last day being part of it.
 *
 * @param zones their letters, in order
 * @param source where it was published
 */
public record SchoolHoliday(long id, String name, String zones, LocalDate firstDay, LocalDate lastDay, String source) {

    boolean in(SchoolZone zone) {
        return zones.contains(zone.letter());
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean meets(SchoolHoliday other) {
        return !firstDay.isAfter(other.lastDay)
                && !other.firstDay.isAfter(lastDay)
                && all().stream().anyMatch(other::in);
    }

    List<SchoolZone> all() {
        return Arrays.stream(SchoolZone.values()).filter(this::in).toList();
    }
}
