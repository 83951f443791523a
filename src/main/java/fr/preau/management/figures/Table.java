package fr.preau.management.figures;

import java.util.List;

/**
 * Figures as a table; the first cell of each row names it, the others are numbers.
 *
 * @param caption what the table is of
 */
public record Table(String caption, List<String> headings, List<List<String>> rows) {

    public Table {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
