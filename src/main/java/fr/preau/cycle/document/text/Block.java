package fr.preau.cycle.document.text;

import java.util.List;

/**
 * A block at the document's top level, with its source as it stands.
 *
 * @param first index of its first line in the document, from 0
 * @param last index of its last line
 * @param lines the source; of a {@link Form#KEPT} block, what stands between its marks
 */
public record Block(Form form, int level, int first, int last, List<String> lines) {

    public enum Form {
        HEADING,
        PARAGRAPH,
        LIST,
        /** Rows between bars, under a line of dashes. */
        TABLE,
        /** A thematic break: it parts texts and says nothing. */
        RULE,
        /** Text between the marks of {@link Fence}, taken as it is. */
        KEPT,
        /** The same, and everything from here on follows the programme. */
        KEPT_CLOSING,
        /** Code, quotes, HTML: text for whoever shows it. */
        OTHER
    }

    /** What a heading says, without the marks that make it one. */
    public String headingText() {
        if (lines.size() > 1) {
            return Normal.line(String.join(" ", lines.subList(0, lines.size() - 1)));
        }
        return Normal.line(lines.getFirst()
                .replaceFirst("^ {0,3}#{1,6}", "")
                .stripTrailing()
                .replaceFirst("(?:^|[ \\t])#+$", ""));
    }

    /** Some of its lines, as a paragraph of their own. */
    public Block part(int from, int to) {
        return new Block(Form.PARAGRAPH, 0, first + from, first + to - 1, lines.subList(from, to));
    }

    public boolean isHeading() {
        return form == Form.HEADING;
    }

    /** A heading or a paragraph of one line, which alone may name something. */
    public boolean isOneLine() {
        return isHeading() || form == Form.PARAGRAPH && lines.size() == 1;
    }

    /** The source of a block that {@link #isOneLine}. */
    public String line() {
        return isHeading() ? headingText() : Normal.line(lines.getFirst());
    }
}
