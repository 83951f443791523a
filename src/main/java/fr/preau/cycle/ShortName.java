package fr.preau.cycle;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a cycle is called where one line is all there is. */
public final class ShortName {

    /** What stands on one line of a phone. */
    public static final int LONGEST = 42;

    /** What is shorter names nothing by itself. */
    private static final int TELLING = 16;

    private static final Pattern SUBTITLE = Pattern.compile("\\s*:\\s|\\s[–—-]\\s|\\s\\(");

    private ShortName() {}

    /** What the team says, or else what is made of the title. */
    static String of(String title, Optional<String> said) {
        return said.orElseGet(() -> made(title));
    }

    /** The title up to its subtitle; a longer one ends after a whole word. */
    public static String made(String title) {
        var whole = title.strip();
        if (whole.length() <= LONGEST) {
            return whole;
        }
        var parts = SUBTITLE.split(whole, 2);
        var head = parts[0].strip();
        if (head.length() >= TELLING) {
            return cut(head);
        }
        // « 2024, année 1 : … » says nothing alone.
        return cut(parts.length > 1 && parts[1].strip().length() >= TELLING ? parts[1].strip() : whole);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var blank = text.lastIndexOf(' ', LONGEST - 1);
        return text.substring(0, blank > 0 ? blank : whole(text)).strip() + "…";
    }

    /** As much as there is room for without cutting a character in two. */
    private static int whole(String text) {
        var end = LONGEST - 1;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
