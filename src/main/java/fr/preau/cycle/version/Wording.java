package fr.preau.cycle.version;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What changed in a text, by the words that changed and no others. */
final class Wording {

    private static final int LONGEST = 90;

    private Wording() {}

    /**
     * The change of a text as a sentence, empty if there is none.
     *
     * @param subject how the sentence names the text, such as « le chapo »
     */
    static Optional<String> of(String subject, String before, String after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        if (before.isEmpty()) {
            return Optional.of("%s est ajouté : « %s »".formatted(subject, shortened(after)));
        }
        if (after.isEmpty()) {
            return Optional.of("%s est retiré : « %s »".formatted(subject, shortened(before)));
        }
        return Optional.of(between(subject, words(before), words(after)));
    }

    private static String between(String subject, List<String> before, List<String> after) {
        var start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        var end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var gone = shortened(String.join(" ", before.subList(start, before.size() - end)));
        var come = shortened(String.join(" ", after.subList(start, after.size() - end)));
        if (gone.isEmpty() && come.isEmpty()) {
            return subject + " : la mise en forme change";
        }
        if (gone.isEmpty()) {
            return "%s : « %s » est ajouté".formatted(subject, come);
        }
        return come.isEmpty()
                ? "%s : « %s » est retiré".formatted(subject, gone)
                : "%s : « %s » devient « %s »".formatted(subject, gone, come);
    }

    private static List<String> words(String text) {
        return new ArrayList<>(Arrays.asList(text.strip().split("[ \\n\\t]+")));
    }

    /** One line, cut between two words. */
    static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        var end = line.offsetByCodePoints(0, LONGEST);
        var blank = line.lastIndexOf(' ', end);
        return line.substring(0, blank > 0 ? blank : end) + "…";
    }
}
