package fr.preau.management.importing;

import fr.preau.management.importing.GridFile.Unreadable;
import fr.preau.management.importing.XlsxBounds.Tally;
import fr.preau.management.importing.XlsxBounds.TooLarge;
import fr.preau.platform.Composed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.springframework.modulith.NamedInterface;

/** Every tab of a spreadsheet as it stands, XLSX, ODS or CSV, for whoever knows what its rows are. */
@NamedInterface("importing")
public final class RawTables {

    private static final String NOT_A_TABLE =
            "Ce fichier n’est ni un XLSX, ni un ODS, ni un CSV. Ouvrez-le dans votre tableur et enregistrez-le dans l’un de ces formats.";
    private static final String MACROS =
            "Ce classeur contient des macros. Enregistrez-le sans elles, en XLSX ou en ODS, puis choisissez-le de nouveau.";
    private static final String OUTSIDE =
            "Ce classeur va chercher des valeurs dans un autre fichier. Copiez-les dans le classeur (collage des valeurs), puis enregistrez-le.";
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 200;

    private RawTables() {}

    /**
     * A tab; rows may be missing where they are empty.
     *
     * @param marks what it shows beside its values
     */
    @NamedInterface("importing")
    public record Tab(String name, boolean hidden, List<RawRow> rows, SheetMarks marks) {
        public Tab {
            rows = List.copyOf(rows);
        }
    }

    /** @param number as a spreadsheet shows it, the first is 1 */
    @NamedInterface("importing")
    public record RawRow(int number, List<RawCell> cells) {
        public RawRow {
            cells = List.copyOf(cells);
        }

        /** That of this column; an empty one beyond the row's end. */
        public RawCell cell(int column) {
            return column < cells.size() ? cells.get(column) : RawCell.EMPTY;
        }
    }

    /** @param number what the cell holds, where that is a number */
    @NamedInterface("importing")
    public record RawCell(String text, Optional<BigDecimal> number) {

        public static final RawCell EMPTY = new RawCell("", Optional.empty());

        public RawCell {
            text = Composed.text(text);
        }

        public boolean blank() {
            return text.isBlank();
        }
    }

    /** What a file turned out to be. */
    @NamedInterface("importing")
    public sealed interface Reading {
        @NamedInterface("importing")
        record Good(List<Tab> tabs) implements Reading {}

        /** A sentence for whoever chose the file. */
        @NamedInterface("importing")
        record Refused(String why) implements Reading {}
    }

    /** Reads everything, or nothing. */
    public static Reading read(byte[] bytes) {
        try {
            if (!begins(bytes, "PK")) {
                return begins(bytes, "%PDF") || begins(bytes, "\u00d0\u00cf\u0011\u00e0")
                        ? new Reading.Refused(NOT_A_TABLE)
                        : new Reading.Good(List.of(new Tab("", false, csv(bytes), SheetMarks.NONE)));
            }
            return speaks(bytes, "content.xml") && !speaks(bytes, "xl/workbook.xml") ? ods(bytes) : xlsx(bytes);
        } catch (Unreadable e) {
            return new Reading.Refused(e.why().equals(GridFile.NOT_A_TABLE) ? NOT_A_TABLE : e.why());
        }
    }

    private static boolean begins(byte[] bytes, String mark) {
        return new String(bytes, 0, Math.min(bytes.length, mark.length()), StandardCharsets.ISO_8859_1).equals(mark);
    }

    private static boolean speaks(byte[] bytes, String part) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(part);
    }

    private static List<RawRow> csv(byte[] bytes) throws Unreadable {
        var rows = new ArrayList<RawRow>();
        for (var line : CsvText.records(bytes)) {
            rows.add(new RawRow(
                    (int) line.number(),
                    line.cells().stream()
                            .map(text -> new RawCell(text, Optional.empty()))
                            .toList()));
        }
        return rows;
    }

    private static Reading ods(byte[] bytes) throws Unreadable {
        XlsxBounds.check(bytes, "content.xml");
        var tabs = OdsFile.tabs(bytes, MOST_ROWS, MOST_COLUMNS);
        return tabs.<Reading>map(Reading.Good::new).orElseGet(() -> new Reading.Refused(OUTSIDE));
    }

    private static Reading xlsx(byte[] bytes) throws Unreadable {
        XlsxBounds.check(bytes);
        if (speaks(bytes, "xl/vbaProject.bin")) {
            return new Reading.Refused(MACROS);
        }
        if (speaks(bytes, "xl/externalLinks/")) {
            return new Reading.Refused(OUTSIDE);
        }
        var tally = new Tally();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                var marks = XlsxMarks.open(bytes, tally)) {
            var tabs = new ArrayList<Tab>();
            for (var sheet : workbook.getSheets().toList()) {
                tally.sheet();
                tabs.add(new Tab(
                        sheet.getName(),
                        sheet.getVisibility() != SheetVisibility.VISIBLE,
                        rows(sheet, tally),
                        marks.of(sheet.getId())));
            }
            return new Reading.Good(tabs);
        } catch (TooLarge e) {
            throw new Unreadable(GridFile.TOO_LARGE);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(GridFile.DAMAGED);
        }
    }

    private static List<RawRow> rows(Sheet sheet, Tally tally) throws IOException {
        var rows = new ArrayList<RawRow>();
        try (var read = sheet.openStream().limit(MOST_ROWS)) {
            for (var each = read.iterator(); each.hasNext(); ) {
                var row = row(each.next());
                tally.row(row.cells().size(), length(row.cells()), 1);
                rows.add(row);
            }
        }
        return rows;
    }

    /** In characters, of all of them together. */
    static long length(List<RawCell> cells) {
        return cells.stream().mapToLong(cell -> cell.text().length()).sum();
    }

    private static RawRow row(Row row) {
        var cells = new ArrayList<RawCell>();
        for (var column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            cells.add(row.getOptionalCell(column).map(RawTables::cell).orElse(RawCell.EMPTY));
        }
        return new RawRow(row.getRowNum(), cells);
    }

    private static RawCell cell(Cell cell) {
        var text = XlsxFile.text(cell);
        var counted = cell.getType() == CellType.NUMBER && !XlsxFile.isDate(cell) || cell.getType() == CellType.FORMULA;
        return new RawCell(text, counted ? number(text) : Optional.empty());
    }

    /** Excel writes a number with seventeen digits at most. */
    static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d{1,20}(?:\\.\\d{1,20})?(?:[eE][-+]?\\d{1,2})?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }
}
