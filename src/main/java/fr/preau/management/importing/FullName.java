package fr.preau.management.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A first name and a last name that stand in one cell.
 *
 * @param sure whether it could not have been cut elsewhere
 */
record FullName(String last, String first, boolean sure) {

    /** Which of the two comes first, where capitals do not tell. */
    enum Order {
        LAST_FIRST,
        FIRST_LAST
    }

    private static final Pattern TITLE =
            Pattern.compile("^(m\\.|mr\\.?|m|mme\\.?|mlle\\.?|madame|monsieur|dr\\.?) +", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PARTICLES = Set.of(
            "de", "du", "des", "d’", "d'", "la", "le", "van", "von", "der", "den", "el", "al", "ben", "da", "dos",
            "di");

    /** Capitals say which is the last name, a comma comes after it; otherwise the order does. */
    static FullName of(String cell, Order order) {
        var text = TITLE.matcher(cell.strip()).replaceFirst("");
        var comma = text.indexOf(',');
        if (comma > 0 && comma == text.lastIndexOf(',')) {
            return new FullName(
                    text.substring(0, comma).strip(), text.substring(comma + 1).strip(), true);
        }
        var words = Arrays.stream(text.split("[\\s\\u00a0]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() < 2) {
            return new FullName(text, "", true);
        }
        var shouted = words.stream().filter(FullName::inCapitals).count();
        if (shouted > 0 && shouted < words.size()) {
            if (inCapitals(words.getFirst()) || particlesThenCapitals(words)) {
                return cut(words, end(words), Order.LAST_FIRST, true);
            }
            var start = words.size();
            while (start > 0 && (inCapitals(words.get(start - 1)) || particle(words.get(start - 1)))) {
                start--;
            }
            if (start > 0 && start < words.size()) {
                return cut(words, start, Order.FIRST_LAST, true);
            }
        }
        if (order == Order.LAST_FIRST) {
            var end = 1;
            while (end < words.size() - 1 && particle(words.get(end - 1))) {
                end++;
            }
            return cut(words, end, order, words.size() == 2 || end == words.size() - 1);
        }
        var start = 1;
        while (start < words.size() - 1 && !particle(words.get(start))) {
            start++;
        }
        return cut(words, start, order, words.size() == 2);
    }

    /** Where the capitals at the beginning end, and whether nothing after them is in capitals again. */
    private static int end(List<String> words) {
        var end = 0;
        while (end < words.size() - 1 && (inCapitals(words.get(end)) || particle(words.get(end)))) {
            end++;
        }
        return end;
    }

    private static boolean particlesThenCapitals(List<String> words) {
        var rest = new ArrayList<>(words);
        while (rest.size() > 1 && particle(rest.getFirst())) {
            rest.removeFirst();
        }
        return rest.size() < words.size() && inCapitals(rest.getFirst());
    }

    private static FullName cut(List<String> words, int at, Order order, boolean sure) {
        var before = String.join(" ", words.subList(0, at));
        var after = String.join(" ", words.subList(at, words.size()));
        var mixed =
                words
                        .subList(order == Order.LAST_FIRST ? at : 0, order == Order.LAST_FIRST ? words.size() : at)
                        .stream()
                        .anyMatch(FullName::inCapitals);
        var all = words.stream().allMatch(FullName::inCapitals);
        return order == Order.LAST_FIRST
                ? new FullName(before, after, sure && (all || !mixed))
                : new FullName(after, before, sure && (all || !mixed));
    }

    private static boolean particle(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** At least two letters, none of them small; an initial says nothing. */
    private static boolean inCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                && word.codePoints().filter(Character::isLetter).count() > 1;
    }
}
