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
class KnownLines {

    private final Map<String, Deque<Long>> lines = new HashMap<>();

    /** @param sheets of one year, or of two of which the first to have an action says which one it is */
    KnownLines(List<ActionSheet> sheets) {
        sheets.forEach(sheet -> {
            var same =
                    lines.computeIfAbsent(key(sheet.text().title(), sheet.text().carrier()), _ -> new ArrayDeque<>());
            if (!same.contains(sheet.lineId())) {
                same.add(sheet.lineId());
            }
        });
    }

    /** The action that this one is, once: two rows that read alike are two actions. */
    Optional<Long> take(String title, String carrier) {
        return Optional.ofNullable(lines.get(key(title, carrier))).map(Deque::poll);
    }

    private static String key(String title, String carrier) {
        return SearchText.of(title) + "\n" + SearchText.of(carrier);
    }
}
