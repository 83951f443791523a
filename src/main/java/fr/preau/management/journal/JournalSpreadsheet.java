package fr.preau.management.journal;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.preau.management.journal.JournalView.Link;
import fr.preau.management.journal.JournalView.Row;
import fr.preau.management.spreadsheet.FrenchCsv;
import fr.preau.management.spreadsheet.Spreadsheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** The journal as a CSV file, in the manner of {@link Spreadsheet}. */
final class JournalSpreadsheet {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Writer out;
    private final CsvWriter csv;

    JournalSpreadsheet(Writer out) throws IOException {
        this.out = out;
        this.csv = FrenchCsv.on(out);
        csv.writeRecord("Quand", "Qui", "Geste", "Cycle", "Personne", "Journée", "Précision");
    }

    /** Those rows, on their way before the next ones are read. */
    void write(List<Row> rows) {
        rows.forEach(row -> csv.writeRecord(Stream.of(
                        MOMENT.format(row.at()),
                        row.by(),
                        row.deed(),
                        row.cycle().map(Link::words).orElse(""),
                        row.person().map(Link::words).orElse(""),
                        row.day().map(DATE::format).orElse(""),
                        row.note())
                .map(Spreadsheet::harmless)
                .toList()));
        end();
    }

    void end() {
        try {
            csv.flush();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
