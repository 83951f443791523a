package fr.preau.cycle.document;

import static fr.preau.cycle.document.FrenchDates.SPACE;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An hour of the day as French documents write it: « 9h », « 9H45 », « 9 h 30 », « 12:00 ». */
final class Hours {

    /** One hour; {@link #of} takes what it matched. */
    static final String HOUR =
            "(?<!\\d)\\d{1,2}(?:" + SPACE + "?h(?:eures?)?(?:" + SPACE + "?\\d{2})?|:\\d{2})(?![\\d\\p{L}])";

    private static final Pattern PARTS = Pattern.compile("(\\d{1,2})\\D+(\\d{2})?");

    private Hours() {}

    /** Empty when no clock shows it, as 25h00. */
    static Optional<LocalTime> of(String written) {
        var parts = PARTS.matcher(written.replace("&#160;", " "));
        return parts.matches() ? of(parts) : Optional.empty();
    }

    private static Optional<LocalTime> of(Matcher parts) {
        var hour = Integer.parseInt(parts.group(1));
        var minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** « 9h00 », as an export writes it. */
    static String write(LocalTime time) {
        return time.getHour() + "h" + "%02d".formatted(time.getMinute());
    }
}
