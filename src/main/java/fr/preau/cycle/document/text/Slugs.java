package fr.preau.cycle.document.text;

import fr.preau.platform.SearchText;
import java.util.Locale;
import java.util.regex.Pattern;

/** The last part of a page's address. */
public final class Slugs {

    /** What an address may be, up to 200 characters; a document that names another gets one made from its title. */
    public static final Pattern SHAPE = Pattern.compile("(?=.{1,200}$)[a-z0-9]++(?:-[a-z0-9]++)*+");

    private static final int LONGEST = 80;

    private Slugs() {}

    /** ASCII, at most 80 characters, cut at a hyphen. */
    public static String of(String title) {
        var ascii = SearchText.bare(title.toLowerCase(Locale.FRENCH))
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (ascii.isEmpty()) {
            return "cycle";
        }
        if (ascii.length() <= LONGEST) {
            return ascii;
        }
        var cut = ascii.lastIndexOf('-', LONGEST);
        return ascii.substring(0, cut > 0 ? cut : LONGEST);
    }
}
