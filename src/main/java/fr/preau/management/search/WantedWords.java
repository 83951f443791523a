package fr.preau.management.search;

import fr.preau.platform.SearchText;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Words that are looked for: found where each begins a word, whatever its accents and its case. */
record WantedWords(List<String> wanted) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    WantedWords {
        wanted = List.copyOf(wanted);
    }

    static WantedWords of(String typed) {
        return new WantedWords(split(typed));
    }

    boolean none() {
        return wanted.isEmpty();
    }

    boolean in(String text) {
        var own = split(text);
        return wanted.stream().allMatch(word -> own.stream().anyMatch(one -> one.startsWith(word)));
    }

    private static List<String> split(String text) {
        return Arrays.stream(BETWEEN.split(SearchText.of(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
