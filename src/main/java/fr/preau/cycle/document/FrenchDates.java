package fr.preau.cycle.document;

import fr.preau.platform.SearchText;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as French documents write them: « mardi 24 septembre », « 1er octobre 2024 », « les 24 et 25 mai ». */
final class FrenchDates {

    /** A space that an author, a word processor or a web page may have put. */
    static final String SPACE = "(?:[ \\t\\u00a0\\u202f]|&nbsp;|&#160;)";

    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final List<String> MONTHS =
            List.of("janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
    private static final String WEEKDAY = "(?:" + String.join("|", WEEKDAYS) + ")";
    private static final String MONTH =
            "(?:janvier|janv\\.?|f[ée]vrier|f[ée]vr?\\.?|mars|avril|avr\\.?|mai|juin|juillet"
                    + "|juil\\.?|ao[ûu]t|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|d[ée]cembre|d[ée]c\\.?)(?!\\p{L})";
    private static final String DAY = "(?<!\\d)\\d{1,2}(?:" + SPACE + "?(?:er(?!\\p{L})|<sup>er</sup>))?";
    private static final String S = SPACE + "{1,4}";

    /** One date with its month, its weekday and year if given. */
    static final String DATE = "(?:" + WEEKDAY + ",?" + S + ")?" + DAY + S + MONTH + "(?:" + S + "\\d{4}(?!\\d))?";

    private static final String ITEM =
            "(?:" + WEEKDAY + ",?" + S + ")?" + DAY + "(?:" + S + MONTH + "(?:" + S + "\\d{4}(?!\\d))?)?";
    /** Dates one after the other, the last of which has its month. */
    static final String LIST =
            "(?:" + ITEM + SPACE + "{0,4}(?:,|et|au|&)" + SPACE + "{0,4}(?:(?:le|du|au)" + S + ")?){0,60}" + DATE;

    private static final Pattern PARTS = Pattern.compile(
            "(?:(?<weekday>" + WEEKDAY + "),?" + S + ")?(?<day>" + DAY + ")(?:" + S + "(?<month>" + MONTH + ")(?:" + S
                    + "(?<year>\\d{4})(?!\\d))?)?",
            FLAGS);
    private static final Pattern MONTH_YEAR = Pattern.compile("(?<!\\p{L})" + MONTH + S + "(\\d{4})(?!\\d)", FLAGS);
    private static final Pattern LISTS = Pattern.compile(LIST, FLAGS);

    private FrenchDates() {}

    /** A date as written: what is not said is empty. */
    record Written(Optional<DayOfWeek> weekday, int day, int month, OptionalInt year) {

        /** The date in that year, if the calendar has it. */
        Optional<LocalDate> in(int someYear) {
            try {
                return Optional.of(LocalDate.of(someYear, month, day));
            } catch (DateTimeException impossible) {
                return Optional.empty();
            }
        }

        /** Whether some year has this day, as none has a 31 September. */
        boolean exists() {
            return year.isPresent() ? in(year.getAsInt()).isPresent() : in(2000).isPresent();
        }

        boolean falls(LocalDate date) {
            return weekday.map(day -> day == date.getDayOfWeek()).orElse(true);
        }

        boolean is(LocalDate date) {
            return day == date.getDayOfMonth()
                    && month == date.getMonthValue()
                    && (year.isEmpty() || year.getAsInt() == date.getYear());
        }
    }

    /** Every date of a text; a list lends its last month and year to the days before. */
    static List<Written> in(String text) {
        var dates = new ArrayList<Written>();
        var lists = LISTS.matcher(text);
        while (lists.find()) {
            dates.addAll(ofList(lists.group()));
        }
        return dates;
    }

    /** The dates of a text that matches {@link #LIST}. */
    static List<Written> ofList(String list) {
        var dates = new ArrayList<Written>();
        var parts = PARTS.matcher(list);
        while (parts.find()) {
            dates.add(new Written(
                    Optional.ofNullable(parts.group("weekday")).map(FrenchDates::weekday),
                    Integer.parseInt(parts.group("day").replaceFirst("\\D.*", "")),
                    Optional.ofNullable(parts.group("month"))
                            .map(FrenchDates::month)
                            .orElse(0),
                    year(parts)));
        }
        for (var at = dates.size() - 2; at >= 0; at--) {
            dates.set(at, lent(dates.get(at), dates.get(at + 1)));
        }
        return dates;
    }

    /** The years that a text gives to a month, in its order. */
    static List<Integer> yearsOfMonths(String text) {
        return MONTH_YEAR
                .matcher(text)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .distinct()
                .toList();
    }

    private static Written lent(Written date, Written next) {
        var month = date.month() == 0 ? next.month() : date.month();
        var year = date.year().isPresent() || month > next.month() ? date.year() : next.year();
        return new Written(date.weekday(), date.day(), month, year);
    }

    private static OptionalInt year(Matcher parts) {
        var year = parts.group("year");
        return year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
    }

    private static DayOfWeek weekday(String word) {
        return DayOfWeek.of(WEEKDAYS.indexOf(word.toLowerCase(Locale.FRENCH)) + 1);
    }

    private static int month(String word) {
        var plain = folded(word);
        for (var at = 0; at < MONTHS.size(); at++) {
            if (plain.startsWith(MONTHS.get(at)) || MONTHS.get(at).startsWith(plain.replace(".", ""))) {
                return at + 1;
            }
        }
        throw new IllegalArgumentException(word);
    }

    /** Lower case, no accent: for telling words apart, never for showing. */
    static String folded(String text) {
        return SearchText.bare(text.toLowerCase(Locale.FRENCH));
    }
}
