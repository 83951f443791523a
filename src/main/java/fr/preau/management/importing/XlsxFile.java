package fr.preau.management.importing;

import fr.preau.management.importing.Grid.Line;
import fr.preau.management.importing.GridFile.Reading;
import fr.preau.management.importing.GridFile.Unreadable;
import fr.preau.management.importing.XlsxBounds.Tally;
import fr.preau.management.importing.XlsxBounds.TooLarge;
import fr.preau.platform.French;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook of Excel since 2007 (ECMA-376): its first sheet that has anything, each cell as it is shown. */
final class XlsxFile {

    /** Excel's own formats have 255 characters at most. */
    private static final int LONGEST_FORMAT = 255;

    /** A number of a thousand million digits is written in ten characters. */
    private static final int LONGEST_NUMBER = 40;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /** What a format writes as it is: in quotes, after a backslash, in brackets. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    private static final Pattern OF_A_DATE = Pattern.compile("[dy]", Pattern.CASE_INSENSITIVE);

    private XlsxFile() {}

    static Reading read(byte[] bytes) throws Unreadable {
        XlsxBounds.check(bytes);
        var tally = new Tally();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                var marks = XlsxMarks.open(bytes, tally)) {
            var filled = new ArrayList<Filled>();
            for (var sheet : workbook.getSheets().toList()) {
                tally.sheet();
                var found = lines(sheet, tally);
                if (found.lines.stream().anyMatch(line -> !line.empty())) {
                    filled.add(found);
                }
            }
            var read = filled.stream()
                    .filter(one -> one.sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst();
            return read.isEmpty()
                    ? GridFile.grid(List.of(), List.of())
                    : GridFile.grid(
                            read.get().lines,
                            notes(
                                    read.get(),
                                    filled,
                                    marks.of(read.get().sheet.getId()).hiddenColumns()));
        } catch (TooLarge e) {
            throw new Unreadable(GridFile.TOO_LARGE);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(GridFile.DAMAGED);
        }
    }

    /**
     * A sheet with what stands in it.
     *
     * @param hidden the numbers of the lines that it does not show
     */
    private record Filled(Sheet sheet, List<Line> lines, List<Long> hidden) {}

    private static Filled lines(Sheet sheet, Tally tally) throws IOException {
        var lines = new ArrayList<Line>();
        var hidden = new ArrayList<Long>();
        try (var rows = sheet.openStream().limit(GridFile.MOST_LINES + 20L)) {
            for (var each = rows.iterator(); each.hasNext(); ) {
                var row = each.next();
                var line = line(row);
                tally.row(
                        line.cells().size(),
                        line.cells().stream().mapToLong(String::length).sum(),
                        1);
                lines.add(line);
                if (row.isHidden() && !line.empty()) {
                    hidden.add(line.number());
                }
            }
        }
        return new Filled(sheet, lines, hidden);
    }

    /** What the workbook holds that is not read, or that its owner does not see when it is open. */
    private static List<String> notes(Filled read, List<Filled> filled, List<Integer> hiddenColumns) {
        var notes = new ArrayList<String>();
        var others = filled.stream()
                .filter(one -> one != read)
                .map(one -> "« %s »%s (%s)"
                        .formatted(
                                one.sheet.getName(),
                                one.sheet.getVisibility() == SheetVisibility.VISIBLE ? "" : ", masquée",
                                French.count(
                                        (int) one.lines.stream()
                                                .filter(line -> !line.empty())
                                                .count(),
                                        "ligne",
                                        "lignes")))
                .toList();
        if (!others.isEmpty()) {
            notes.add(
                    "Seule la feuille « %s » est lue. %s : %s. Pour reprendre une autre feuille, enregistrez-la dans son propre fichier."
                            .formatted(
                                    read.sheet.getName(),
                                    others.size() == 1 ? "Cette autre ne l’est pas" : "Ces autres ne le sont pas",
                                    French.enumeration(others)));
        }
        if (!read.hidden.isEmpty()) {
            notes.add((read.hidden.size() == 1
                            ? "Le tableur masque la %s : elle est lue aussi."
                            : "Le tableur masque les %s : elles sont lues aussi.")
                    .formatted(Unread.lines(read.hidden)));
        }
        var columns = hiddenColumns.stream()
                .filter(column ->
                        read.lines.stream().anyMatch(line -> !line.cell(column).isBlank()))
                .map(XlsxFile::letters)
                .toList();
        if (!columns.isEmpty()) {
            notes.add((columns.size() == 1
                            ? "Le tableur masque la colonne %s : elle est lue aussi."
                            : "Le tableur masque les colonnes %s : elles sont lues aussi.")
                    .formatted(French.enumeration(columns)));
        }
        return notes;
    }

    /** A column as spreadsheets call it: A, B… Z, AA. */
    static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < Math.min(row.getCellCount(), GridFile.MOST_COLUMNS + 1); column++) {
            cells.add(row.getOptionalCell(column).map(XlsxFile::text).orElse(""));
        }
        return new Line(row.getRowNum(), cells);
    }

    static String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER -> isDate(cell) ? shown(cell) : number(cell.asNumber());
            case BOOLEAN -> cell.asBoolean() ? "oui" : "non";
            case FORMULA -> Optional.ofNullable(cell.getText()).orElse("");
            case ERROR -> Optional.ofNullable(cell.getRawValue()).orElse("#N/A");
            case EMPTY -> "";
        };
    }

    private static String number(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() > LONGEST_NUMBER
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    static boolean isDate(Cell cell) {
        return cell.getType() == CellType.NUMBER
                && Optional.ofNullable(cell.getDataFormatString())
                        .filter(format -> format.length() <= LONGEST_FORMAT)
                        .map(format -> LITERAL.matcher(format).replaceAll(""))
                        .filter(format -> OF_A_DATE.matcher(format).find())
                        .isPresent();
    }

    /** A format of years alone shows one. */
    private static String shown(Cell cell) {
        return cell.getDataFormatString().matches("(?i)y{2,4}")
                ? Integer.toString(cell.asDate().getYear())
                : date(cell.asDate());
    }

    private static String date(LocalDateTime moment) {
        return (moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? DATE : MOMENT).format(moment);
    }
}
