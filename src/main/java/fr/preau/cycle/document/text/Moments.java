package fr.preau.cycle.document.text;

import static fr.preau.cycle.document.text.FrenchDates.FLAGS;
import static fr.preau.cycle.document.text.FrenchDates.SPACE;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Whether a line of Markdown holds a clock time or a date, understood or not. */
public final class Moments {

    private static final Pattern CLOCK = Pattern.compile(
            Hours.HOUR + "|(?<![\\d.,:/])\\d{1,2}(?::|\\.)\\d{2}" + SPACE
                    + "?(?:[ap]\\.?m)?(?![\\d\\p{L}.])|(?<!\\d)\\d{1,2}" + SPACE
                    + "?[ap]\\.?m(?!\\p{L})|(?<!\\d)\\d{1,2}" + SPACE
                    + "?h(?:\\d|s?(?!\\p{L}))|(?<![\\d\\p{L}])\\d{1,2}(?-i:h(?=\\p{Lu}))|(?<!\\p{L})(?:une|deux|trois|quatre|cinq|six|sept"
                    + "|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt)" + SPACE
                    + "heures?"
                    + "|^\\W*(?:dès|vers|à)" + SPACE + "\\d{1,2}" + SPACE + "?[:–—,-]"
                    + "|^\\W*(?:0\\d[0-5]\\d(?!\\d)|(?:0\\d|1[0-8])[0-5]\\d" + SPACE + "?[-–—à]" + SPACE
                    + "?\\d{4}(?!\\d))|^\\W*(?:de|entre)" + SPACE + "\\d{1,2}" + SPACE + "(?:à|et)" + SPACE + "\\d{1,2}"
                    + SPACE
                    + "?[:–—,-]|^\\W*\\d{1,2}(?:[,;’'′]|" + SPACE + ":" + SPACE + ")\\d{2}(?!\\d)(?:" + SPACE + "?:)?"
                    + SPACE
                    + "\\p{L}",
            FLAGS);
    /** Figures and letters of other widths, or raised, that a reader takes for the plain ones. */
    private static final Pattern OTHER_FORMS =
            Pattern.compile("[\\uFF10-\\uFF5A\\u00B2\\u00B3\\u00B9\\u2070-\\u2079\\u02B0]");

    private static final String ENGLISH_MONTH =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
    /** « March 16, 2027 », « 16th of March ». */
    private static final Pattern ENGLISH_DATE = Pattern.compile(
            "(?<!\\p{L})" + ENGLISH_MONTH + SPACE
                    + "\\d{1,2}(?:st|nd|rd|th)?(?![\\d\\p{L}])|(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?" + SPACE + "(?:of"
                    + SPACE + ")?" + ENGLISH_MONTH + "(?!\\p{L})",
            FLAGS);

    private static final Pattern LAST_HOUR = Pattern.compile("(\\d{1,2})");

    private Moments() {}

    public static boolean in(String source) {
        return hasClock(source) || hasDate(source);
    }

    /** In whatever order its parts are. */
    public static boolean hasDate(String source) {
        return !FrenchDates.in(source).isEmpty() || ENGLISH_DATE.matcher(source).find();
    }

    /** A number of hours that no clock shows is a length of time: « sous 48 h ». */
    public static boolean hasClock(String source) {
        var plain = OTHER_FORMS.matcher(source).find() ? Normalizer.normalize(source, Normalizer.Form.NFKC) : source;
        return CLOCK.matcher(plain).results().anyMatch(found -> {
            var number = LAST_HOUR.matcher(found.group());
            return !number.find() || Integer.parseInt(number.group(1)) <= 24 || found.start() < 6;
        });
    }

    /** The same words, in which no reader of a document sees an hour or a date: their figures are entities. */
    public static String veiled(String markdown) {
        return in(markdown) ? veiledWhole(markdown) : markdown;
    }

    public static String veiledWhole(String markdown) {
        var veiled = new StringBuilder();
        for (var at = 0; at < markdown.length(); at++) {
            var begins = at == 0 || !Character.isLetterOrDigit(markdown.charAt(at - 1));
            var c = markdown.charAt(at);
            if ((Character.isDigit(c) || begins && Character.isLetter(c)) && !Character.isSurrogate(c)) {
                veiled.append("&#").append((int) c).append(';');
            } else {
                veiled.append(c);
            }
        }
        return veiled.toString();
    }
}
