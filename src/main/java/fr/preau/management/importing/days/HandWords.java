package fr.preau.management.importing.days;

import fr.preau.platform.SearchText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared when people wrote them by hand. */
public final class HandWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private HandWords() {}

    /** Lower case, no accents, single blanks instead of whatever is neither letter nor digit. */
    public static String plain(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(SearchText.bare(text), Normalizer.Form.NFKD))
                .replaceAll("");
        return OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
