package fr.preau.management.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.preau.management.importing.Grid.Line;
import fr.preau.management.importing.GridFile.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text file of separated values, whatever wrote it: the encoding by its mark, else UTF-8 if the bytes are
 * that, be the last of several such letters cut, and Windows' Western one if not; the separator by what the first
 * lines have most of.
 */
final class CsvText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');

    private static final int ASCII = 127;

    private CsvText() {}

    /** Those that are not empty, numbered as the file's own lines are. */
    static List<Line> lines(byte[] bytes) throws Unreadable {
        return read(bytes, true);
    }

    /** Numbered as a spreadsheet shows them: each record is a row, be it empty or of several lines. */
    static List<Line> records(byte[] bytes) throws Unreadable {
        var read = read(bytes, false);
        return IntStream.range(0, read.size())
                .mapToObj(at -> new Line(at + 1L, read.get(at).cells()))
                .toList();
    }

    private static List<Line> read(byte[] bytes, boolean skipEmpty) throws Unreadable {
        var text = decoded(bytes);
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')) {
            throw new Unreadable(GridFile.NOT_A_TABLE);
        }
        var hinted = text.length() > 4 && text.regionMatches(true, 0, "sep=", 0, 4) ? text.charAt(4) : '\0';
        try (var records = CsvReader.builder()
                .fieldSeparator(SEPARATORS.contains(hinted) ? hinted : separator(text))
                .skipEmptyLines(skipEmpty)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return records.stream()
                    .filter(one -> hinted == '\0' || one.getStartingLineNumber() > 1)
                    .limit(GridFile.MOST_LINES + 20L)
                    .map(CsvText::line)
                    .toList();
        } catch (CsvParseException e) {
            throw new Unreadable(
                    "Ce fichier n’a pas pu être lu : une cellule y est démesurée, ou un guillemet jamais refermé. Enregistrez-le de nouveau depuis votre tableur.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(CsvRecord one) {
        var cells = one.getFields();
        return new Line(
                one.getStartingLineNumber(), cells.subList(0, Math.min(cells.size(), GridFile.MOST_COLUMNS + 1)));
    }

    private static String decoded(byte[] bytes) {
        if (marked(bytes, 0xef, 0xbb, 0xbf)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (marked(bytes, 0xff, 0xfe)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (marked(bytes, 0xfe, 0xff)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (bytes.length > 3 && bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 3 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        var whole = CharBuffer.allocate(bytes.length);
        var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), whole, false);
        var text = whole.flip().toString();
        var all = text.getBytes(StandardCharsets.UTF_8).length == bytes.length;
        return decoded.isUnderflow() && (all || text.chars().anyMatch(letter -> letter > ASCII))
                ? text
                : new String(bytes, WINDOWS);
    }

    private static boolean marked(byte[] bytes, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** That of which the first lines have most; a semicolon is what French programs write. */
    private static char separator(String text) {
        var first = text.lines().limit(10).toList();
        return Stream.of(';', '\t', ',')
                .max(Comparator.<Character>comparingLong(mark -> count(first, mark))
                        .thenComparing(Comparator.comparing(SEPARATORS::indexOf).reversed()))
                .orElse(';');
    }

    private static long count(List<String> lines, char mark) {
        return lines.stream()
                .mapToLong(line -> line.chars().filter(c -> c == mark).count())
                .sum();
    }
}
