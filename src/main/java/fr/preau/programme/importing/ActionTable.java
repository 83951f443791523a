package fr.preau.programme.importing;

import fr.preau.management.importing.RawTables.RawCell;
import fr.preau.management.importing.RawTables.RawRow;
import fr.preau.management.importing.RawTables.Tab;
import fr.preau.platform.SearchText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of actions found in a tab: its headings, and the rows under them. */
record ActionTable(Tab tab, HeadingBlock block, List<String> headings, List<RawRow> rows, MergedDown merged) {

    ActionTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** The table of that tab; none where no line looks like the headings of actions. */
    static Optional<ActionTable> in(Tab tab) {
        return HeadingBlock.in(tab)
                .map(block -> {
                    var rows = tab.rows().subList(block.end(), tab.rows().size());
                    return new ActionTable(tab, block, named(block, tab), rows, MergedDown.of(tab, rows));
                })
                .filter(table -> table.has(Meaning.Kind.TITLE) && !table.rows.isEmpty());
    }

    /** A column that holds something below a blank heading is called by its letter. */
    private static List<String> named(HeadingBlock block, Tab tab) {
        var below = tab.rows().subList(block.end(), tab.rows().size());
        var width = Math.max(
                block.headings().size(),
                below.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        return IntStream.range(0, width)
                .mapToObj(column -> {
                    var heading =
                            column < block.headings().size() ? block.headings().get(column) : "";
                    return !heading.isEmpty()
                                    || below.stream()
                                            .allMatch(row -> row.cell(column).blank())
                            ? heading
                            : "colonne " + letters(column) + ", sans titre";
                })
                .toList();
    }

    private boolean has(Meaning.Kind kind) {
        return headings.stream()
                .anyMatch(heading -> HeadingWords.guess(heading, 0).kind() == kind);
    }

    /** What stands in a column below that heading. */
    Stream<RawCell> cells(String heading) {
        return IntStream.range(0, headings.size())
                .filter(column -> headings.get(column).equals(heading))
                .boxed()
                .flatMap(column -> rows.stream().map(row -> row.cell(column)))
                .filter(cell -> !cell.blank());
    }

    /** Whether amounts below that heading are in thousands of euros, as it or what stands above says. */
    boolean thousands(String heading) {
        return HeadingWords.inThousands(heading) || HeadingWords.inThousands(block.above());
    }

    /** Headings written once more, as on each page of a long table. */
    boolean headsAgain(RawRow row) {
        var filled = IntStream.range(0, row.cells().size())
                .filter(column -> !row.cell(column).blank())
                .boxed()
                .toList();
        var same = filled.stream()
                .filter(column -> block.rows().stream()
                        .anyMatch(head -> plain(head.cell(column)).equals(plain(row.cell(column)))))
                .count();
        return same >= 2 && 2 * same > filled.size();
    }

    private static String plain(RawCell cell) {
        return SearchText.of(cell.text()).strip();
    }

    /** That of a column, or the one that merged cells show there, if they reach down from a row of the table. */
    RawCell shown(RawRow row, int column) {
        return merged.first(row, column).orElse(row).cell(column);
    }

    /** Such as « Emploi!F12 », or « F12 » where one tab alone is read. */
    String address(RawRow row, int column, boolean alone) {
        return prefix(alone) + letters(column) + row.number();
    }

    /** « Emploi! », or nothing where one tab alone is read. */
    String prefix(boolean alone) {
        return alone || tab.name().isEmpty() ? "" : tab.name() + "!";
    }

    static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
