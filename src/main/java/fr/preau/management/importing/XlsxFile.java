package fr.preau.management.importing;

import fr.preau.management.importing.Grid.Line;
import fr.preau.management.importing.GridFile.Reading;
import fr.preau.management.importing.GridFile.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook of Excel since 2007 (ECMA-376): its first sheet that has anything, each cell as it is shown. */
final class XlsxFile {

    /** A small file may unpack to fill the memory. */
    private static final long MOST_UNPACKED = 200L << 20;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /** What a format writes as it is: in quotes, after a backslash, in brackets. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    private static final Pattern OF_A_DATE = Pattern.compile("[dy]", Pattern.CASE_INSENSITIVE);

    private XlsxFile() {}

    static Reading read(byte[] bytes) throws Unreadable {
        if (!isWorkbook(bytes)) {
            throw new Unreadable(
                    "Ce fichier n’est ni un CSV ni un XLSX. Dans votre tableur, choisissez « Enregistrer sous » et l’un de ces deux formats.");
        }
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
            throw new Unreadable(
                    "Ce fichier XLSX est abîmé ou protégé : il n’a pas pu être lu. Ouvrez-le et enregistrez-le de nouveau.");
        }
    }

    private static boolean isWorkbook(byte[] bytes) throws Unreadable {
        var found = false;
        var unpacked = 0L;
        var buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found |= entry.getName().equals("xl/workbook.xml");
                for (var count = zip.read(buffer); count > 0; count = zip.read(buffer)) {
                    unpacked += count;
                    if (unpacked > MOST_UNPACKED) {
                        throw new Unreadable("Ce fichier est trop grand une fois ouvert. Partagez-le en plusieurs.");
                    }
                }
            }
        } catch (IOException e) {
            return false;
        }
        return found;
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
            case NUMBER -> isDate(cell) ? date(cell.asDate()) : cell.asNumber().toPlainString();
            case BOOLEAN -> cell.asBoolean() ? "oui" : "non";
            case FORMULA -> Optional.ofNullable(cell.getText()).orElse("");
            case EMPTY, ERROR -> "";
        };
    }

    private static boolean isDate(Cell cell) {
        return cell.getType() == CellType.NUMBER
                && Optional.ofNullable(cell.getDataFormatString())
                        .map(format -> LITERAL.matcher(format).replaceAll(""))
                        .filter(format -> OF_A_DATE.matcher(format).find())
                        .isPresent();
    }

    private static String date(LocalDateTime moment) {
        return (moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? DATE : MOMENT).format(moment);
    }
}
