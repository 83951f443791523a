package fr.preau.cycle.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An item of a list at the top level.
 *
 * @param first index of its first line in the document
 * @param lines as they stand
 * @param inner the same without the mark and the indent that it asks for
 */
public record ListItem(int first, List<String> lines, List<String> inner) {

    private static final Pattern MARK_AT_ANY_DEPTH =
            Pattern.compile("^[ \\t]{0,20}(?:[-*+]|\\d{1,9}[.)])(?:[ \\t]{1,4}|$)");
    private static final Pattern MARK = Pattern.compile("^ {0,3}(?:[-*+]|\\d{1,9}[.)])(?: {1,4}|\\t|$)");

    public static List<ListItem> of(Block list) {
        var items = new ArrayList<ListItem>();
        var start = 0;
        var offset = offset(list.lines().getFirst());
        for (var at = 1; at < list.lines().size(); at++) {
            var line = list.lines().get(at);
            if (indent(line) < offset && MARK.matcher(line).find()) {
                items.add(item(list, start, at, offset));
                start = at;
                offset = offset(line);
            }
        }
        items.add(item(list, start, list.lines().size(), offset));
        return items;
    }

    /** Everything below the item's first line. */
    public List<Block> within() {
        return SourceText.within(first + 1, inner.subList(1, inner.size()));
    }

    /** Whether a list inside the item opens entries. */
    public boolean holdsEntries() {
        return within().stream().anyMatch(block -> block.form() == Block.Form.LIST && EntryLine.opensIn(block));
    }

    /** A line of a list without its mark, however deep it stands. */
    public static String unmarked(String line) {
        return MARK_AT_ANY_DEPTH.matcher(line).replaceFirst("");
    }

    private static ListItem item(Block list, int from, int to, int offset) {
        var lines = list.lines().subList(from, to);
        var inner = new ArrayList<String>();
        inner.add(lines.getFirst().substring(offset));
        for (var line : lines.subList(1, lines.size())) {
            inner.add(line.substring(Math.min(offset, indent(line))));
        }
        return new ListItem(list.first() + from, lines, inner);
    }

    private static int offset(String line) {
        var mark = MARK.matcher(line);
        return mark.find() ? mark.end() : 0;
    }

    private static int indent(String line) {
        var at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
