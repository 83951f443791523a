package fr.preau.programme.importing;

import fr.preau.platform.SearchText;
import fr.preau.programme.ActionSheet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Actions of the years beside the one that a spreadsheet tells: one of the same title and carrier is the same action. */
final class KnownLines {

    private final Map<String, Deque<Long>> before;
    private final Map<String, Deque<Long>> after;

    private KnownLines(Map<String, Deque<Long>> before, Map<String, Deque<Long>> after) {
        this.before = before;
        this.after = after;
    }

    /** The lines of one action, which are one where its years were brought in one after the other. */
    record Found(Optional<Long> before, Optional<Long> after) {}

    static KnownLines of(List<ActionSheet> before, List<ActionSheet> after) {
        return new KnownLines(lines(before), lines(after));
    }

    private static Map<String, Deque<Long>> lines(List<ActionSheet> sheets) {
        var lines = new HashMap<String, Deque<Long>>();
        for (var sheet : sheets) {
            var same =
                    lines.computeIfAbsent(key(sheet.text().title(), sheet.text().carrier()), _ -> new ArrayDeque<>());
            if (!same.contains(sheet.lineId())) {
                same.add(sheet.lineId());
            }
        }
        return lines;
    }

    /** The action that this one is, once: two rows that read alike are two actions. */
    Found take(String title, String carrier) {
        var key = key(BroughtContent.cut(title), BroughtContent.cut(carrier));
        return new Found(next(before, key), next(after, key));
    }

    private static Optional<Long> next(Map<String, Deque<Long>> lines, String key) {
        return Optional.ofNullable(lines.get(key)).map(Deque::poll);
    }

    private static String key(String title, String carrier) {
        return SearchText.of(title) + "\n" + SearchText.of(carrier);
    }
}
