package fr.preau.evaluation.importing;

import fr.preau.management.importing.RawTables.RawRow;
import fr.preau.management.importing.RawTables.Tab;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A table of measures found in a tab: its headings and the rows under them. */
record MeasureTab(String name, List<String> headings, List<RawRow> rows) {

    private static final int HEADINGS_WITHIN = 20;
    private static final int LONGEST_HEADING = 100;
    private static final int LETTERS = 26;

    /** That of the first visible tab that has one: two headings that are known, and a row under them. */
    static Optional<MeasureTab> in(List<Tab> tabs) {
        return tabs.stream()
                .filter(tab -> !tab.hidden())
                .flatMap(tab -> of(tab).stream())
                .findFirst();
    }

    private static Optional<MeasureTab> of(Tab tab) {
        var rows = tab.rows();
        return IntStream.range(0, Math.min(HEADINGS_WITHIN, rows.size() - 1))
                .boxed()
                .filter(at -> known(rows.get(at)) >= 2)
                .max(Comparator.<Integer>comparingLong(at -> known(rows.get(at)))
                        .thenComparing(Comparator.reverseOrder()))
                .map(at -> new MeasureTab(
                        tab.name(),
                        rows.get(at).cells().stream()
                                .map(cell -> heading(cell.text()))
                                .toList(),
                        rows.subList(at + 1, rows.size())));
    }

    private static long known(RawRow row) {
        return row.cells().stream()
                .filter(cell -> ColumnMeaning.guess(heading(cell.text())) != ColumnMeaning.NOTHING)
                .count();
    }

    private static String heading(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_HEADING))
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    /** As a spreadsheet names a column: A, B, … AA. */
    static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
