package fr.preau.cycle.document.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bold and italic marks around something that is recognised at the start of a line. */
public final class Emphasis {

    public static final String MARK = "(?:\\*{1,3}|_{1,3})";

    private static final Pattern ALONE = Pattern.compile(MARK);

    private Emphasis() {}

    /**
     * What follows the recognised part, with the mark that opened before it and closes after it:
     * {@code **9h00 : Accueil** café} leaves {@code **Accueil** café}. A mark that is left alone says nothing.
     */
    public static String rest(@Nullable String opened, @Nullable String closed, String rest) {
        var line = Normal.line(rest);
        if (ALONE.matcher(line).matches()) {
            return "";
        }
        if (opened == null || closed != null || line.isEmpty()) {
            return line;
        }
        return line.startsWith(opened) ? Normal.line(line.substring(opened.length())) : opened + line;
    }

    /** The line without the one mark that stands around the whole of it, if there is such a mark. */
    public static String unwrapped(String line) {
        for (var mark : new String[] {"***", "**", "__", "*", "_"}) {
            if (line.length() > 2 * mark.length() && line.startsWith(mark) && line.endsWith(mark)) {
                var inner = line.substring(mark.length(), line.length() - mark.length());
                return inner.contains(mark) || inner.endsWith("\\") ? line : Normal.line(inner);
            }
        }
        return line;
    }

    public static boolean isWrapped(String line) {
        return !unwrapped(line).equals(line);
    }
}
