package fr.preau.programme.importing;

import fr.preau.management.importing.RawTables.RawRow;
import fr.preau.management.importing.RawTables.Tab;
import fr.preau.platform.SearchText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rows that head a table of actions: one, or several such as a funder's name above « demandé, voté », the step above
 * the funders, a row of units, a row that numbers the columns.
 *
 * @param headings of each column, what its rows say put together
 * @param rows these of the tab
 * @param end where the first row below them stands among the tab's
 * @param above everything that stands over them
 */
record HeadingBlock(List<String> headings, List<RawRow> rows, int end, String above) {

    private static final int HEADINGS_WITHIN = 20;
    private static final int MOST_ABOVE = 2;
    private static final int MOST_BELOW = 4;
    private static final Pattern COUNTING = Pattern.compile("\\(?(?:\\d{1,2}|[a-z]{1,2})\\)?");
    private static final Pattern UNIT = Pattern.compile(
            "\\(?(?:en )?(?:k ?€|€|euros?|keuros?|milliers d.?euros|ht|ttc|%|nb|nombre|oui/non|o/n)\\)?");

    HeadingBlock {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** Those of that tab; none where no line looks like the headings of actions. */
    static Optional<HeadingBlock> in(Tab tab) {
        var rows = tab.rows();
        return IntStream.range(0, Math.min(HEADINGS_WITHIN, rows.size()))
                .boxed()
                .filter(at -> known(rows.get(at)) >= 2)
                .max(Comparator.<Integer>comparingLong(at -> known(rows.get(at)))
                        .thenComparing(Comparator.reverseOrder()))
                .map(at -> around(tab, at));
    }

    private static long known(RawRow row) {
        return row.cells().stream()
                .filter(cell -> HeadingWords.known(cell.text()))
                .count();
    }

    private static HeadingBlock around(Tab tab, int main) {
        var rows = tab.rows();
        var top = main;
        while (top > 0
                && main - top < MOST_ABOVE
                && adjacent(rows, top - 1)
                && texts(rows.get(top - 1)) >= 2
                && numbers(rows.get(top - 1)) == 0
                && (bareStages(rows.get(top)) >= 2
                        || title(rows.subList(top, main + 1)).isEmpty())) {
            top--;
        }
        var bottom = main;
        while (bottom + 1 < rows.size()
                && bottom - main < MOST_BELOW
                && adjacent(rows, bottom)
                && heads(tab, rows.subList(top, bottom + 1), rows.get(bottom + 1))) {
            bottom++;
        }
        var block = rows.subList(top, bottom + 1);
        var above = new StringBuilder();
        rows.subList(0, top)
                .forEach(row ->
                        row.cells().forEach(cell -> above.append(cell.text()).append(' ')));
        return new HeadingBlock(headings(tab, block), block, bottom + 1, above.toString());
    }

    /** Whether that row goes on with the headings over it. */
    private static boolean heads(Tab tab, List<RawRow> over, RawRow row) {
        var filled = row.cells().stream().filter(cell -> !cell.blank()).toList();
        if (counting(row)) {
            return true;
        }
        if (!filled.isEmpty() && filled.stream().allMatch(cell -> unit(cell.text()))) {
            return true;
        }
        var title = title(over);
        if (title.isPresent() && !row.cell(title.get()).blank()) {
            return false;
        }
        var stages = bareStages(row);
        return filled.size() >= 2
                && numbers(row) == 0
                && filled.stream().noneMatch(cell -> RowWords.sum(cell.text()))
                && (stages >= 2 && bareStages(over.getLast()) == 0
                        || stages == 0 && over.stream().anyMatch(one -> bareStages(one) > 0 && grouped(tab, one, row)));
    }

    /** Whether something of that row stands below a step that holds for several columns. */
    private static boolean grouped(Tab tab, RawRow steps, RawRow row) {
        return IntStream.range(1, row.cells().size())
                .anyMatch(column -> !row.cell(column).blank()
                        && steps.cell(column).blank()
                        && HeadingWords.isBareStage(carried(tab, steps, column)));
    }

    private static boolean counting(RawRow row) {
        var filled = row.cells().stream().filter(cell -> !cell.blank()).toList();
        return filled.size() >= 3
                && filled.stream()
                        .allMatch(cell -> COUNTING.matcher(
                                        SearchText.of(cell.text()).strip())
                                .matches())
                && filled.stream().map(cell -> cell.text().strip()).distinct().count() == filled.size();
    }

    private static boolean unit(String text) {
        return UNIT.matcher(SearchText.of(text).strip()).matches();
    }

    private static Optional<Integer> title(List<RawRow> rows) {
        return rows.stream()
                .flatMap(row -> IntStream.range(0, row.cells().size())
                        .filter(column ->
                                HeadingWords.guess(row.cell(column).text(), 0).kind() == Meaning.Kind.TITLE)
                        .boxed())
                .findFirst();
    }

    private static boolean adjacent(List<RawRow> rows, int at) {
        return rows.get(at).number() + 1 == rows.get(at + 1).number();
    }

    private static long bareStages(RawRow row) {
        return row.cells().stream()
                .filter(cell -> HeadingWords.isBareStage(cell.text()))
                .count();
    }

    private static long texts(RawRow row) {
        return row.cells().stream().filter(cell -> !cell.blank()).count();
    }

    /** Cells of figures; a year may well head columns. */
    private static long numbers(RawRow row) {
        return row.cells().stream()
                .filter(cell -> cell.number().isPresent() || cell.text().strip().matches("[\\d\\s\\u00a0\\u202f.,]+€?"))
                .filter(cell -> !cell.blank() && !cell.text().strip().matches("20\\d\\d"))
                .count();
    }

    /** What stands over a column in that row: its own cell, or the nearest one to its left. */
    private static String carried(Tab tab, RawRow row, int column) {
        var merged = tab.marks().covering(row.number(), column);
        if (merged.isPresent()) {
            return merged.get().top() == row.number()
                    ? heading(row, merged.get().left())
                    : "";
        }
        for (var at = column; at >= 0; at--) {
            if (!row.cell(at).blank()) {
                return heading(row, at);
            }
        }
        return "";
    }

    /** A funder's name, or a step, stands for the columns to its right as long as nothing else does. */
    private static List<String> headings(Tab tab, List<RawRow> block) {
        var told = block.stream().filter(row -> !counting(row)).toList();
        var width = told.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var headings = new ArrayList<String>();
        for (var column = 0; column < width; column++) {
            var parts = new LinkedHashSet<String>();
            for (var at = 0; at < told.size(); at++) {
                var own = heading(told.get(at), column);
                var below = below(told, at, column);
                if (!own.isEmpty()) {
                    parts.add(own);
                } else if (!below.isEmpty()) {
                    var group = carried(tab, told.get(at), column);
                    if (tab.marks().covering(told.get(at).number(), column).isPresent()
                            || HeadingWords.isBareStage(below)
                            || HeadingWords.isBareStage(group)) {
                        parts.add(group);
                    }
                }
            }
            parts.remove("");
            headings.add(String.join(" – ", parts));
        }
        return headings;
    }

    private static String below(List<RawRow> told, int at, int column) {
        return told.stream()
                .skip(at + 1L)
                .map(row -> heading(row, column))
                .filter(text -> !text.isEmpty() && !unit(text))
                .findFirst()
                .orElse("");
    }

    private static String heading(RawRow row, int column) {
        var text = row.cell(column).text();
        return text.substring(0, Math.min(text.length(), HeadingWords.LONGEST))
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip();
    }
}
