package fr.preau.programme.importing;

import fr.preau.management.importing.RawTables.Tab;
import fr.preau.platform.SearchText;
import fr.preau.programme.importing.Meaning.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tabs of a workbook, and those of them that are read.
 *
 * @param chosen their names
 */
record ChosenTabs(List<Tab> all, Set<String> chosen) {

    ChosenTabs {
        all = List.copyOf(all);
        chosen = Set.copyOf(chosen);
    }

    /** Those that hold a table of actions and are shown, whether they are read or not. */
    static List<ActionTable> readable(List<Tab> tabs) {
        return tabs.stream()
                .filter(tab -> !tab.hidden())
                .flatMap(tab -> ActionTable.in(tab).stream())
                .toList();
    }

    /**
     * What a person would take: of tabs that name years those of that one, and none whose actions all stand in the
     * others, as in a summary.
     */
    static ChosenTabs of(List<Tab> tabs, int year) {
        var tables = new ArrayList<>(readable(tabs));
        if (tables.stream()
                .anyMatch(table -> named(table).filter(one -> one == year).isPresent())) {
            tables.removeIf(table -> named(table).filter(one -> one != year).isPresent());
        }
        var largestFirst = tables.stream()
                .sorted(Comparator.comparingInt(
                                (ActionTable table) -> titles(table).size())
                        .reversed())
                .toList();
        for (var table : largestFirst) {
            var others = tables.stream()
                    .filter(other -> other != table)
                    .flatMap(other -> titles(other).stream())
                    .collect(Collectors.toSet());
            if (titles(table).size() > 1 && others.containsAll(titles(table))) {
                tables.remove(table);
            }
        }
        return new ChosenTabs(
                tabs, tables.stream().map(table -> table.tab().name()).collect(Collectors.toSet()));
    }

    static ChosenTabs every(List<Tab> tabs) {
        return new ChosenTabs(
                tabs, readable(tabs).stream().map(table -> table.tab().name()).collect(Collectors.toSet()));
    }

    private static Optional<Integer> named(ActionTable table) {
        return HeadingWords.year(table.tab().name());
    }

    private static Set<String> titles(ActionTable table) {
        var titles = new HashSet<String>();
        IntStream.range(0, table.headings().size())
                .filter(column ->
                        HeadingWords.guess(table.headings().get(column), 0).kind() == Kind.TITLE)
                .limit(1)
                .forEach(column -> table.rows().forEach(row -> {
                    var text = SearchText.of(row.cell(column).text());
                    if (!text.isEmpty() && !RowWords.sum(text) && !table.headsAgain(row)) {
                        titles.add(text);
                    }
                }));
        return titles;
    }

    /** The same, with those that a person chose; unchanged where they chose none that can be read. */
    ChosenTabs with(List<String> names) {
        var sent = Set.copyOf(names);
        var wanted = readable(all).stream()
                .map(table -> table.tab().name())
                .filter(sent::contains)
                .collect(Collectors.toSet());
        return wanted.isEmpty() ? this : new ChosenTabs(all, wanted);
    }

    List<ActionTable> tables() {
        return readable(all).stream()
                .filter(table -> chosen.contains(table.tab().name()))
                .toList();
    }
}
