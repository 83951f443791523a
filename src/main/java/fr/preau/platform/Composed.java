package fr.preau.platform;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A text with each accented letter as one character (Unicode's form NFC). Some keyboards and file systems send
 * « é » as e and an accent apart, which printers and fonts set badly and which compares as another text: whatever
 * holds a name passes here when it is made, wherever the name comes from.
 */
public final class Composed {

    /** No language has as many on one letter (UAX 15, D3); to put them in order takes the square of their number. */
    private static final Pattern NO_WRITING = Pattern.compile("\\p{M}{31}");

    /** No character before it is composed with another (Unicode's NFC_Quick_Check). */
    private static final char FIRST_ACCENT = '\u0300';

    private Composed() {}

    /** A text that no language would write stays as it is. */
    public static String text(String typed) {
        if (typed.chars().allMatch(character -> character < FIRST_ACCENT)) {
            return typed;
        }
        return NO_WRITING.matcher(typed).find() ? typed : Normalizer.normalize(typed, Normalizer.Form.NFC);
    }
}
