package fr.preau.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as searches compare them. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}++");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private SearchText() {}

    /**
     * Without accents. Marks that stand alone go before the letters are taken apart: putting a long run of them
     * into their canonical order takes the square of its length.
     */
    public static String bare(String text) {
        var alone = MARKS.matcher(text).replaceAll("");
        return MARKS.matcher(Normalizer.normalize(alone, Normalizer.Form.NFD)).replaceAll("");
    }

    /** In lower case, without accents, with straight apostrophes and single blanks. */
    public static String of(String text) {
        return BLANKS.matcher(bare(text).toLowerCase(Locale.ROOT).replace('’', '\''))
                .replaceAll(" ")
                .strip();
    }
}
