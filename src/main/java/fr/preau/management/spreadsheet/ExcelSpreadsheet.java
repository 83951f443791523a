package fr.preau.management.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook of one sheet. Every text is an inline string, which no program takes for a formula
 * whatever it begins with, and which is forgotten once written; dates are dates.
 */
public final class ExcelSpreadsheet implements Spreadsheet {

    /** The last row that a sheet can have (ECMA-376; Excel's own limit). */
    static final int LAST_ROW = 1_048_576;

    private static final int LONGEST_CELL = 32_767;
    private static final int AT_ONCE = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    public ExcelSpreadsheet(OutputStream out, String name) {
        this.workbook = new Workbook(out, "Préau", "1.0");
        this.sheet = workbook.newWorksheet(name);
    }

    @Override
    public void headings(List<String> headings) {
        for (var column = 0; column < headings.size(); column++) {
            sheet.width(column, Math.clamp(headings.get(column).length() + 4, 14, 40));
            sheet.inlineString(rows, column, cut(headings.get(column)));
            sheet.style(rows, column).bold().set();
        }
        sheet.freezePane(0, 1);
        rows++;
    }

    /** What no longer fits on the sheet is told on its last row. */
    @Override
    public void row(List<Object> cells) throws IOException {
        if (rows >= LAST_ROW) {
            return;
        }
        if (rows == LAST_ROW - 1) {
            sheet.inlineString(rows++, 0, "La suite ne tient pas dans un classeur Excel : prenez le fichier CSV.");
            return;
        }
        for (var column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        rows++;
        if (rows % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object cell) {
        switch (cell) {
            case LocalDate date -> {
                sheet.value(rows, column, date);
                sheet.style(rows, column).format("dd/mm/yyyy").set();
            }
            case LocalDateTime moment -> {
                sheet.value(rows, column, moment);
                sheet.style(rows, column).format("dd/mm/yyyy hh:mm").set();
            }
            default -> {
                var text = cut(cell.toString());
                if (!text.isEmpty()) {
                    sheet.inlineString(rows, column, text);
                }
            }
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_CELL));
    }

    @Override
    public void finish() throws IOException {
        workbook.close();
    }
}
