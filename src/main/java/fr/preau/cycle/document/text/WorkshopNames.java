package fr.preau.cycle.document.text;

import static fr.preau.cycle.document.text.FrenchDates.FLAGS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Several workshops in the title of one line: « Ateliers A, B, C », « Ateliers en parallèle : le logement, l'école ». */
public final class WorkshopNames {

    private static final int MOST = 12;

    /** Longer ones are prose; and no pattern looks at what may be a whole document. */
    private static final int LONGEST = 300;

    private static final Pattern TITLE = Pattern.compile(
            "(?:(?:\\d{1,2}|deux|trois|quatre|cinq|six)[ \\u00a0])?ateliers"
                    + "(?<together>[ \\u00a0](?:en[ \\u00a0]parallèle|parallèles|simultanés|au[ \\u00a0]choix))?"
                    + "(?<colon>[ \\u00a0]?[:–—-])?[ \\u00a0](?<names>.+)",
            FLAGS);
    /** « A », « 12 », « n° 3 », « B1 ». */
    private static final Pattern SHORT = Pattern.compile("(?:n°[ \\u00a0]?)?(?:\\p{L}\\d?|\\d{1,2})", FLAGS);

    private static final Pattern RANGE =
            Pattern.compile("(?<from>\\p{Lu}|\\d{1,2})[ \\u00a0]à[ \\u00a0](?<to>\\p{Lu}|\\d{1,2})");
    private static final Pattern STRONG = Pattern.compile("[ \\u00a0]*(?:;|\\|)[ \\u00a0]*");
    private static final Pattern WEAK =
            Pattern.compile("[ \\u00a0]*(?:[;|,/]|(?<=[ \\u00a0])(?:et|ou|&)(?=[ \\u00a0]))[ \\u00a0]*");

    private static final Pattern BRACKETS = Pattern.compile("^\\(([^()]*)\\)$");

    private WorkshopNames() {}

    /** The title of each, at least two; none where the title names no several workshops for sure. */
    public static List<String> of(String title) {
        if (title.length() > LONGEST) {
            return List.of();
        }
        var found = TITLE.matcher(title.strip());
        var names = found.matches() ? names(found) : each(title.strip());
        var titles = names.stream().map(WorkshopNames::title).toList();
        var distinct =
                titles.stream().map(one -> one.toLowerCase(Locale.FRENCH)).distinct();
        return titles.size() > 1 && titles.size() <= MOST && distinct.count() == titles.size() ? titles : List.of();
    }

    private static List<String> names(Matcher found) {
        var names = BRACKETS.matcher(found.group("names")).replaceFirst("$1");
        var range = RANGE.matcher(names);
        if (range.matches()) {
            return range(range.group("from"), range.group("to"));
        }
        var weak = parts(WEAK, names);
        if (found.group("together") != null
                || weak.stream().allMatch(name -> SHORT.matcher(name).matches())) {
            return STRONG.matcher(names).find() && found.group("together") != null ? parts(STRONG, names) : weak;
        }
        return found.group("colon") != null ? parts(STRONG, names) : List.of();
    }

    /** « Atelier logement, atelier santé ». */
    private static List<String> each(String title) {
        var parts = parts(WEAK, title);
        return parts.stream().allMatch(part -> part.toLowerCase(Locale.FRENCH).startsWith("atelier "))
                ? parts
                : List.of();
    }

    private static List<String> range(String from, String to) {
        if (from.chars().allMatch(Character::isDigit) && to.chars().allMatch(Character::isDigit)) {
            return IntStream.rangeClosed(Integer.parseInt(from), Integer.parseInt(to))
                    .limit(MOST + 1L)
                    .mapToObj(Integer::toString)
                    .toList();
        }
        return from.length() == 1 && to.length() == 1
                ? IntStream.rangeClosed(from.charAt(0), to.charAt(0))
                        .limit(MOST + 1L)
                        .filter(Character::isUpperCase)
                        .mapToObj(Character::toString)
                        .toList()
                : List.of();
    }

    private static List<String> parts(Pattern between, String names) {
        return Arrays.stream(between.split(names.replaceAll("\\.$", "")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String title(String name) {
        if (name.toLowerCase(Locale.FRENCH).startsWith("atelier ")) {
            return name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1);
        }
        return SHORT.matcher(name).matches()
                ? "Atelier " + name.toUpperCase(Locale.FRENCH).replace("N°", "n°")
                : "Atelier : " + name;
    }
}
