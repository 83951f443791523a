package fr.preau.platform;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * French words and typography for dates, hours and counts, as the Imprimerie nationale's rules have
 * them: lower-case day and month names, {@code 1er}, {@code 9 h 30}, no-break spaces before
 * {@code : ; ? !} and inside guillemets, and between a figure and {@code %} or {@code €}.
 */
public final class French {

    /** No-break space, used everywhere a line must not break. */
    public static final String NBSP = "\u00a0";

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH);
    private static final Pattern BEFORE_HIGH_MARK =
            Pattern.compile("(?<=[^\\s\\u00a0\\u202f])[ \\u00a0\\u202f]++(?=[:;?!»])");
    private static final Pattern BEFORE_UNIT = Pattern.compile("(?<=\\d)[ \\u202f]++(?=[%€])");
    private static final Pattern AFTER_OPENING_GUILLEMET = Pattern.compile("«[ \\u00a0\\u202f]*(?=\\S)");
    private static final Pattern BEFORE_CLOSING_GUILLEMET =
            Pattern.compile("(?<=[^\\s\\u00a0\\u202f])[ \\u00a0\\u202f]*+»");

    /**
     * With the first letter bare of its accent. Not before « Yasmine », nor before « Hassan »: their first sound is a
     * consonant.
     */
    private static final Pattern ELIDING = Pattern.compile("^(?:[aeiouæœøıAEIOUÆŒØ]|[yY](?![aeiouéèAEIOU])"
            + "|[hH](?:abit|adrien|ector|él|el[eè]ne|éloïse|enri|enriette|ercule|erm|ervé|ilaire|ippolyte|onor|ortense"
            + "|ubert|ugo|ugue|uman|yacinthe|istoi|ôpita|ôte[ls]))");
    /** Not that of an address, of a page or of a person, which is written with it and with no other. */
    private static final Pattern TYPEWRITER_APOSTROPHE =
            Pattern.compile("(https?://\\S++)|(?<=\\p{L})'(?=\\p{L}|$)(?![^\\s@]{0,64}@)");

    /** Where a text has none of these, typography has nothing to change. */
    private static final String SET_APART = ":;?!«»'%€";

    private French() {}

    /** « mardi 24 septembre 2024 ». */
    public static String date(LocalDate date) {
        return weekdayAndDay(date) + " " + date.getYear();
    }

    /** « mardi 24 septembre ». */
    public static String weekdayAndDay(LocalDate date) {
        return WEEKDAY.format(date) + " " + day(date);
    }

    /** « 24 septembre », « 1er octobre ». */
    public static String day(LocalDate date) {
        return dayOfMonth(date) + NBSP + MONTH.format(date);
    }

    /** « 24 » or « 1er ». */
    public static String dayOfMonth(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
    }

    /** « mardi ». */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** « septembre ». */
    public static String month(LocalDate date) {
        return MONTH.format(date);
    }

    /** « 9 h », « 9 h 30 ». */
    public static String hour(LocalTime time) {
        var minutes = time.getMinute() == 0 ? "" : NBSP + "%02d".formatted(time.getMinute());
        return time.getHour() + NBSP + "h" + minutes;
    }

    /**
     * « 10 h – 12 h », or « 9 h » when there is no end. Midnight without an end stands for a day whose
     * programme gives no hour yet: « horaires à venir ».
     */
    public static String hours(LocalTime start, Optional<LocalTime> end) {
        if (start.equals(LocalTime.MIDNIGHT) && end.isEmpty()) {
            return "horaires à venir";
        }
        return hour(start) + end.map(time -> NBSP + "–" + NBSP + hour(time)).orElse("");
    }

    /** « mardi 24 septembre 2024 à 9 h 30 ». */
    public static String moment(LocalDateTime moment) {
        return date(moment.toLocalDate()) + " à" + NBSP + hour(moment.toLocalTime());
    }

    /** « 24 septembre et 22 octobre 2024 »; the year is said once when it is the same, dates in the order given. */
    public static String days(List<LocalDate> dates) {
        var sameYear = dates.stream().map(LocalDate::getYear).distinct().count() == 1;
        var words = dates.stream()
                .map(date -> sameYear ? day(date) : day(date) + " " + date.getYear())
                .toList();
        return enumeration(words) + (sameYear ? " " + dates.getFirst().getYear() : "");
    }

    /** « a », « a et b », « a, b et c ». */
    public static String enumeration(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " et " + words.getLast();
    }

    /** « de Claire », « d’Élodie », « d’Hugo »: before a vowel that is heard, and the h of the names where it is silent. */
    public static String of(String name) {
        return led("de", name);
    }

    /** « de La Borelle », « du Vergoin », « des Plantées »: the article of a place is not that of a person’s name. */
    public static String ofPlace(String name) {
        if (name.startsWith("Les ")) {
            return "des " + name.substring("Les ".length());
        }
        return name.startsWith("Le ") ? "du " + name.substring("Le ".length()) : of(name);
    }

    /** « que Claire », « qu’Élodie »: the same for any small word that ends in a mute e. */
    public static String led(String word, String name) {
        var bare = name.isEmpty()
                ? name
                : Normalizer.normalize(name.substring(0, 1), Form.NFD).charAt(0) + name.substring(1);
        return (ELIDING.matcher(bare).find() ? word.substring(0, word.length() - 1) + "’" : word + " ") + name;
    }

    /** « 0 place », « 1 place », « 12 places »: French takes the plural from two on. */
    public static String count(long number, String singular, String plural) {
        return number(number) + NBSP + (number < 2 ? singular : plural);
    }

    /** « 5 000 »: thousands apart, and never cut at the end of a line. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", NBSP);
    }

    /** « 41 sur 5 000 ». */
    public static String outOf(long number, long all) {
        return number(number) + " sur " + number(all);
    }

    /** The same text with the no-break spaces and the apostrophes that French typography asks for; no other character changes. */
    public static String typography(String text) {
        if (text.chars().noneMatch(character -> SET_APART.indexOf(character) >= 0)) {
            return text;
        }
        var united = BEFORE_UNIT.matcher(text).replaceAll(NBSP);
        var high = BEFORE_HIGH_MARK.matcher(united).replaceAll(NBSP);
        var opened = AFTER_OPENING_GUILLEMET.matcher(high).replaceAll("«" + NBSP);
        var closed = BEFORE_CLOSING_GUILLEMET.matcher(opened).replaceAll(NBSP + "»");
        return TYPEWRITER_APOSTROPHE
                .matcher(closed)
                .replaceAll(found -> found.group(1) == null ? "’" : Matcher.quoteReplacement(found.group(1)));
    }
}
