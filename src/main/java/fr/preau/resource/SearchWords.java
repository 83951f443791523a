package fr.preau.resource;

import fr.preau.platform.SearchText;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words as the search compares them, before PostgreSQL takes their endings away: its dictionary « french » alone
 * knows no accent that was left out, no elision with a typographic apostrophe and no « élus » that is an « élu ».
 */
public final class SearchWords {

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]++");
    private static final int SHORTEST_PLURAL = 4;

    private SearchWords() {}

    /** In lower case, without accents, elisions and endings of a plural, one blank between. */
    public static String of(String text) {
        return Arrays.stream(APART.split(SearchText.of(text)))
                .filter(word -> word.length() > 1 || word.chars().anyMatch(Character::isDigit))
                .map(word -> word.length() >= SHORTEST_PLURAL && (word.endsWith("s") || word.endsWith("x"))
                        ? word.substring(0, word.length() - 1)
                        : word)
                .collect(Collectors.joining(" "));
    }
}
