package fr.preau.cycle;

import fr.preau.platform.French;
import fr.preau.platform.GaugeView;
import fr.preau.platform.Html;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A day as a visitor sees it: its programme and whether there is room.
 *
 * @param title what the day is called beside its date, often empty
 * @param place only where it differs from the cycle's place
 * @param remaining seats that nobody holds
 * @param opens when registration opens, in the place's local time
 */
public record DayView(
        long id,
        LocalDate date,
        String title,
        Optional<String> place,
        LocalTime start,
        Optional<LocalTime> end,
        Availability availability,
        int capacity,
        int remaining,
        Optional<LocalDateTime> opens,
        Html introduction,
        List<SequenceView> sequences) {

    public DayView {
        sequences = List.copyOf(sequences);
    }

    public boolean open() {
        return availability == Availability.OPEN;
    }

    /** Whether somebody may ask for a place that day, be it in the waiting list. */
    public boolean asked() {
        return availability == Availability.OPEN || availability == Availability.FULL;
    }

    /** Whether the gauge means something to a visitor: not for a day that is over or not held. */
    public boolean gauged() {
        return capacity > 0
                && switch (availability) {
                    case OPEN, FULL, NOT_YET_OPEN -> true;
                    case CLOSED, PAST, CANCELLED -> false;
                };
    }

    public GaugeView gauge() {
        return new GaugeView(capacity - remaining, capacity);
    }

    /** The day's state in words: « Il reste 12 places », « Complet ». */
    public String state() {
        return switch (availability) {
            case OPEN -> "Il reste " + French.count(remaining, "place", "places");
            case FULL -> "Complet";
            case NOT_YET_OPEN ->
                opens.map(moment -> "Inscriptions à partir du " + French.moment(moment))
                        .orElse("Inscriptions pas encore ouvertes");
            case CLOSED -> "Inscriptions closes";
            case PAST -> "Journée passée";
            case CANCELLED -> "Journée annulée";
        };
    }
}
