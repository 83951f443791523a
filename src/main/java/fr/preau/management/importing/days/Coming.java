package fr.preau.management.importing.days;

import java.util.Set;
import java.util.regex.Pattern;

/** Whether somebody comes, as a cell of yes and no says it: the whole cell, or it says neither. */
public enum Coming {
    YES,
    NO,
    /** The cell is empty. */
    UNSAID,
    UNCLEAR;

    private static final Set<String> AFFIRMS =
            Set.of("oui", "o", "x", "1", "vrai", "true", "yes", "y", "ok", "✓", "✔", "☑", "✅");
    private static final Set<String> DENIES =
            Set.of("non", "n", "0", "faux", "false", "no", "-", "–", "—", "✗", "✘", "❌", "🚫");
    private static final Set<String> HERE = Set.of(
            "present",
            "inscrit",
            "confirme",
            "valide",
            "accepte",
            "vient",
            "viendra",
            "participe",
            "participera",
            "sera present");
    private static final Set<String> AWAY = Set.of(
            "absent",
            "annule",
            "annulation",
            "a annule",
            "desiste",
            "s est desiste",
            "desistement",
            "excuse",
            "absent excuse",
            "refuse",
            "decline",
            "empeche",
            "indisponible",
            "retire",
            "abandon",
            "ne vient pas",
            "ne vient plus",
            "ne viendra pas",
            "ne viendra plus",
            "ne participe pas",
            "ne participera pas",
            "non inscrit",
            "non present",
            "pas inscrit",
            "pas present");

    /** Words that say somewhere in a text that somebody may not come. */
    private static final Pattern DOUBT = Pattern.compile(
            "(^| )(annul\\w*|desist\\w*|absente?s?|excusee?s?|(ne |n )?(vient|viendra|participe|participera) (pas|plus))( |$)");

    private static final Pattern WHOLE = Pattern.compile("^([01])[.,]0+$");
    private static final Pattern ENDING = Pattern.compile("(?<=[a-z]{3})( e|e)( s|s)?$|(?<=[a-z]{3}[^s])s$");

    /** What a cell under « Présent », or under a day, says. */
    public static Coming of(String cell) {
        return read(cell, AFFIRMS, DENIES);
    }

    /** What a cell under « Annulé » says: there, yes is no. */
    public static Coming unless(String cell) {
        return read(cell, DENIES, AFFIRMS);
    }

    private static Coming read(String cell, Set<String> yes, Set<String> no) {
        var text = WHOLE.matcher(cell.strip()).replaceAll("$1");
        if (text.isEmpty()) {
            return UNSAID;
        }
        if (text.contains("?")) {
            return UNCLEAR;
        }
        var plain = HandWords.plain(text);
        var said = plain.isEmpty() ? text.replace("\ufe0f", "") : plain;
        var word = ENDING.matcher(said).replaceAll("");
        if (yes.contains(said) || HERE.contains(word) || HERE.contains(said)) {
            return YES;
        }
        return no.contains(said) || AWAY.contains(word) || AWAY.contains(said) ? NO : UNCLEAR;
    }

    /** Whether a text says, or seems to say, that somebody does not come; « 0,00 » in a column of its own is a price. */
    public static boolean doubtful(String cell) {
        return of(cell) == NO
                        && cell.strip().length() > 1
                        && !WHOLE.matcher(cell.strip()).matches()
                || DOUBT.matcher(HandWords.plain(cell)).find();
    }
}
