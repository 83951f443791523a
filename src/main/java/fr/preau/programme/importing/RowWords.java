package fr.preau.programme.importing;

import fr.preau.platform.SearchText;
import java.util.regex.Pattern;

/** Words at the head of a row that is no action. */
final class RowWords {

    private static final Pattern SUM = Pattern.compile(
            "^(sous[ -]?total|s[/ .-]{0,2}t(otal)?|ss?[ -]?total|total|totaux|somme|cumul|enveloppes?|restes?|soldes?|montants? totaux|montant total|disponibles?|credits? disponibles?|recapitulatif|a reporter|report|dont|rappel|taux|moyenne|ecart|pour memoire|nombre d.?actions|nb d.?actions|consommation|ventilation)\\b.*",
            Pattern.DOTALL);
    private static final Pattern SECTION = Pattern.compile(
            "^(axe|pilier|objectif|theme|thematique|orientation|volet|enjeu|priorite|ambition)s?\\s*(n ?°\\s*)?(\\d|[ivx]+\\b|:|[-–—]).*",
            Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile(
            "^(axe|pilier|objectif|theme|thematique|orientation|volet|enjeu|priorite|ambition)?\\s*(n ?°\\s*)?(\\d{1,2}(?!\\d)|[ivx]{1,4}(?= ?[-–—:.)]))\\s*[-–—:.)]?\\s*");
    private static final Pattern REMARK = Pattern.compile(
            "^([*(]|nb\\b|n\\.b|note\\b|attention|aucune?\\b|legende|source|\\d{1,2}\\) ).*", Pattern.DOTALL);

    /** In characters: what is longer is a text, not a theme. */
    private static final int LONGEST_SECTION = 150;

    private RowWords() {}

    private static String plain(String text) {
        return SearchText.of(text.substring(0, Math.min(text.length(), HeadingWords.LONGEST)))
                .strip();
    }

    /** « Sous-total », « Reste à engager ». */
    static boolean sum(String text) {
        return SUM.matcher(plain(text)).matches();
    }

    /** « Axe 2 : emploi », be it with its sums in the same row. */
    static boolean section(String text) {
        return SECTION.matcher(plain(text)).matches();
    }

    /** « Emploi », as texts are compared, of « 1 - Emploi » or « Axe 2 : emploi ». */
    static String unnumbered(String theme) {
        return NUMBER.matcher(plain(theme)).replaceFirst("").strip();
    }

    /** Whether a text that stands alone in its row may be the theme of those below. */
    static boolean mayBeTheme(String text) {
        return text.length() <= LONGEST_SECTION && !REMARK.matcher(plain(text)).matches();
    }
}
