package fr.preau.management.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;

/** CSV files that French spreadsheet programs open as they are: semicolons, and the mark by which Excel knows UTF-8. */
public final class FrenchCsv {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private FrenchCsv() {}

    /** Begins such a file there; cells are to be {@link Spreadsheet#harmless}. */
    public static CsvWriter on(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        return CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
    }
}
