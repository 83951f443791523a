package fr.preau.platform;

import java.text.Normalizer;

/**
 * A text with each accented letter as one character (Unicode's form NFC). Some keyboards and file systems send
 * « é » as e and an accent apart, which printers and fonts set badly and which compares as another text: whatever
 * holds a name passes here when it is made, wherever the name comes from.
 */
public final class Composed {

    private Composed() {}

    public static String text(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }
}
