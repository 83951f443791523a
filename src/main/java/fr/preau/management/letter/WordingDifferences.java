package fr.preau.management.letter;

import fr.preau.mail.wording.LetterWording;
import fr.preau.management.Difference;
import java.util.ArrayList;
import java.util.List;

/** What one wording would make of another, paragraph by paragraph. */
final class WordingDifferences {

    private WordingDifferences() {}

    static List<Difference> between(LetterWording before, LetterWording after) {
        var differences = new ArrayList<Difference>();
        if (!before.subject().equals(after.subject())) {
            differences.add(new Difference("Objet", before.subject(), after.subject()));
        }
        differences.addAll(paragraphs(paragraphs(before.body()), paragraphs(after.body())));
        return differences;
    }

    private static List<String> paragraphs(String body) {
        return List.of(body.strip().split("\\R[ \\t]*\\R\\s*"));
    }

    /** What stands in both is passed over by the longest common run of paragraphs; what lies between differs. */
    private static List<Difference> paragraphs(List<String> before, List<String> after) {
        var common = common(before, after);
        var differences = new ArrayList<Difference>();
        var gone = new ArrayList<String>();
        var come = new ArrayList<String>();
        var i = 0;
        var j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                told(gone, come, differences);
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                gone.add(before.get(i++));
            } else {
                come.add(after.get(j++));
            }
        }
        told(gone, come, differences);
        return differences;
    }

    private static void told(List<String> gone, List<String> come, List<Difference> differences) {
        if (!gone.isEmpty() || !come.isEmpty()) {
            differences.add(new Difference("Texte", String.join(" ", gone), String.join(" ", come)));
            gone.clear();
            come.clear();
        }
    }

    /** How many paragraphs two texts have in common from these on, in the same order. */
    private static int[][] common(List<String> before, List<String> after) {
        var lengths = new int[before.size() + 1][after.size() + 1];
        for (var i = before.size() - 1; i >= 0; i--) {
            for (var j = after.size() - 1; j >= 0; j--) {
                lengths[i][j] = before.get(i).equals(after.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }
}
