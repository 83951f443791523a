package fr.preau.territory.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.preau.territory.source.Imports.Checked;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * A published CSV file, line by line in bounded memory: UTF-8, with or without its mark, else Windows-1252; separated
 * by what its first line has most of. Columns are found by their names, whatever their order and case.
 */
final class PublishedTable {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MANY_NAMES = 30;
    private static final int BUFFER = 1 << 16;

    private static final String PERHAPS_CUT =
            "c’est la dernière, et elle n’a pas de fin de ligne : le fichier est peut-être coupé.";

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** Whether its last line has its end, as those of published files have. */
    private boolean lastLineEnds;

    private PublishedTable() {}

    interface Reading {
        void line(Line line) throws Refusal;
    }

    /** One line of the file; the first one, with the names, is line 1. */
    record Line(long number, PublishedTable table, CsvRecord record) {

        /** What stands in that column, without blanks around it; empty where there is no such column. */
        String get(String column) {
            return Optional.ofNullable(table.columns.get(column.toLowerCase(Locale.ROOT)))
                    .map(at -> record.getField(at).strip())
                    .orElse("");
        }

        boolean has(String column) {
            return table.columns.containsKey(column.toLowerCase(Locale.ROOT));
        }

        List<String> names() {
            return table.names;
        }
    }

    /** Reads it from its beginning to its end. */
    static void read(SourceContent content, List<String> required, SourceFilling filling, Reading reading)
            throws Refusal {
        var table = new PublishedTable();
        var last = 0L;
        try (var in = content.open();
                var text = new InputStreamReader(unmarked(in), table.charset(content));
                var buffered = new java.io.BufferedReader(text, BUFFER);
                var records = CsvReader.builder()
                        .fieldSeparator(separator(buffered))
                        .maxBufferSize(LONGEST_LINE)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(buffered)) {
            for (var all = records.iterator(); all.hasNext(); ) {
                var record = all.next();
                last = record.getStartingLineNumber();
                if (table.names.isEmpty()) {
                    table.head(record, required);
                } else {
                    table.sameWidth(record);
                    if (!table.lastLineEnds && !all.hasNext()) {
                        perhapsCut(last, filling);
                    }
                    filling.progress().at(last);
                    reading.line(new Line(last, table, record));
                }
            }
        } catch (CsvParseException e) {
            throw unreadable(last + 1, e);
        } catch (UncheckedIOException e) {
            throw ended(last, Objects.requireNonNull(e.getCause()));
        } catch (SourceContent.TooLong e) {
            throw tooLong();
        } catch (ZipException | java.io.EOFException e) {
            throw cutAfter(last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (table.names.isEmpty()) {
            throw new Refusal("Ce fichier est vide.");
        }
    }

    /** Inside its last cell, maybe: nothing else of it would tell. */
    private static void perhapsCut(long line, SourceFilling filling) throws Refusal {
        if (filling.checked() == Checked.NOT_YET) {
            throw Refusal.at(
                    line,
                    PERHAPS_CUT + " Téléchargez-le de nouveau ; s’il est complet, cochez « J’ai vérifié ce fichier ».");
        }
        filling.report().odd(line, PERHAPS_CUT);
    }

    private static Refusal ended(long last, IOException why) {
        return switch (why) {
            case SourceContent.TooLong _ -> tooLong();
            case ZipException _ -> cutAfter(last);
            case java.io.EOFException _ -> cutAfter(last);
            default -> throw new UncheckedIOException(why);
        };
    }

    private static Refusal unreadable(long line, CsvParseException why) {
        if (why.getCause() instanceof SourceContent.TooLong) {
            return tooLong();
        }
        if (why.getCause() instanceof ZipException || why.getCause() instanceof java.io.EOFException) {
            return cutAfter(line - 1);
        }
        return Refusal.at(
                line,
                "elle dépasse un million de caractères, ou un guillemet n’y est pas refermé. Le fichier est abîmé : téléchargez-le de nouveau.");
    }

    private static Refusal cutAfter(long line) {
        return new Refusal("L’archive est coupée" + (line == 0 ? "" : " après la ligne " + line)
                + " : téléchargez-la de nouveau.");
    }

    static Refusal tooLong() {
        return new Refusal("Ce fichier dépasse 3 Go une fois décompressé : aucun fichier publié n’est si grand.");
    }

    private void head(CsvRecord record, List<String> required) throws Refusal {
        for (var field : record.getFields()) {
            columns.putIfAbsent(field.strip().toLowerCase(Locale.ROOT), names.size());
            names.add(field.strip());
        }
        var missing = required.stream()
                .filter(name -> !columns.containsKey(name.toLowerCase(Locale.ROOT)))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("Il manque %s « %s ». Colonnes lues : %s. Prenez le fichier tel qu’il est publié."
                    .formatted(
                            missing.size() == 1 ? "la colonne" : "les colonnes",
                            String.join(" », « ", missing),
                            String.join(", ", names.stream().limit(MANY_NAMES).toList())));
        }
    }

    private void sameWidth(CsvRecord record) throws Refusal {
        if (record.getFieldCount() != names.size()) {
            throw Refusal.at(
                    record.getStartingLineNumber(),
                    "%d %s au lieu de %d. Le fichier est coupé ou abîmé : téléchargez-le de nouveau."
                            .formatted(
                                    record.getFieldCount(),
                                    record.getFieldCount() == 1 ? "colonne" : "colonnes",
                                    names.size()));
        }
    }

    private static char separator(java.io.BufferedReader text) throws IOException {
        text.mark(BUFFER);
        var start = new char[BUFFER / 2];
        var read = Math.max(0, text.read(start));
        text.reset();
        var head = new String(start, 0, read).lines().findFirst().orElse("");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(
                        one -> head.chars().filter(c -> c == one).count()))
                .orElseThrow();
    }

    private static InputStream unmarked(InputStream in) throws IOException {
        var pushed = new PushbackInputStream(in, 3);
        var start = pushed.readNBytes(3);
        if (!Arrays.equals(start, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})) {
            pushed.unread(start);
        }
        return pushed;
    }

    /** UTF-8 if every byte of it is; a single French accent of Windows' is not. No text of either has a byte of zero. */
    private Charset charset(SourceContent content) throws IOException, Refusal {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER);
        var characters = CharBuffer.allocate(BUFFER);
        var found = StandardCharsets.UTF_8;
        try (var in = content.open()) {
            for (var over = false; !over; ) {
                var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                over = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                noZero(bytes);
                noteEnd(bytes);
                if (found == WINDOWS
                        || decoder.decode(bytes, characters.clear(), over).isError()) {
                    found = WINDOWS;
                    bytes.position(bytes.limit());
                }
                bytes.compact();
            }
        } catch (ZipException | java.io.EOFException _) {
            // An archive that is cut is told by its last line, once that is read.
        }
        return found;
    }

    private void noteEnd(ByteBuffer bytes) {
        if (bytes.hasRemaining()) {
            var end = bytes.get(bytes.limit() - 1);
            lastLineEnds = end == '\n' || end == '\r';
        }
    }

    /** What no CSV has: a spreadsheet's own file, a picture, or text in UTF-16. */
    private static void noZero(ByteBuffer bytes) throws Refusal {
        for (var at = bytes.position(); at < bytes.limit(); at++) {
            if (bytes.get(at) == 0) {
                throw new Refusal(
                        "Ce fichier n’est pas un CSV en UTF-8 ou en Windows-1252. Prenez le fichier tel qu’il est publié, sans l’ouvrir dans un tableur.");
            }
        }
    }
}
