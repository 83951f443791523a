package fr.preau.cycle.document.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A text that would be taken for something else stands between {@code <!-- texte -->} and
 * {@code <!-- /texte -->}, which no reader of the page sees; what follows the programme may stand
 * between {@code <!-- suite -->} and {@code <!-- /suite -->}. A number tells apart a pair whose text
 * holds such a line itself.
 */
public final class Fence {

    private static final Pattern MARK =
            Pattern.compile("<!-- (?<end>/?)(?<name>(?:texte|suite)(?: \\d{1,9})?) -->[ \\t]*");

    private Fence() {}

    /** The fenced texts of a document, in order; an opening mark without its end is an ordinary comment. */
    static List<Block> in(List<String> lines) {
        var openings = new ArrayList<Mark>();
        Map<String, NavigableSet<Integer>> ends = new HashMap<>();
        for (var at = 0; at < lines.size(); at++) {
            var mark = MARK.matcher(lines.get(at).startsWith("<!-- ") ? lines.get(at) : "");
            if (mark.matches()) {
                if (mark.group("end").isEmpty()) {
                    openings.add(new Mark(mark.group("name"), at));
                } else {
                    ends.computeIfAbsent(mark.group("name"), _ -> new TreeSet<>())
                            .add(at);
                }
            }
        }
        var fenced = new ArrayList<Block>();
        var next = 0;
        for (var opening : openings) {
            var end = ends.getOrDefault(opening.name(), new TreeSet<>()).higher(opening.line());
            if (opening.line() >= next && end != null) {
                fenced.add(opening.until(end, lines));
                next = end + 1;
            }
        }
        return fenced;
    }

    /** The same text between marks. */
    public static String around(String text) {
        return between("texte", text);
    }

    /** The same text between the marks of what follows the programme. */
    public static String aroundClosing(String text) {
        return between("suite", text);
    }

    private static String between(String word, String text) {
        var name = word;
        for (var number = 2; text.contains("<!-- /" + name + " -->"); number++) {
            name = word + " " + number;
        }
        return "<!-- " + name + " -->\n" + text + "\n<!-- /" + name + " -->";
    }

    private record Mark(String name, int line) {

        Block until(int end, List<String> lines) {
            var form = name.startsWith("suite") ? Block.Form.KEPT_CLOSING : Block.Form.KEPT;
            return new Block(form, 0, line, end, lines.subList(line + 1, end));
        }
    }
}
