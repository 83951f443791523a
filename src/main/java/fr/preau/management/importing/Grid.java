package fr.preau.management.importing;

import java.util.List;

/**
 * A table of texts with its headings.
 *
 * @param headings one for each column that any line has
 * @param notes what the file holds besides, in sentences
 */
record Grid(List<String> headings, List<Line> lines, List<String> notes) {

    Grid {
        notes = List.copyOf(notes);
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
    }

    /**
     * A line that is not empty.
     *
     * @param number as a spreadsheet program shows it, the first is 1
     * @param cells may be fewer than the headings
     */
    record Line(long number, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }

        /** The text of that column; empty beyond the line's end. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean empty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** The first texts that stand in that column. */
    List<String> samples(int column, int most) {
        return lines.stream()
                .map(line -> line.cell(column).strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(most)
                .toList();
    }
}
