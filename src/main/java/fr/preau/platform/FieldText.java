package fr.preau.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts with fields in braces, such as « Bonjour {prénom} »: filled in, and what keeps one from being
 * used. A field stands on one line; there is no way to write a brace that is none.
 */
public final class FieldText {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}\\r\\n]*)}");

    /** A field, with the small word before it that loses its e before a vowel. */
    private static final Pattern LED_FIELD =
            Pattern.compile("(?:(?<![\\p{L}’'])(?<led>[dD]e|[qQ]ue) )?" + FIELD.pattern());

    private static final int MOST_NAMED = 5;

    /** How much of the text around a lone brace is quoted. */
    private static final int QUOTED = 25;

    private FieldText() {}

    /** The fields that a text asks for, without their braces, each once. */
    public static Set<String> words(String text) {
        return FIELD.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The text with what these fields become, elided as French has it: « que {nom} » becomes « qu’Élodie »; a field
     * that becomes nothing known is left as it stands.
     */
    public static String filled(String text, Function<String, Optional<String>> value) {
        return LED_FIELD
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(2))
                        .map(words -> Optional.ofNullable(found.group("led"))
                                .map(led -> French.led(led, words))
                                .orElse(words))
                        .orElseGet(found::group)));
    }

    /** Unknown fields, with the nearest known, and braces that are alone, as sentences. */
    public static List<String> faults(String text, Collection<String> known) {
        var faults = new ArrayList<String>();
        words(text).stream()
                .filter(word -> !known.contains(word))
                .limit(MOST_NAMED)
                .map(word -> unknown(word, known))
                .forEach(faults::add);
        lone(text).ifPresent(faults::add);
        return faults;
    }

    private static String unknown(String word, Collection<String> known) {
        var sentence = "Le champ {%s} n’existe pas".formatted(word);
        return nearest(word, known)
                .map(near -> "%s : vouliez-vous écrire {%s} ?".formatted(sentence, near))
                .orElseGet(() -> sentence + " : corrigez-le ou retirez ses accolades.");
    }

    /** The known field that was probably meant; accents, case and a slip or two do not count. */
    private static Optional<String> nearest(String word, Collection<String> known) {
        var typed = SearchText.of(word);
        var slips = Math.max(1, Math.min(3, typed.length() / 3));
        return known.stream()
                .filter(one -> distance(typed, SearchText.of(one)) <= slips)
                .min(Comparator.comparingInt(one -> distance(typed, SearchText.of(one))));
    }

    /** How many letters must be added, taken away or changed (Levenshtein). */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    /** The first brace that opens no field and closes none, told by its line. */
    private static Optional<String> lone(String text) {
        var bare = FIELD.matcher(text).replaceAll(FieldText::blank);
        var opened = bare.indexOf('{');
        var closed = bare.indexOf('}');
        if (opened < 0 && closed < 0) {
            return Optional.empty();
        }
        return Optional.of(
                opened >= 0 && (closed < 0 || opened < closed)
                        ? "Ligne %d, une accolade n’est pas refermée : « %s ». Un champ s’écrit entre deux accolades, comme {nom}."
                                .formatted(line(bare, opened), quoted(text, opened))
                        : "Ligne %d, une accolade se ferme sans avoir été ouverte. Un champ s’écrit entre deux accolades, comme {nom}."
                                .formatted(line(bare, closed)));
    }

    private static String blank(MatchResult found) {
        return " ".repeat(found.group().length());
    }

    private static long line(String text, int position) {
        return text.substring(0, position).lines().count() + (startsLine(text, position) ? 1 : 0);
    }

    private static boolean startsLine(String text, int position) {
        return position == 0 || text.charAt(position - 1) == '\n';
    }

    private static String quoted(String text, int from) {
        var line = text.substring(from).lines().findFirst().orElse("");
        return line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line;
    }
}
