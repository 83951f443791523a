package fr.preau.cycle.document.text;

import static fr.preau.cycle.document.text.FrenchDates.SPACE;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An hour of the day as French documents write it: « 9h », « 9H45 », « 9 h 30 », « 12:00 », « midi ». */
public final class Hours {

    private static final String MINUTES = SPACE + "?(?:\\d{2}|oo|°°)(?:" + SPACE + "?(?:minutes?|mi?n)|['’′])?";
    private static final String QUARTERS =
            SPACE + "{1,2}(?:et" + SPACE + "(?:demie?|quart)|moins" + SPACE + "(?:le" + SPACE + ")?quart)";

    /** One hour; {@link #of} takes what it matched. */
    public static final String HOUR =
            "(?:(?<![\\d:])\\d{1,2}(?:" + SPACE + "?h(?:eures?|rs?|res?)?(?:" + MINUTES + "|" + QUARTERS
                    + ")?|:\\d{2}(?!:?\\d))|(?<![\\p{L}\\p{Pd}])(?:midi|minuit)(?:" + SPACE
                    + "et" + SPACE + "demie?)?(?!\\p{Pd}\\p{L}))(?![\\d\\p{L}])";

    private static final Pattern PARTS = Pattern.compile("(\\d{1,2})\\D+(\\d{2})?\\D*");

    private Hours() {}

    /** Empty when no clock shows it, as 25h00. */
    public static Optional<LocalTime> of(String written) {
        var words = FrenchDates.folded(written.replace("&#160;", " ").replace("&nbsp;", " "))
                .replace("oo", "00")
                .replace("°°", "00")
                .replace("midi", "12h")
                .replace("minuit", "0h");
        var parts = PARTS.matcher(words);
        return parts.matches() ? of(parts).map(hour -> shifted(hour, words)) : Optional.empty();
    }

    private static Optional<LocalTime> of(Matcher parts) {
        var hour = Integer.parseInt(parts.group(1));
        var minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    private static LocalTime shifted(LocalTime hour, String words) {
        if (words.contains("demi")) {
            return hour.plusMinutes(30);
        }
        if (words.contains("quart")) {
            return words.contains("moins") ? hour.minusMinutes(15) : hour.plusMinutes(15);
        }
        return hour;
    }

    /** « 9h00 », as an export writes it; « 02h30 », which nobody takes for the afternoon. */
    public static String write(LocalTime time) {
        return (time.getHour() < 6 ? "%02dh%02d" : "%dh%02d").formatted(time.getHour(), time.getMinute());
    }
}
