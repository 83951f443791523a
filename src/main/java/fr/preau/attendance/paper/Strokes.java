package fr.preau.attendance.paper;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A signature drawn with a finger: lines in a box of 600 by 200, as the data of an SVG path that holds
 * nothing but moves and lines between whole numbers.
 */
public record Strokes(String path) {

    private static final int LONGEST = 20_000;
    private static final String POINT = "(?:[0-9]|[1-9][0-9]|[1-5][0-9]{2}|600) (?:[0-9]|[1-9][0-9]|1[0-9]{2}|200)";
    private static final Pattern LINE = Pattern.compile("M " + POINT + "(?: L " + POINT + ")+");

    /** What was drawn; empty if it is nothing that our own page draws. */
    static Optional<Strokes> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        for (var line : typed.split(" (?=M)", -1)) {
            if (!LINE.matcher(line).matches()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Strokes(typed));
    }
}
