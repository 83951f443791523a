package fr.preau.territory.source;

import java.util.List;

/**
 * A source and the report of its import.
 *
 * @param same whether it was brought once more just now
 */
public record SourceView(SourcesView.Row row, boolean same, List<Line> remarks) {

    public SourceView {
        remarks = List.copyOf(remarks);
    }

    /** @param line of the file; 0 for the whole of it */
    public record Line(long line, String words) {}
}
