package fr.preau.resource;

import fr.preau.platform.SearchText;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as they stand with a resource, one after the other. */
public final class Authors {

    private static final Pattern BETWEEN = Pattern.compile(",|;|&|\\bet\\b");

    private Authors() {}

    /** Whether that person is named among them, with accents and capitals or without. */
    public static boolean name(String authors, String person) {
        return (" " + plain(authors) + " ").contains(" " + plain(person) + " ");
    }

    /** The others, with whatever stood beside the name taken away. */
    static String without(String authors, String person) {
        var others = Arrays.stream(BETWEEN.split(authors))
                .map(String::strip)
                .filter(one -> !one.isEmpty() && !name(one, person))
                .collect(Collectors.joining(", "));
        return name(others, person) ? "" : others;
    }

    private static String plain(String text) {
        return SearchText.of(text).replaceAll("[^\\p{L}\\p{N}]++", " ").strip();
    }
}
