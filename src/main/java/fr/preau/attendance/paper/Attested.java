package fr.preau.attendance.paper;

import fr.preau.attendance.HalfDay;
import fr.preau.platform.French;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a certificate says: who was where, on which half-days.
 *
 * @param halfDays in order, at least one
 * @param workshops those that they had a seat in on these half-days, in words
 */
public record Attested(
        String lastName,
        String firstName,
        String organisation,
        String cycleTitle,
        String place,
        List<AttendedHalfDay> halfDays,
        List<String> workshops) {

    private static final int MINUTES_OF_AN_HOUR = 60;

    public Attested {
        halfDays = List.copyOf(halfDays);
        workshops = List.copyOf(workshops);
        if (halfDays.isEmpty()) {
            throw new IllegalArgumentException("presence is certified of nobody who was absent");
        }
    }

    /** A half-day at which the person was. */
    public record AttendedHalfDay(LocalDate date, HalfDay halfDay) {}

    public String fullName() {
        return (firstName + " " + lastName).strip();
    }

    /** False once the retention rule erased of whom it speaks. */
    boolean named() {
        return !fullName().isEmpty();
    }

    public List<LocalDate> dates() {
        return halfDays.stream().map(AttendedHalfDay::date).distinct().toList();
    }

    /** The time of all half-days, such as « 5 h 30 ». */
    public String duration() {
        return duration(
                halfDays.stream().mapToInt(half -> half.halfDay.minutes()).sum());
    }

    static String duration(int minutes) {
        var hours = minutes / MINUTES_OF_AN_HOUR;
        var rest = minutes % MINUTES_OF_AN_HOUR;
        if (hours == 0) {
            return rest + French.NBSP + "min";
        }
        return hours + French.NBSP + "h" + (rest == 0 ? "" : French.NBSP + "%02d".formatted(rest));
    }

    /** Enough for whoever holds the paper to compare, too little for whoever does not: « C. M… ». */
    public String partialName() {
        return Stream.of(initial(firstName, "."), initial(lastName, "…"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(French.NBSP));
    }

    private static String initial(String name, String rest) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + rest;
    }

    /** What the latest paper that said this is worth, now that this is so. */
    Worth worthNow(Attested now) {
        return equals(now) || !named() && halfDays.equals(now.halfDays) ? Worth.CURRENT : worth(now.halfDays);
    }

    /** What an earlier paper that said this is worth, now that the journal says that. */
    Worth worth(List<AttendedHalfDay> now) {
        return now.containsAll(halfDays) ? Worth.REPLACED : Worth.CORRECTED;
    }

    /** What a paper is worth. */
    public enum Worth {
        /** It is the latest, and still what the journal says. */
        CURRENT,
        /** A later paper replaces it; what it says of presence is still what the journal says. */
        REPLACED,
        /** The journal was corrected: it says something that does not hold any more. */
        CORRECTED
    }
}
