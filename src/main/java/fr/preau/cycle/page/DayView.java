package fr.preau.cycle.page;

import fr.preau.cycle.Availability;
import fr.preau.cycle.DayNow;
import fr.preau.cycle.Gauge;
import fr.preau.platform.French;
import fr.preau.platform.GaugeView;
import fr.preau.platform.Html;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/**
 * A day as a visitor sees it: its programme and whether there is room.
 *
 * @param title what the day is called beside its date, often empty
 * @param place only where it differs from the cycle's place
 * @param access how to enter, often empty
 * @param transport how to come, often empty
 * @param ended whether its hours are behind, were it held or not
 * @param reason why it is cancelled, plain, often empty
 * @param remaining seats that nobody holds
 * @param reserved which of those only some may take
 * @param choices the workshops among which people choose, hour by hour; most days have none
 * @param opens when registration opens, in the place's local time
 */
@NamedInterface("page")
public record DayView(
        long id,
        LocalDate date,
        String title,
        Optional<String> place,
        String access,
        String transport,
        LocalTime start,
        Optional<LocalTime> end,
        DayNow now,
        boolean ended,
        String reason,
        int capacity,
        int remaining,
        List<Gauge.Reserved> reserved,
        Optional<LocalDateTime> opens,
        Html introduction,
        List<SequenceView> sequences,
        List<WorkshopView.Choice> choices) {

    public DayView {
        reserved = List.copyOf(reserved);
        sequences = List.copyOf(sequences);
        choices = List.copyOf(choices);
    }

    /** Whether the day takes registrations, and if not, why. */
    public Availability availability() {
        return now.availability();
    }

    /** What one button for these days says: a place, or else a waiting list; nothing when there is neither. */
    static Optional<String> gesture(List<DayView> days) {
        if (days.stream().anyMatch(DayView::open)) {
            return Optional.of("S’inscrire");
        }
        return days.stream().anyMatch(DayView::asked) ? Optional.of("Rejoindre la liste d’attente") : Optional.empty();
    }

    public boolean open() {
        return now == DayNow.OPEN;
    }

    /** Whether somebody may ask for a place that day, be it in the waiting list. */
    public boolean asked() {
        return open() || now == DayNow.FULL;
    }

    /** Whether somebody may have to wait who asks for a place that day. */
    public boolean waitable() {
        return asked() && (!open() || !reserved.isEmpty());
    }

    /** Free seats that anybody may take. */
    public int openToAll() {
        return new Gauge(capacity, capacity - remaining, 0, reserved).openToAll();
    }

    /** Which of the free seats are kept for some, and until when: « dont 3 réservées aux … ». */
    private String kept() {
        return reserved.stream()
                .map(seats -> ", dont %d %s pour %s jusqu’au %s"
                        .formatted(
                                seats.seats(),
                                seats.seats() > 1 ? "réservées" : "réservée",
                                seats.people(),
                                French.moment(seats.until())))
                .collect(Collectors.joining());
    }

    /** Whether the gauge means something to a visitor: not for a day that is over or not held. */
    public boolean gauged() {
        return capacity > 0
                && switch (now) {
                    case OPEN, FULL, NOT_YET_OPEN -> true;
                    case CLOSED, UNDER_WAY, OVER, CANCELLED -> false;
                };
    }

    public GaugeView gauge() {
        return new GaugeView(capacity - remaining, capacity);
    }

    /** The day's state in words: « Il reste 12 places », « Complet ». */
    public String state() {
        return switch (now) {
            case OPEN -> "Il reste " + French.count(remaining, "place", "places") + kept();
            case FULL -> "Complet";
            case NOT_YET_OPEN ->
                opens.map(moment -> "Inscriptions à partir du " + French.moment(moment))
                        .orElse("Inscriptions pas encore ouvertes");
            case CLOSED -> "Inscriptions closes";
            case UNDER_WAY -> "Journée en cours";
            case OVER -> "Journée passée";
            case CANCELLED -> "Journée annulée";
        };
    }
}
