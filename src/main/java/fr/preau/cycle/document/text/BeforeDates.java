package fr.preau.cycle.document.text;

import static fr.preau.cycle.document.text.FrenchDates.FLAGS;

import java.util.regex.Pattern;

/** What the words just before dates make of them. */
final class BeforeDates {

    /** What makes a date a name: a street, a square, a law. */
    private static final Pattern NAMED = Pattern.compile(
            ".*(?<!\\p{L})(?:(?:rue|avenue|av\\.|place|pl\\.|boulevard|bd|bld|square|cours|quai|impasse|all[ée]e|esplanade"
                    + "|rond-point|pont|passage|chemin|cit[ée]|r[ée]sidence|stade|gymnase|salle|espace|station|m[ée]tro)"
                    + "|(?:loi|d[ée]cret|arr[êe]t[ée]|circulaire|ordonnance|instruction|d[ée]lib[ée]ration)(?:[ \\u00a0]\\S{1,20}){0,3}?)"
                    + "[ \\u00a0](?:du|de la|des)[ \\u00a0]",
            FLAGS | Pattern.DOTALL);

    private static final Pattern OWN_ARTICLE =
            Pattern.compile(".*(?<!\\p{L})(?:les?|du)[ \\u00a0]", FLAGS | Pattern.DOTALL);
    private static final Pattern OPENED = Pattern.compile(
            ".*(?:(?<!\\p{L})(?:les?|du|des|au)[ \\u00a0]|[^\\p{L}\\d\\s\\u00a0][ \\u00a0]?)", FLAGS | Pattern.DOTALL);
    private static final int NAME = 60;
    private static final int OPENING = 40;

    private BeforeDates() {}

    /** « rue du 8 mai 1945 », « loi du 21 février 2014 ». */
    static boolean makeThemAName(String text, int position) {
        return NAMED.matcher(before(text, position, NAME)).matches();
    }

    static boolean haveArticle(String text, int position) {
        return endsWithArticle(before(text, position, OPENING));
    }

    static boolean endsWithArticle(String words) {
        return OWN_ARTICLE.matcher(words).matches();
    }

    /** Whether an article, a sign or nothing stands before them, and no word that a number would belong to. */
    static boolean openThem(String text, int position) {
        return position == 0 || OPENED.matcher(before(text, position, OPENING)).matches();
    }

    private static String before(String text, int position, int most) {
        return text.substring(Math.max(0, position - most), position);
    }
}
