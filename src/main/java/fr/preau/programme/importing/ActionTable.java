package fr.preau.programme.importing;

import fr.preau.management.importing.RawTables.RawRow;
import fr.preau.management.importing.RawTables.Tab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table of actions found in a tab: its headings, of one line or of a funder's name above « demandé, voté », and
 * the rows under them.
 */
record ActionTable(Tab tab, List<String> headings, List<RawRow> rows) {

    private static final int HEADINGS_WITHIN = 20;

    ActionTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** The table of that tab; none where no line looks like the headings of actions. */
    static Optional<ActionTable> in(Tab tab) {
        var rows = tab.rows();
        return IntStream.range(0, Math.min(HEADINGS_WITHIN, rows.size()))
                .boxed()
                .filter(at -> known(rows.get(at)) >= 2)
                .max(Comparator.<Integer>comparingLong(at -> known(rows.get(at)))
                        .thenComparing(Comparator.reverseOrder()))
                .flatMap(at -> table(tab, rows, at));
    }

    private static long known(RawRow row) {
        return row.cells().stream()
                .filter(cell -> HeadingWords.known(cell.text()))
                .count();
    }

    private static Optional<ActionTable> table(Tab tab, List<RawRow> rows, int main) {
        var upper = main;
        var lower = main;
        if (main > 0
                && adjacent(rows, main - 1)
                && bareStages(rows.get(main)) >= 2
                && filled(rows.get(main - 1)) >= 2) {
            upper = main - 1;
        } else if (main + 1 < rows.size()
                && adjacent(rows, main)
                && bareStages(rows.get(main)) == 0
                && bareStages(rows.get(main + 1)) >= 2) {
            lower = main + 1;
        }
        var headings = headings(rows.get(upper), rows.get(lower), upper != lower);
        var table = new ActionTable(tab, headings, rows.subList(lower + 1, rows.size()));
        return table.has(Meaning.Kind.TITLE) && !table.rows.isEmpty() ? Optional.of(table) : Optional.empty();
    }

    private boolean has(Meaning.Kind kind) {
        return headings.stream()
                .anyMatch(heading -> HeadingWords.guess(heading, 0).kind() == kind);
    }

    private static boolean adjacent(List<RawRow> rows, int at) {
        return rows.get(at).number() + 1 == rows.get(at + 1).number();
    }

    private static long bareStages(RawRow row) {
        return row.cells().stream()
                .filter(cell -> HeadingWords.isBareStage(cell.text()))
                .count();
    }

    private static long filled(RawRow row) {
        return row.cells().stream().filter(cell -> !cell.blank()).count();
    }

    /** A funder's name stands for the columns to its right as long as these say only « demandé », « voté ». */
    private static List<String> headings(RawRow upper, RawRow lower, boolean two) {
        var headings = new ArrayList<String>();
        var group = "";
        var width = Math.max(upper.cells().size(), lower.cells().size());
        for (var column = 0; column < width; column++) {
            var above = heading(upper, column);
            var below = heading(lower, column);
            if (!two) {
                headings.add(below);
                continue;
            }
            group = above.isEmpty() ? group : above;
            var stands = HeadingWords.isBareStage(below) && !group.isEmpty();
            headings.add(
                    stands
                            ? group + " – " + below
                            : above.isEmpty() || below.isEmpty() ? above + below : above + " – " + below);
        }
        return headings;
    }

    private static String heading(RawRow row, int column) {
        var text = row.cell(column).text();
        return text.substring(0, Math.min(text.length(), HeadingWords.LONGEST))
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    /** Such as « Emploi!F12 », or « F12 » where one tab alone is read. */
    String address(RawRow row, int column, boolean alone) {
        return (alone || tab.name().isEmpty() ? "" : tab.name() + "!") + letters(column) + row.number();
    }

    static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
