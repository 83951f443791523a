package fr.preau.cycle.document;

import fr.preau.cycle.document.text.Block;
import fr.preau.cycle.document.text.EntryLine;
import fr.preau.cycle.document.text.PartOfDay;
import fr.preau.cycle.document.text.ListItem;
import java.util.ArrayList;
import java.util.List;

/** Parts a block in which lines or items open days: written one below the other, or as a list. */
final class Parting {

    private Parting() {}

    /** The same lines; each that opens a day is a block of its own. */
    static List<Block> of(Block block) {
        return switch (block.form()) {
            case PARAGRAPH -> block.lines().size() == 1 ? List.of(block) : ofParagraph(block);
            case LIST -> ofList(block);
            default -> List.of(block);
        };
    }

    /**
     * The same list, where a line below an item that is neither indented nor an item of its own, and opens an entry,
     * begins a paragraph: Markdown takes it for the item's.
     */
    static List<Block> ofEntries(Block list) {
        var parts = new ArrayList<Block>();
        var start = 0;
        var within = true;
        for (var at = 1; at < list.lines().size(); at++) {
            var line = list.lines().get(at);
            var item = !ListItem.unmarked(line).equals(line);
            var place = EntryLine.Place.after(!Likeness.runsOn(list.lines().get(at - 1)));
            var opens = within
                    && !item
                    && !line.isBlank()
                    && line.charAt(0) != ' '
                    && (PartOfDay.isNamedBy(line) || EntryLine.of(line, place).isPresent());
            if (opens || !within && item) {
                parts.add(part(list, start, at, within));
                start = at;
                within = item;
            }
        }
        parts.add(part(list, start, list.lines().size(), within));
        return parts;
    }

    private static Block part(Block list, int from, int to, boolean isList) {
        return isList
                ? new Block(list.form(), 0, list.first() + from, list.first() + to - 1, list.lines().subList(from, to))
                : list.part(from, to);
    }

    /** Those lines of a paragraph, on their own. */
    static List<String> rest(List<String> lines, int from, int to) {
        var rest = new ArrayList<>(lines.subList(from, to));
        if (from > 0) {
            // It followed a line of its paragraph: its indent said nothing, and must not begin to.
            rest.set(0, rest.getFirst().stripLeading());
        }
        return rest;
    }

    private static List<Block> ofParagraph(Block block) {
        var parts = new ArrayList<Block>();
        var start = 0;
        for (var at = 0; at < block.lines().size(); at++) {
            if (opens(block.lines().get(at))) {
                if (start < at) {
                    parts.add(block.part(start, at));
                }
                parts.add(day(block.first() + at, block.lines().get(at)));
                start = at + 1;
            }
        }
        if (start < block.lines().size()) {
            parts.add(start == 0 ? block : block.part(start, block.lines().size()));
        }
        return parts;
    }

    private static List<Block> ofList(Block block) {
        var parts = new ArrayList<Block>();
        var others = new ArrayList<String>();
        for (var item : ListItem.of(block)) {
            if (opens(item.inner().getFirst())) {
                gather(item.first(), others, parts);
                parts.add(day(item.first(), item.inner().getFirst()));
                parts.addAll(item.within());
            } else {
                others.addAll(item.lines());
            }
        }
        if (parts.isEmpty()) {
            return List.of(block);
        }
        gather(block.last() + 1, others, parts);
        return parts;
    }

    /** The items gathered since the last day, which end before that line, as a list. */
    private static void gather(int end, List<String> others, List<Block> parts) {
        if (!others.isEmpty()) {
            parts.add(new Block(Block.Form.LIST, 0, end - others.size(), end - 1, List.copyOf(others)));
            others.clear();
        }
    }

    private static Block day(int line, String words) {
        return new Block(Block.Form.PARAGRAPH, 0, line, line, List.of(unbroken(words)));
    }

    private static boolean opens(String line) {
        return DayLine.of(unbroken(line), false).isPresent();
    }

    /** A backslash at a line's end is a break, not a word. */
    static String unbroken(String line) {
        return line.endsWith("\\") ? line.substring(0, line.length() - 1) : line;
    }
}
