package fr.preau.platform.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * How large a text may be written in a box: as large as it may, smaller for a long one, cut with « … » where even the
 * smallest is too large. What is printed on a label never goes over its edge.
 *
 * @param words what is to be written
 * @param size in points
 */
public record Fit(String words, double size) {

    /** From one base line to the next, in sizes, as the style sheet of labels has it. */
    private static final double LINE = 1.2;

    private static final double STEP = 0.5;

    /** Words that the house's typeface does not have are written in a wider one. */
    private static final double WIDER = 1.15;

    /** A box, in points. */
    public record Box(double width, double height) {}

    /** In bold, which is the wider. */
    public static Fit in(Box box, String text, double largest, double smallest) {
        var words = Typefaces.written(text) ? text : Typefaces.spelled(text);
        for (var size = largest; size >= smallest; size -= STEP) {
            if (fits(box, words, size)) {
                return new Fit(text, size);
            }
        }
        var breaks = BreakIterator.getCharacterInstance(ULocale.FRANCE);
        breaks.setText(words);
        for (var end = breaks.last(); end > 0; end = breaks.previous()) {
            var cut = words.substring(0, end).strip() + "…";
            if (fits(box, cut, smallest)) {
                return new Fit(cut, smallest);
            }
        }
        return new Fit("", smallest);
    }

    private static boolean fits(Box box, String text, double size) {
        return lines(box, text, size) * size * LINE <= box.height;
    }

    /** As lines are broken: between words, and within a word that is wider than the box. */
    private static int lines(Box box, String text, double size) {
        var breaks = BreakIterator.getLineInstance(ULocale.FRANCE);
        breaks.setText(text);
        var lines = 1;
        var used = 0.0;
        for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            var width = width(text.substring(from, to).stripTrailing(), size);
            var whole = width(text.substring(from, to), size);
            if (used > 0 && used + width > box.width) {
                lines++;
                used = 0;
            }
            if (width > box.width) {
                // A letter that is left over at the end of each line counts for one more.
                lines += (int) Math.ceil(width / (box.width - size)) - 1;
                used = box.width;
            } else {
                used += whole;
            }
        }
        return lines;
    }

    private static double width(String text, double size) {
        return Lettering.BOLD.width(text, size) * (Typefaces.written(text) ? 1 : WIDER);
    }
}
