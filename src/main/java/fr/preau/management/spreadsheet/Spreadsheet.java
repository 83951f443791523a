package fr.preau.management.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A table that leaves row by row, so that its size does not matter. */
public interface Spreadsheet {

    void headings(List<String> headings) throws IOException;

    /** @param cells texts, dates and moments of the place */
    void row(List<Object> cells) throws IOException;

    /** Writes the end; a file that lacks it broke off, and is seen to have. */
    void finish() throws IOException;

    /** What must not be taken for a formula when a CSV file is opened (OWASP, « CSV Injection »). */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** The same from within a stream. */
    default void write(List<Object> cells) {
        try {
            row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
