package fr.preau.management.importing;

import fr.preau.management.importing.Grid.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The titles of a table's columns, which may stand in two lines: a group (« Journées ») above what it groups
 * (« 4 novembre », « 5 novembre »).
 *
 * @param texts one for each column
 * @param last the place of the last of their lines
 */
record Headings(List<String> texts, int last) {

    /** @param main the place of the line that has the most of usual headings */
    static Headings of(List<Line> lines, int main, int width) {
        if (main + 1 < lines.size() && goesOn(lines.get(main), lines.get(main + 1))) {
            return new Headings(merged(lines.get(main), lines.get(main + 1), width), main + 1);
        }
        if (main > 0 && groups(lines.get(main - 1), lines.get(main))) {
            return new Headings(merged(lines.get(main - 1), lines.get(main), width), main);
        }
        return new Headings(
                IntStream.range(0, width)
                        .mapToObj(column -> lines.get(main).cell(column).strip())
                        .toList(),
                main);
    }

    /** Whether the line under the headings is a part of them: it names nobody and has no address. */
    private static boolean goesOn(Line headings, Line next) {
        var named = IntStream.range(0, headings.cells().size())
                .filter(column -> ListField.guessed(headings.cell(column))
                        .filter(ListField::ofAName)
                        .isPresent())
                .boxed()
                .toList();
        return !named.isEmpty()
                && named.stream().allMatch(column -> next.cell(column).isBlank())
                && next.cells().stream().noneMatch(cell -> cell.contains("@"))
                && next.cells().stream().filter(cell -> !cell.isBlank()).count() > 1;
    }

    /** Whether the line above the headings is one of groups, and no title of the whole. */
    private static boolean groups(Line above, Line headings) {
        return above.number() == headings.number() - 1
                && above.cells().stream().filter(cell -> !cell.isBlank()).count() > 1;
    }

    /**
     * A heading that is known by itself stands alone; any other is called after its group as well. One that comes again
     * (« Présence » under each day) says nothing by itself: its group does.
     */
    private static List<String> merged(Line upper, Line lower, int width) {
        var texts = new ArrayList<String>();
        var group = "";
        for (var column = 0; column < width; column++) {
            var above = upper.cell(column).strip();
            var below = lower.cell(column).strip();
            group = above.isEmpty() && !below.isEmpty() ? group : above;
            if (!group.isEmpty() && !above.isEmpty() && times(lower, below) > 1) {
                texts.add(group);
                continue;
            }
            var known = Optional.of(below).flatMap(ListField::guessed).isPresent();
            texts.add(known || group.isEmpty() ? below : (group + " " + below).strip());
        }
        return texts;
    }

    private static long times(Line line, String heading) {
        return line.cells().stream()
                .filter(cell -> !heading.isEmpty() && cell.strip().equals(heading))
                .count();
    }
}
