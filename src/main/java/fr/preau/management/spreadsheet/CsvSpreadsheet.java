package fr.preau.management.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A CSV file without a cell that spreadsheet programs would take for a formula. */
public final class CsvSpreadsheet implements Spreadsheet {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CsvWriter csv;

    public CsvSpreadsheet(OutputStream out) throws IOException {
        this.csv = FrenchCsv.on(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void headings(List<String> headings) {
        csv.writeRecord(headings.stream().map(Spreadsheet::harmless).toList());
    }

    @Override
    public void row(List<Object> cells) {
        csv.writeRecord(cells.stream().map(CsvSpreadsheet::text).toList());
    }

    private static String text(Object cell) {
        return switch (cell) {
            case LocalDate date -> DATE.format(date);
            case LocalDateTime moment -> MOMENT.format(moment);
            default -> Spreadsheet.harmless(cell.toString());
        };
    }

    @Override
    public void finish() throws IOException {
        csv.close();
    }
}
