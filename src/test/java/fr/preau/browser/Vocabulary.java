package fr.preau.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/**
 * The words of {@code docs/vocabulary.md}, and those of a French dictionary: what a page may say, and how
 * it is set.
 */
final class Vocabulary {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]+ \\| ([^|]+) \\| [^|]+ \\|$");
    private static final Pattern NOT_SAID = Pattern.compile("(?m)^Not said at all: (.+)\\.$");
    private static final Pattern ADMITTED = Pattern.compile("(?m)^(?:Terms|Names in the examples): (.+)\\.$");
    private static final Pattern ADDRESS = Pattern.compile("\\S*(?:@|://|\\.\\p{Ll}{2,4}\\b|=)\\S*|/\\S+|\\{[^}]*\\}");
    private static final Pattern WORD = Pattern.compile("(?:[Aa]ujourd’)?\\p{IsLatin}+(?:-\\p{IsLatin}+)*");
    private static final Pattern ONLY_CAPITALS = Pattern.compile("[\\p{Lu}-]+");
    private static final Pattern UNTIDY = Pattern.compile("\\p{L}'\\p{L}| [;:!?»]|« |\\.\\.\\.|\"|\\b1 er\\b");

    private static final Vocabulary OURS = read(Path.of("docs/vocabulary.md"));

    /** Letters of « anticonstitutionnellement ». */
    private static final int LONGEST = 25;

    private final Pattern wrong;
    private final Set<String> ours;
    private final Dictionary dictionary;

    private Vocabulary(Pattern wrong, Set<String> ours, Dictionary dictionary) {
        this.wrong = wrong;
        this.ours = ours;
        this.dictionary = dictionary;
    }

    /** What these texts say that we do not say, or that is no word. */
    static List<String> strange(Collection<String> texts) {
        return texts.stream().flatMap(OURS::strange).distinct().toList();
    }

    /** Those that are not set as French typography asks. */
    static List<String> untidy(Collection<String> texts) {
        return texts.stream().filter(text -> UNTIDY.matcher(text).find()).toList();
    }

    private Stream<String> strange(String text) {
        var said = ADDRESS.matcher(text.replace('\u00a0', ' ')).replaceAll(" ");
        var words = new DictionaryLookup(dictionary);
        var unknown = WORD.matcher(said).results().map(MatchResult::group).filter(word -> !known(word, words));
        return Stream.concat(wrong.matcher(said).results().map(MatchResult::group), unknown);
    }

    private boolean known(String word, DictionaryLookup words) {
        return ONLY_CAPITALS.matcher(word).matches()
                || admitted(word, words)
                || Arrays.stream(word.split("-")).allMatch(part -> admitted(part, words));
    }

    /** What is longer than any word is somebody's name, and so is what has one letter. */
    private boolean admitted(String part, DictionaryLookup words) {
        var small = part.toLowerCase(Locale.FRENCH).replace('’', '\'');
        return part.length() == 1
                || part.length() > LONGEST
                || ours.contains(part)
                || ours.contains(small)
                || !words.lookup(part).isEmpty()
                || !words.lookup(small).isEmpty();
    }

    private static Vocabulary read(Path file) {
        try {
            var page = Files.readString(file);
            var wrong = Stream.concat(lists(ROW, page).skip(2), lists(NOT_SAID, page))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?iu)(?<![\\p{L}-])(?:", ")(?![\\p{L}-])"));
            var dictionary =
                    Objects.requireNonNull(Vocabulary.class.getResource("/org/languagetool/resource/fr/french.dict"));
            return new Vocabulary(
                    Pattern.compile(wrong),
                    lists(ADMITTED, page).collect(Collectors.toSet()),
                    Dictionary.read(dictionary));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lists(Pattern line, String page) {
        return line.matcher(page)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(", ")));
    }
}
