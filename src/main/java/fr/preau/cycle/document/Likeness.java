package fr.preau.cycle.document;

import fr.preau.cycle.document.text.Emphasis;
import fr.preau.cycle.document.text.FrenchDates;
import fr.preau.cycle.document.text.FrenchDates.Written;
import java.util.regex.Pattern;

/** What a line inside a day looks like, before anybody understands it. */
final class Likeness {

    /** The longest line, in characters, that is no part of a sentence written over several lines. */
    private static final int SHORT = 40;

    private static final Pattern RUNS_ON = Pattern.compile(
            ".*(?:,|(?<!\\p{L})(?:à|a|de|du|dès|des|vers|le|la|les|et|ou|au|entre|pour|en|jusqu['’]à))",
            FrenchDates.FLAGS);
    private static final Pattern ORDINAL_DAY = Pattern.compile(
            "(?:jour|journée|j)[ \\u00a0]?\\d{1,2}(?!\\d)[^.]{0,60}"
                    + "|(?:la |le |l['’])?(?:premi|deuxi|second|troisi|quatri|derni)\\p{L}*[ \\u00a0](?:demi-)?jour(?:née)?(?!\\p{L})[^.]{0,40}"
                    + "|(?:le )?lendemain(?!\\p{L})[^.]{0,40}",
            FrenchDates.FLAGS);
    private static final Pattern LIKE_A_DAY = Pattern.compile(
            ORDINAL_DAY.pattern() + "|(?:le )?" + FrenchDates.WEEKDAY + "(?:[ \\u00a0]" + FrenchDates.DAY
                    + ")?[^\\p{L}\\d]*|(?:le )?" + FrenchDates.DATE + ".*",
            FrenchDates.FLAGS);
    private static final Pattern PERHAPS_A_DAY = Pattern.compile(
            "(?:" + Emphasis.MARK + ")?(?:" + ORDINAL_DAY.pattern() + "|(?:le )?" + FrenchDates.WEEKDAY + ".{0,60})",
            FrenchDates.FLAGS);

    private Likeness() {}

    /** A line that stands where a day's own would: « Jour 2 », « **Le lendemain** », « Mercredi 5 ». */
    static boolean isOfADay(String line) {
        return Emphasis.isWrapped(line) && PERHAPS_A_DAY.matcher(line).matches()
                || LIKE_A_DAY.matcher(line).matches();
    }

    /** Whether such a line may open another day than this one. */
    static boolean opensAnotherDay(String line, Written day) {
        var dates = FrenchDates.in(line);
        return dates.isEmpty()
                ? PERHAPS_A_DAY.matcher(line).matches()
                : dates.stream().anyMatch(date -> !date.isSameDay(day));
    }

    /** Whether a sentence may go on below that line. */
    static boolean runsOn(String line) {
        return line.strip().length() > SHORT || RUNS_ON.matcher(line.strip()).matches();
    }
}
