package fr.preau.cycle.document.text;

import java.util.regex.Pattern;

/** Round and square brackets around words. */
public final class Brackets {

    private static final Pattern AROUND = Pattern.compile("\\((?<round>[^()]*)\\)|\\[(?<square>[^\\[\\]]*)]");

    private Brackets() {}

    /** What stands in one pair of them, without them; any other text as it is. */
    public static String inside(String text) {
        var found = AROUND.matcher(text.strip());
        if (!found.matches()) {
            return text;
        }
        var round = found.group("round");
        return round == null ? found.group("square") : round;
    }

    /** With the bracket that closes the last one, where it was cut off. */
    public static String closed(String text) {
        return text.lastIndexOf('(') > text.lastIndexOf(')') ? text + ")" : text;
    }
}
