package fr.preau.management.editor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, hours and numbers as people type them, or as their browser writes them. */
public final class Typed {

    private static final Pattern ISO_DATE = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");
    private static final Pattern FRENCH_DATE =
            Pattern.compile("(?<day>\\d{1,2})[/. -](?<month>\\d{1,2})[/. -](?<year>\\d{4})");
    private static final Pattern HOUR =
            Pattern.compile("(?<hour>\\d{1,2})(?: ?(?:[hH]|heures?|:) ?(?<minute>\\d{2})?(?::00(?:\\.0+)?)?)?");
    private static final Pattern MOMENT = Pattern.compile("(?<date>[0-9/.-]+)(?:T| à | )(?<hour>[^T]+)");
    private static final int FIRST_YEAR = 1900;

    private Typed() {}

    /** « 9h30 », as the documents of organisers have it. */
    static String write(LocalTime time) {
        return "%dh%02d".formatted(time.getHour(), time.getMinute());
    }

    /** « 2024-09-24 » or « 24/09/2024 ». */
    public static Optional<LocalDate> date(String typed) {
        var text = plain(typed);
        var iso = ISO_DATE.matcher(text);
        var french = FRENCH_DATE.matcher(text);
        return iso.matches() ? date(iso) : french.matches() ? date(french) : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher found) {
        try {
            return Optional.of(LocalDate.of(number(found, "year"), number(found, "month"), number(found, "day")))
                    .filter(date -> date.getYear() >= FIRST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** « 9h », « 9 h 30 », « 09:30 », « 9 ». */
    static Optional<LocalTime> hour(String typed) {
        var found = HOUR.matcher(plain(typed));
        if (!found.matches()) {
            return Optional.empty();
        }
        var minute = Optional.ofNullable(found.group("minute"))
                .map(Integer::parseInt)
                .orElse(0);
        var hour = number(found, "hour");
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** « 2024-06-03T09:00 » or « 03/06/2024 9h00 ». */
    static Optional<LocalDateTime> moment(String typed) {
        var found = MOMENT.matcher(plain(typed));
        return found.matches()
                ? date(found.group("date"))
                        .flatMap(date -> hour(found.group("hour")).map(date::atTime))
                : Optional.empty();
    }

    /** « 60 », « 1 200 ». */
    static OptionalInt seats(String typed) {
        var digits = plain(typed).replace(" ", "");
        return digits.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static String plain(String typed) {
        return typed.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }
}
