package fr.preau.platform.form;

import fr.preau.platform.SearchText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as a date field sends it, and as people write it where there is none: « 20/03/2025 », « 20 mars 2025 ». */
public final class TypedDay {

    private static final Pattern SENT = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");
    private static final Pattern FIGURES =
            Pattern.compile("(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})");
    private static final Pattern WORDS = Pattern.compile("(?<day>\\d{1,2})(?:er)? (?<month>[a-z]+) (?<year>\\d{4})");
    /** As texts are compared, without accents. */
    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    private TypedDay() {}

    /** Empty if it is no day that there is. */
    public static Optional<LocalDate> of(String typed) {
        var text = SearchText.of(typed);
        for (var pattern : List.of(SENT, FIGURES, WORDS)) {
            var found = pattern.matcher(text);
            if (found.matches()) {
                return day(found);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher found) {
        var month = found.group("month");
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group("year")),
                    month.matches("\\d+") ? Integer.parseInt(month) : MONTHS.indexOf(month) + 1,
                    Integer.parseInt(found.group("day"))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
