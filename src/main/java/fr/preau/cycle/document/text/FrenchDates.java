package fr.preau.cycle.document.text;

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
import org.jspecify.annotations.Nullable;

/** Dates as French documents write them: « mardi 24 septembre », « 1er octobre 2024 », « les 24 et 25 mai ». */
public final class FrenchDates {

    /** A space that an author, a word processor or a web page may have put. */
    public static final String SPACE = "(?:[ \\t\\u00a0\\u202f]|&nbsp;|&#160;)";

    public static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final List<String> MONTHS =
            List.of("janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("lun", "mar", "mer", "jeu", "ven", "sam", "dim");
    public static final String WEEKDAY =
            "(?<!\\p{L})(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\\p{L})"
                    + "|(?:lun|mar|mer|jeu|ven|sam|dim)(?:\\.|(?=" + SPACE + "{1,4}\\d)))";
    private static final String MONTH =
            "(?:janvier|janv?\\.?|f[ée]vrier|f[ée]vr?\\.?|mars|avril|avr\\.?|mai|juin|juillet"
                    + "|juill?\\.?|ao[ûu]t|septembre|sept?\\.?|octobre|oct\\.?|novembre|nov\\.?|d[ée]cembre|d[ée]c\\.?)(?!\\p{L})";
    private static final String S = SPACE + "{1,4}";
    /** Two figures are a year only where nothing follows that would make them an hour or a number of something. */
    private static final String YEAR = "(?:\\d{4}(?!\\d)|['’]?\\d{2}(?=" + SPACE + "{0,4}(?:$|[,;.)\\]*|]|:(?!\\d))))";

    private static final String NUMBERS =
            "(?<![\\d/.-])(?:\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})"
                    + "|\\d{1,2}-\\d{1,2}-\\d{4}|\\d{4}-\\d{2}-\\d{2}|(?<=\\p{L}[.,]?[ \\u00a0])\\d{1,2}/\\d{1,2}(?="
                    + SPACE
                    + "{0,4}(?:$|[,;:)\\]*–—|-]|\\p{L})))(?![\\d/-])";
    public static final String DAY = "(?<![\\d/:.,])\\d{1,2}(?:" + SPACE + "?(?:er(?!\\p{L})|<sup>er</sup>))?";
    private static final String IN_WORDS = DAY + S + MONTH + "(?:" + S + YEAR + ")?";

    /** One date with its month, its weekday and year if given. */
    public static final String DATE =
            "(?:" + WEEKDAY + ",?" + S + "(?:le" + S + ")?)?(?:" + IN_WORDS + "|" + NUMBERS + ")";

    /** A date in figures is taken whole before its first figures are taken for a day. */
    private static final String ITEM = "(?:" + WEEKDAY + ",?" + S + "(?:le" + S + ")?)?(?:" + NUMBERS + "|" + DAY
            + "(?:" + S + MONTH + "(?:" + S + YEAR + ")?)?)";

    private static final String BETWEEN =
            SPACE + "{0,4}(?:,|et|au|&|-|–|—|/|ou)" + SPACE + "{0,4}(?:et" + S + ")?(?:(?:les?|du|au)" + S + ")?";
    /** Dates one after the other, the last of which has its month: for lines whose length is bounded. */
    public static final String LIST = "(?:" + ITEM + BETWEEN + "){0,60}" + DATE;

    private static final Pattern PARTS = Pattern.compile(
            "(?:(?<weekday>" + WEEKDAY + "),?" + S + "(?:le" + S + ")?)?(?:(?<numbers>" + NUMBERS + ")|(?<day>" + DAY
                    + ")(?:" + S + "(?<month>" + MONTH + ")(?:" + S + "(?<year>" + YEAR + "))?)?)",
            FLAGS);
    private static final Pattern MONTH_YEAR = Pattern.compile("(?<!\\p{L})" + MONTH + S + "(\\d{4})(?!\\d)", FLAGS);
    private static final Pattern LAST = Pattern.compile(DATE, FLAGS);
    private static final Pattern ANOTHER = Pattern.compile(ITEM + BETWEEN, FLAGS);
    private static final Pattern BEGINS = Pattern.compile("(?:" + ANOTHER + "|" + DATE + ")", FLAGS);
    /** More than is looked at after a date. */
    private static final int LOOKED_AT = 40;
    /** A date before these years is one of history. */
    private static final int HISTORY = 1970;

    /** A comma or a dash with spaces, after which something else begins. */
    private static final Pattern APART = Pattern.compile(".*(?:,|\\s[-–—]\\s).*");

    private static final Pattern RANGE = Pattern.compile(".*(?:\\d|\\p{L}|\\.)(?:\\s*[-–—]\\s*|\\sau\\s).*", FLAGS);

    private FrenchDates() {}

    /** A date as written: what is not said is empty. */
    public record Written(Optional<DayOfWeek> weekday, int day, int month, OptionalInt year) {

        /** The date in that year, if the calendar has it. */
        public Optional<LocalDate> in(int someYear) {
            try {
                return Optional.of(LocalDate.of(someYear, month, day));
            } catch (DateTimeException impossible) {
                return Optional.empty();
            }
        }

        /** Whether some year has this day, as none has a 31 September. */
        public boolean exists() {
            return in(year.orElse(2000)).isPresent();
        }

        public boolean falls(LocalDate date) {
            return weekday.map(day -> day == date.getDayOfWeek()).orElse(true);
        }

        public boolean isSameDay(Written other) {
            return day == other.day && month == other.month;
        }

        public boolean is(LocalDate date) {
            return day == date.getDayOfMonth()
                    && month == date.getMonthValue()
                    && (year.isEmpty() || year.getAsInt() == date.getYear());
        }
    }

    /**
     * Dates that stand together in a text.
     *
     * @param start where the first one begins
     * @param range whether the days between the two are meant too
     * @param unsure whether a number before them may be one of them or not
     */
    public record Found(int start, int end, List<Written> dates, boolean range, boolean unsure) {}

    /** Every date of a text; a list lends its last month and year to the days before. */
    public static List<Written> in(String text) {
        return lists(text).stream().flatMap(found -> found.dates().stream()).toList();
    }

    /**
     * Every list of dates of a text, the last of which has its month, but for those that are a name: « rue du 8 mai
     * 1945 », « loi du 21 février 2014 ». Each number is looked at a fixed number of times, however many there are.
     */
    public static List<Found> lists(String text) {
        var all = new ArrayList<Found>();
        var begins = BEGINS.matcher(text);
        var from = 0;
        while (from < text.length() && begins.find(from)) {
            var items = items(text, begins.start());
            var end = lastDate(text, items);
            end.ifPresent(there -> found(text, begins.start(), there).ifPresent(all::add));
            from = end.orElse(Math.max(items.getLast(), begins.start() + 1));
        }
        return all;
    }

    /** Where numbers that may be dates of one list begin, the first one at that place. */
    private static List<Integer> items(String text, int start) {
        var items = new ArrayList<>(List.of(start));
        var another = seeingAround(ANOTHER, text);
        while (another.region(items.getLast(), text.length()).lookingAt()) {
            items.add(another.end());
        }
        return items;
    }

    /** Where the last of them ends that has a month. */
    private static OptionalInt lastDate(String text, List<Integer> items) {
        var last = seeingAround(LAST, text);
        for (var start : items.reversed()) {
            if (last.region(start, text.length()).lookingAt()) {
                return OptionalInt.of(last.end());
            }
        }
        return OptionalInt.empty();
    }

    /** Within a region it sees what stands around it. */
    private static Matcher seeingAround(Pattern pattern, String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private static Optional<Found> found(String text, int start, int end) {
        if (BeforeDates.makeThemAName(text, start)) {
            return Optional.empty();
        }
        var parts = seeingAround(PARTS, text).region(start, end);
        var positions = new ArrayList<Integer>();
        var bare = new ArrayList<Boolean>();
        while (parts.find()) {
            positions.add(parts.start());
            bare.add(parts.group("month") == null && parts.group("numbers") == null && parts.group("weekday") == null);
        }
        var dates = ofList(text.substring(start, end), text.substring(end, Math.min(end + LOOKED_AT, text.length())));
        var first = 0;
        var unsure = false;
        // A number before the dates is one of them only where an article, a comma or nothing stands before it.
        while (first < dates.size() - 1 && bare.get(first)) {
            var rises = dates.get(first).day() < dates.get(first + 1).day()
                    && dates.get(first).exists();
            var between = text.substring(positions.get(first), positions.get(first + 1));
            var nextHasArticle = BeforeDates.endsWithArticle(between)
                    || dates.get(first + 1).weekday().isPresent();
            var opened = nextHasArticle
                    ? BeforeDates.haveArticle(text, positions.get(first))
                    : BeforeDates.openThem(text, positions.get(first));
            unsure |= !opened && !nextHasArticle;
            if (rises && (opened || !nextHasArticle && !APART.matcher(between).matches())) {
                break;
            }
            first++;
        }
        var kept = dates.subList(first, dates.size());
        if (kept.stream().anyMatch(date -> date.year().orElse(HISTORY) < HISTORY)
                && BeforeDates.haveArticle(text, positions.get(first))) {
            return Optional.empty();
        }
        var range = kept.size() == 2
                && RANGE.matcher(text.substring(positions.get(first), positions.get(first + 1)))
                        .matches();
        return Optional.of(new Found(positions.get(first), end, List.copyOf(kept), range, unsure));
    }

    /** The dates of a list before other words, on which it depends whether two figures are a year. */
    private static List<Written> ofList(String list, String after) {
        var dates = new ArrayList<Written>();
        // A short date in figures stands after a word.
        var parts = seeingAround(PARTS, "a " + list + after).region(2, list.length() + 2);
        while (parts.find()) {
            var weekday = Optional.ofNullable(parts.group("weekday")).map(FrenchDates::weekday);
            dates.add(
                    parts.group("numbers") == null
                            ? new Written(
                                    weekday,
                                    Integer.parseInt(parts.group("day").replaceFirst("\\D.*", "")),
                                    Optional.ofNullable(parts.group("month"))
                                            .map(FrenchDates::month)
                                            .orElse(0),
                                    year(parts.group("year")))
                            : inNumbers(weekday, parts.group("numbers")));
        }
        for (var at = dates.size() - 2; at >= 0; at--) {
            dates.set(at, lent(dates.get(at), dates.get(at + 1)));
        }
        return dates;
    }

    /** The years that a text gives to a month, in its order. */
    public static List<Integer> yearsOfMonths(String text) {
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

    private static Written inNumbers(Optional<DayOfWeek> weekday, String written) {
        var numbers = written.split("[/.-]");
        if (numbers[0].length() == 4) {
            return new Written(weekday, Integer.parseInt(numbers[2]), month(numbers), year(numbers[0]));
        }
        return new Written(
                weekday, Integer.parseInt(numbers[0]), month(numbers), year(numbers.length > 2 ? numbers[2] : null));
    }

    private static int month(String[] numbers) {
        return Integer.parseInt(numbers[1]);
    }

    private static OptionalInt year(@Nullable String written) {
        if (written == null) {
            return OptionalInt.empty();
        }
        var figures = written.replaceAll("\\D", "");
        return OptionalInt.of(Integer.parseInt(figures) + (figures.length() == 2 ? 2000 : 0));
    }

    public static DayOfWeek weekday(String word) {
        return DayOfWeek.of(WEEKDAYS.indexOf(word.substring(0, 3).toLowerCase(Locale.FRENCH)) + 1);
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
    public static String folded(String text) {
        return SearchText.bare(text.toLowerCase(Locale.FRENCH));
    }
}
