package fr.preau.management.importing;

import fr.preau.management.importing.days.Coming;
import fr.preau.platform.French;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a file holds that is not taken over, in words: nothing is passed over in silence. */
final class Unread {

    private static final int MOST_LINES_NAMED = 5;

    private Unread() {}

    /** Of the file itself, then of its columns. */
    static List<String> of(Grid grid, Mapping mapping) {
        var words = new ArrayList<>(grid.notes());
        var others = new ArrayList<String>();
        for (var column = 0; column < grid.headings().size(); column++) {
            if (mapping.columns().get(column).isEmpty()
                    && !grid.samples(column, 1).isEmpty()) {
                var at = column;
                var doubtful = grid.lines().stream()
                        .filter(line -> mayBeAway(grid.headings().get(at), line.cell(at)))
                        .toList();
                if (doubtful.isEmpty()) {
                    others.add(name(grid, column));
                } else {
                    words.add(
                            "La colonne %s n’est pas reprise, et elle contient « %s » (%s). Si cela veut dire que la personne ne vient pas, choisissez pour elle « %s » ou « %s »."
                                    .formatted(
                                            name(grid, column),
                                            LineReading.shortened(
                                                    doubtful.getFirst().cell(at).strip()),
                                            lines(doubtful.stream()
                                                    .map(Grid.Line::number)
                                                    .toList()),
                                            ListField.PRESENCE.label(),
                                            ListField.ABSENCE.label()));
                }
            }
        }
        if (!others.isEmpty()) {
            words.add((others.size() == 1 ? "Colonne non reprise : " : "Colonnes non reprises : ")
                    + French.enumeration(others) + ".");
        }
        return words;
    }

    /** « x » under « Absent le 4 » says what « absent » says. */
    private static boolean mayBeAway(String heading, String cell) {
        return Coming.doubtful(cell) || Coming.doubtful(heading) && Coming.of(cell) == Coming.YES;
    }

    private static String name(Grid grid, int column) {
        var heading = grid.headings().get(column);
        return heading.isEmpty() ? "sans titre n° " + (column + 1) : "« " + heading + " »";
    }

    /** « ligne 3 », « lignes 3, 5 et 8 », « lignes 3, 4, 5, 6, 7 et 12 autres ». */
    static String lines(List<Long> numbers) {
        var named = new ArrayList<>(IntStream.range(0, Math.min(numbers.size(), MOST_LINES_NAMED))
                .mapToObj(at -> Long.toString(numbers.get(at)))
                .toList());
        if (numbers.size() > MOST_LINES_NAMED) {
            named.add(French.count(numbers.size() - MOST_LINES_NAMED, "autre", "autres"));
        }
        return (numbers.size() == 1 ? "ligne " : "lignes ") + French.enumeration(named);
    }
}
