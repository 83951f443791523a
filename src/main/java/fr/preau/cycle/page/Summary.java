package fr.preau.cycle.page;

import java.text.BreakIterator;
import java.util.Locale;

/** A text in so many whole sentences as fit; one that is too long by itself ends at a word. */
final class Summary {

    private static final int LENGTH = 320;

    private Summary() {}

    /** The text's beginning, of at most 320 characters and a mark. */
    static String of(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        var sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
        sentences.setText(text);
        var end = sentences.preceding(LENGTH + 1);
        if (end > 0) {
            return text.substring(0, end).strip();
        }
        var blank = text.lastIndexOf(' ', LENGTH);
        return text.substring(0, blank > 0 ? blank : LENGTH) + "…";
    }
}
