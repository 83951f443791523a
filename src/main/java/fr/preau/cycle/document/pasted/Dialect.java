package fr.preau.cycle.document.pasted;

import java.util.regex.Pattern;

/** The Markdown that Google Docs and Pandoc write, as the plain Markdown that it stands for, line by line. */
public final class Dialect {

    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}[ \\t]");
    private static final Pattern DIVISION = Pattern.compile("^ {0,3}:{3,}(?:[ \\t].*|\\{.*)?$");
    private static final Pattern SPAN = Pattern.compile("\\[([^\\[\\]]*+)\\]\\{[.#][^{}]*+\\}");
    /** What authors and word processors put before a line of a list; Markdown's own marks are lists already. */
    private static final Pattern BULLET = Pattern.compile(
            "^[\\s\\u00a0]*+(?:[•‣⁃∙●○◦▪▫■□◆◇➜➔➤→►▶▸✓✔·–—\\u2705\\u23f0-\\u23f3\\u2b50]|[\\x{1F300}-\\x{1FAFF}])"
                    + "[\\ufe0e\\ufe0f]?[\\s\\u00a0]*+(?=\\S)");

    private static final String HARMLESS = "-.,:()+|~='\"/{}#";

    private Dialect() {}

    /** One line of a document, without what its program added; a line that only parts others is empty. */
    public static String line(String line) {
        if (DIVISION.matcher(line).matches()) {
            return "";
        }
        var text = withoutAnchor(line);
        return text.indexOf('{') < 0 ? text : SPAN.matcher(text).replaceAll("$1");
    }

    /** A heading without its name in braces at the end, « # Titre {#titre} »: read from the end, each sign once. */
    private static String withoutAnchor(String line) {
        var heading = HEADING.matcher(line);
        var end = endOf(line, line.length());
        var open = line.lastIndexOf('{', end - 1);
        return heading.find()
                        && open >= heading.end()
                        && line.indexOf('}', open) == end - 1
                        && "#.".indexOf(line.charAt(open + 1)) >= 0
                ? line.substring(0, Math.max(heading.end(), endOf(line, open)))
                : line;
    }

    /** Where what stands before that place ends, without the blanks behind it. */
    private static int endOf(String line, int place) {
        var end = place;
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
            end--;
        }
        return end;
    }

    /** The words of a line: no bullet that Markdown does not know, no backslash that hides nothing. */
    public static String words(String line) {
        return unescaped(BULLET.matcher(line).replaceFirst("").stripTrailing());
    }

    private static String unescaped(String line) {
        if (line.indexOf('\\') < 0) {
            return line;
        }
        var words = new StringBuilder();
        for (var at = 0; at < line.length(); at++) {
            var hides = line.charAt(at) == '\\' && at + 1 < line.length();
            if (hides && HARMLESS.indexOf(line.charAt(at + 1)) < 0) {
                words.append('\\');
            }
            at += hides ? 1 : 0;
            // A backslash at the end breaks the line, or did before its lines were parted.
            if (hides || line.charAt(at) != '\\') {
                words.append(line.charAt(at));
            }
        }
        return words.toString();
    }
}
