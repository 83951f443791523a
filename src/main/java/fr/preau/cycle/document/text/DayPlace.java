package fr.preau.cycle.document.text;

import static fr.preau.cycle.document.text.FrenchDates.FLAGS;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a day is held, as its line says: « Lyon, mercredi 5 mai », « …, salle Rameau », « (Rouen, Hangar 107) ». */
public final class DayPlace {

    private static final String NAME =
            "\\p{Lu}[\\p{L}'’]*(?:[ \\u00a0-](?:(?:sur|sous|lès|les|le|la|en|de|du|des|d['’])[ \\u00a0-])*[\\p{Lu}\\d][\\p{L}\\d'’]*){0,5}";
    private static final Pattern TOWN = Pattern.compile("(?:[àÀA][ \\u00a0])?(?<place>" + NAME + ")");
    private static final Pattern AT = Pattern.compile(
            "[(]?(?:à|aux?|chez)[ \\u00a0](?<place>(?:(?:la|le)[ \\u00a0]|l['’])?\\p{Lu}.{0,80}?)\\)?",
            Pattern.UNICODE_CASE);
    private static final String BUILT =
            "(?:salle|maison|mairie|centre|espace|h[ôo]tel|mjc|m[ée]diath[èe]que|biblioth[èe]que|th[ée][âa]tre|auditorium"
                    + "|amphi\\p{L}*|campus|universit[ée]|pr[ée]fecture|halle|ferme|visio\\p{L}*|en ligne)(?!\\p{L}).{0,80}";
    private static final Pattern BUILDING =
            Pattern.compile("(?:(?:à|au)[ \\u00a0](?:la[ \\u00a0]|l['’])?)?(?<place>" + BUILT + ")", FLAGS);
    /** « Valence », « (Moulins) », « Chambéry (73) », « Lyon, Maison de la Métropole ». */
    private static final Pattern TOWN_APART = Pattern.compile(
            "[(]?(?<place>" + NAME + "(?:[ \\u00a0]\\((?:\\d{2,3}|2[AB])\\))?(?:,[ \\u00a0](?i:" + BUILT + "))?)\\)?");
    /** « (Rouen, Hangar 107) ». */
    private static final Pattern TOWN_IN_BRACKETS =
            Pattern.compile("\\((?<place>" + NAME + ",[ \\u00a0][^()]{1,60})\\)");
    /** Words that open a title, and no town. */
    private static final Pattern NO_TOWN = Pattern.compile(
            "(?:ateliers?|accueil|ouverture|cl[ôo]ture|bilans?|restitution|lancement|introduction|conclusion|visites?|pl[ée]ni[èe]re"
                    + "|matin[ée]*e?|apr[èe]s-midi|soir[ée]*e?|journ[ée]e|jour|j|s[ée]ance|session|module|s[ée]minaire|conf[ée]rence|formation"
                    + "|d[ée]bats?|table|rencontres?|emploi|[ée]ducation|sant[ée]|culture|sport|logement|habitat|jeunesse"
                    + "|num[ée]rique|mobilit[ée]s?|insertion|pr[ée]vention|s[ée]curit[ée]|la[ïi]cit[ée]|[ée]galit[ée]|participation"
                    + "|citoyennet[ée]|parentalit[ée]|tranquillit[ée]|environnement|[ée]cologie|[ée]conomie|complet|annul[ée]e?"
                    + "|report[ée]e?|pr[ée]sentiel|distanciel|titre|agir|habiter|vivre|grandir|apprendre|comprendre"
                    + "|travailler|[ée]valuer|partager|construire|accompagner|faire|mobiliser|coop[ée]rer|signer|pr[ée]parer"
                    + "|forum|colloque|assises|congr[èe]s|webinaire|r[ée]union|comit[ée]|copil|assembl[ée]e|inauguration"
                    + "|salon(?![ -]de[ -]provence)|f[êe]te|march[ée])(?!\\p{L}).*",
            FLAGS);

    private static final Pattern LOOSE_END = Pattern.compile("[\\s\\u00a0:,;–—-]{1,20}$");

    private DayPlace() {}

    /** Whether words before a date look like the name of a town. */
    public static boolean isName(String words) {
        return TOWN.matcher(words).matches();
    }

    /** The town before a date. */
    public static Optional<String> before(String words) {
        var town = TOWN.matcher(words);
        return town.matches() && !NO_TOWN.matcher(words).matches() ? Optional.of(town.group("place")) : Optional.empty();
    }

    /** After a colon stands a title, whatever it looks like. */
    public static Optional<String> told(String words, @Nullable String part, boolean afterHours) {
        if (":".equals(part) && !afterHours || Moments.in(words)) {
            return Optional.empty();
        }
        var building = BUILDING.matcher(Brackets.inside(words));
        if ((part != null || afterHours) && building.matches()) {
            return Optional.of(capital(building.group("place")));
        }
        var at = AT.matcher(words);
        return at.matches() ? Optional.of(capital(at.group("place"))) : Optional.empty();
    }

    /** What is written as a town is, apart from the date; most titles have a word without a capital. */
    public static Optional<String> town(String words, @Nullable String part, String rest, boolean afterYear) {
        var town =
                TOWN_IN_BRACKETS.matcher(words).matches() ? TOWN_IN_BRACKETS.matcher(words) : TOWN_APART.matcher(words);
        var apart = part == null ? afterYear || rest.stripLeading().startsWith("(") : !part.equals(":");
        return Optional.of(town)
                .filter(found -> apart && !Moments.in(words) && found.matches())
                .map(found -> found.group("place"))
                .filter(name -> !NO_TOWN.matcher(name).matches());
    }

    private static String capital(String place) {
        var name = Brackets.closed(LOOSE_END.matcher(place).replaceFirst(""));
        return Normal.line(name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1));
    }
}
