package fr.preau.management.editor;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The versions of a cycle, the latest first.
 *
 * @param older the number to begin an older list with
 */
public record VersionsView(String slug, List<Row> rows, Optional<Integer> older) {

    public VersionsView {
        rows = List.copyOf(rows);
    }

    /**
     * One version.
     *
     * @param origin how it came to be, in French
     * @param who the name of who saved; may be empty
     * @param none what is said when nothing differs from the version before
     * @param current whether the page is as it says
     */
    public record Row(
            int number,
            LocalDateTime at,
            String origin,
            String who,
            List<String> differences,
            String none,
            boolean current) {

        public Row {
            differences = List.copyOf(differences);
        }
    }
}
