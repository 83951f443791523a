package fr.preau.cycle.document.text;

import static fr.preau.cycle.document.text.FrenchDates.FLAGS;
import static fr.preau.cycle.document.text.FrenchDates.SPACE;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows the hours of a line and may be more of them: « 14h30-16 : ateliers », « 9 h trente », « 12h:30 »,
 * « 9h - ? ». A title seldom begins like that, and half an hour is worse than none: the line gets a remark.
 */
final class AfterHours {

    /** Dots that lead to a title, and strokes one too many. */
    private static final Pattern LEADERS =
            Pattern.compile("^(?:[.…·:|>→➜►▶▸▪■●•⇒»✓=–—#-]" + SPACE + "?)++(?=[\\p{L}«“\"(])");

    /** Minutes right after a colon without a blank, as « 12h:30 ». */
    private static final Pattern MINUTES_GLUED = Pattern.compile("\\d{2}(?!\\d).*");

    private static final Pattern FIGURES = Pattern.compile(
            "(?:(?:à|au|a|et|-|–|—|[.,;:])?" + SPACE + "{0,2}\\d{1,2}(?![\\d])(?!" + SPACE
                    + "?(?:e|er|re|[eè]me|ères?|nde?|°)(?!\\p{L}))|[\\p{N}&&[^\\d]]).*",
            FLAGS);

    private static final Pattern WORDS = Pattern.compile(
            "(?:(?:cinq|dix|quinze|vingt|vingt-cinq|trente|trente-cinq|quarante|quarante-cinq|cinquante|cinquante-cinq|m|mn|min|s|hs"
                    + "|demie?|quart)(?!\\p{L})|moins" + SPACE + "|[?~+≈±°]).*",
            FLAGS);

    /** Of « 9h 30 ans », the figure may be the title's; not of « 9h30 ». */
    private static final Pattern SPACED_MINUTES = Pattern.compile(".*h\\p{L}*+" + SPACE + "\\d{2}$", FLAGS);

    private static final Pattern COUNTED = Pattern.compile("(?:\\p{Ll}+s(?!\\p{L})|[%€]).*");

    /** A number before a dash is more often that of the line than an hour of the night. */
    private static final LocalTime EARLIEST = LocalTime.of(6, 0);

    private AfterHours() {}

    /** Whether the hours that were found may not be all that the line says of them. */
    static boolean mayBeHours(Matcher found) {
        var part = found.group("part");
        var rest = found.group("rest");
        if (":".equals(part) || "|".equals(part)) {
            return ":".equals(part) && MINUTES_GLUED.matcher(rest).matches();
        }
        var words = Normal.line(rest);
        var counted = part == null
                && SPACED_MINUTES.matcher(found.group("hours")).matches()
                && COUNTED.matcher(words).matches();
        return counted
                || FIGURES.matcher(words).matches()
                || WORDS.matcher(words).matches();
    }

    /** Whether an hour so early is more likely a length of time, or the number of a line. */
    static boolean isDoubtful(Optional<LocalTime> start, String written) {
        return start.filter(EARLIEST::isAfter).isPresent()
                && !written.isEmpty()
                && Character.isDigit(written.charAt(0));
    }

    /** The title without the dots or strokes that lead to it. */
    static String unled(String part, String title) {
        return part.equals(":") ? title : LEADERS.matcher(title).replaceFirst("");
    }
}
