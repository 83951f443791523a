package fr.preau.platform.form;

import java.util.regex.Pattern;

/** What was typed into a field of one line: a browser lets other blanks and control characters through. */
public final class TypedLine {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\s\\u00a0]++");

    private TypedLine() {}

    /** With single blanks, none around. */
    public static String of(String typed) {
        return BLANKS.matcher(typed).replaceAll(" ").strip();
    }
}
