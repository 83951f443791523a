package fr.preau.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as searches compare them. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private SearchText() {}

    /** In lower case, without accents, with straight apostrophes and single blanks. */
    public static String of(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BLANKS.matcher(bare.toLowerCase(Locale.ROOT).replace('’', '\''))
                .replaceAll(" ")
                .strip();
    }
}
