package fr.preau.cycle.document.text;

import java.util.regex.Pattern;

/** The name of a part of a day, which stands over its entries: « Matin », « L'après-midi », « Programme du soir ». */
public final class PartOfDay {

    private static final Pattern NAME = Pattern.compile("[(\\[]?(?:(?:le )?programme )?(?:(?:du|le|la|au|en|de la) |(?:de )?l.)?"
            + "(?:matin(?:ee)?|midi|apres[ -]?midi|apm|soir(?:ee)?)[)\\]]?");

    private static final Pattern LEADS =
            Pattern.compile("(?:(?:le|la|en) |l.)?(?:matin(?:ee)?|apres[ -]?midi|soiree)(?![\\p{L}\\d-])[^.]{2,80}");

    private PartOfDay() {}

    /** Whether the line, without its marks, is such a name and nothing else. */
    public static boolean isNamedBy(String line) {
        return NAME.matcher(plain(line)).matches();
    }

    /** Whether words follow such a name on its line: « Après-midi : visite libre », « Matinée de visites ». */
    public static boolean leads(String line) {
        return !line.strip().endsWith(".") && LEADS.matcher(plain(line)).matches();
    }

    private static String plain(String line) {
        return Kinds.name(line.replaceAll("[\\u00a0\\u202f]", " ").replaceAll("[\\u2010\\u2011]", "-"));
    }

    /** Whether the block is such a name alone, or one with its hours: « Matin : 9h – 12h30 ». */
    public static boolean isNamedBy(Block block) {
        return block.isOneLine()
                && (isNamedBy(block.line())
                        || EntryLine.of(block.line(), EntryLine.Place.HEADING_OR_ITEM)
                                .filter(entry -> entry instanceof EntryLine.Timed timed && isNamedBy(timed.title()))
                                .isPresent());
    }
}
