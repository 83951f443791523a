package fr.preau.resource;

import fr.preau.platform.SearchText;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as they stand with a resource, one after the other: between two a comma, « et » or the like. */
public final class Authors {

    private static final Pattern BETWEEN = Pattern.compile(
            "[,;&]|(?<=\\s)et(?=\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** As {@link #plain} has them. */
    private static final Set<String> CIVILITIES = Set.of(
            "m",
            "mr",
            "mme",
            "mlle",
            "me",
            "dr",
            "pr",
            "monsieur",
            "madame",
            "mademoiselle",
            "maitre",
            "docteur",
            "docteure",
            "professeur",
            "professeure");

    private Authors() {}

    /**
     * Whether that person may be named among them: all the words of the shorter name are in the longer, whatever their
     * order, accents, capitals and civilities are, and an initial is the word that it begins.
     */
    public static boolean name(String authors, String person) {
        return parts(authors).stream().anyMatch(one -> parts(person).stream().anyMatch(name -> alike(one, name)));
    }

    /**
     * The others. Whole names alone are taken away: « Anne » is not « Anne Martin ». Where the person does not stand
     * there as they are called, or may still be named by what is left, nobody is named any more: a co-author can be
     * written again, a name that stays public after its erasure cannot be taken back.
     */
    static String without(String authors, String person) {
        var named = parts(authors);
        var gone = parts(person).stream().map(Authors::plain).toList();
        if (!named.stream().map(Authors::plain).toList().containsAll(gone)) {
            return "";
        }
        var others = named.stream().filter(one -> !gone.contains(plain(one))).collect(Collectors.joining(", "));
        var several = gone.stream().filter(name -> words(name).size() > 1).collect(Collectors.joining(","));
        return name(others, several) ? "" : others;
    }

    private static boolean alike(String one, String other) {
        var these = words(one);
        var those = words(other);
        return these.size() <= those.size() ? within(these, those) : within(those, these);
    }

    private static boolean within(List<String> few, List<String> many) {
        return !few.isEmpty() && few.stream().allMatch(word -> many.stream().anyMatch(other -> same(word, other)));
    }

    private static boolean same(String word, String other) {
        return word.equals(other)
                || word.length() == 1 && other.startsWith(word)
                || other.length() == 1 && word.startsWith(other);
    }

    private static List<String> parts(String names) {
        return Arrays.stream(BETWEEN.split(names))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static List<String> words(String name) {
        return Arrays.stream(plain(name).split(" "))
                .filter(word -> !word.isEmpty() && !CIVILITIES.contains(word))
                .toList();
    }

    private static String plain(String text) {
        return SearchText.of(text).replaceAll("[^\\p{L}\\p{N}]++", " ").strip();
    }
}
