package fr.preau.management.importing;

import fr.preau.management.importing.Grid.Line;
import fr.preau.management.importing.GridFile.Reading;
import fr.preau.management.importing.GridFile.Unreadable;
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
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .toList()) {
                var lines = lines(sheet);
                if (lines.stream().anyMatch(line -> !line.empty())) {
                    return GridFile.grid(lines);
                }
            }
            return GridFile.grid(List.of());
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(GridFile.DAMAGED);
        }
    }

    private static List<Line> lines(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.limit(GridFile.MOST_LINES + 20L).map(XlsxFile::line).toList();
        }
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < Math.min(row.getCellCount(), GridFile.MOST_COLUMNS + 1); column++) {
            cells.add(row.getOptionalCell(column).map(XlsxFile::text).orElse(""));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER -> isDate(cell) ? date(cell.asDate()) : number(cell.asNumber());
            case BOOLEAN -> cell.asBoolean() ? "oui" : "non";
            case FORMULA -> Optional.ofNullable(cell.getText()).orElse("");
            case EMPTY, ERROR -> "";
        };
    }

    private static String number(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() > LONGEST_NUMBER
                ? number.toString()
                : number.toPlainString();
    }

    private static boolean isDate(Cell cell) {
        return cell.getType() == CellType.NUMBER
                && Optional.ofNullable(cell.getDataFormatString())
                        .filter(format -> format.length() <= LONGEST_FORMAT)
                        .map(format -> LITERAL.matcher(format).replaceAll(""))
                        .filter(format -> OF_A_DATE.matcher(format).find())
                        .isPresent();
    }

    private static String date(LocalDateTime moment) {
        return (moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? DATE : MOMENT).format(moment);
    }
}
