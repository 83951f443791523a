package fr.preau.management.importing;

import fr.preau.management.importing.GridFile.Unreadable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Whether a workbook is small enough to be read: two kilobytes may unpack to fill the memory.
 *
 * <p>The archive is opened as the reader opens it (by its directory, with the same XML parser), and every part
 * is unpacked once without keeping any, up to the first bound; {@link XlsxWeight} knows what would be too much
 * of what is in them.
 */
final class XlsxBounds {

    /** In bytes, of all parts. */
    private static final long MOST_UNPACKED = 200L << 20;

    /** In bytes, of a tag with its attributes, or a comment: the parser keeps it whole. */
    private static final long LONGEST_EVENT = 1L << 20;

    private static final int MOST_PARTS = 5_000;
    private static final int MOST_SHEETS = 200;

    /** Those of the longest list and some, each row counted as one more. */
    private static final long MOST_CELLS = 1L << 21;

    /** In characters, of all cells and comments: a workbook may show one long text in each of them. */
    static final long MOST_TEXT = 30L << 20;

    static final String WORKBOOK = "xl/workbook.xml";

    private XlsxBounds() {}

    /** More than a list of people ever needs. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** What was read of a workbook so far, all its sheets together: a few bytes may say that much of it repeats. */
    static final class Tally {

        private int sheets;
        private long cells;
        private long text;

        void sheet() throws TooLarge {
            sheets++;
            check();
        }

        /** @param text how long those of its cells are, together */
        void row(int cells, long text, int times) throws TooLarge {
            this.cells += (cells + 1L) * times;
            this.text += text * times;
            check();
        }

        void text(int length) throws TooLarge {
            text += length;
            check();
        }

        private void check() throws TooLarge {
            if (sheets > MOST_SHEETS || cells > MOST_CELLS || text > MOST_TEXT) {
                throw new TooLarge();
            }
        }
    }

    /** @throws Unreadable if it is no workbook, or none that can be read */
    static void check(byte[] bytes) throws Unreadable {
        check(bytes, WORKBOOK);
    }

    /**
     * The same of another kind of workbook.
     *
     * @param needed the part without which it is none
     */
    static void check(byte[] bytes, String needed) throws Unreadable {
        try (var zip = WorkbookParts.open(bytes)) {
            var parts = Collections.list(zip.getEntries());
            if (parts.stream().noneMatch(part -> part.getName().equals(needed))) {
                throw new Unreadable(GridFile.NOT_A_TABLE);
            }
            if (parts.size() > MOST_PARTS) {
                throw new TooLarge();
            }
            var weight = new XlsxWeight();
            var unpacked = 0L;
            for (var part : parts) {
                unpacked += weigh(zip, part, weight, MOST_UNPACKED - unpacked);
            }
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(tooLarge(e) ? GridFile.TOO_LARGE : broken(bytes));
        }
    }

    /** An archive that cannot be opened was a workbook if it speaks of one. */
    private static String broken(byte[] bytes) {
        var speaks = new String(bytes, StandardCharsets.ISO_8859_1).contains(WORKBOOK);
        return speaks ? GridFile.DAMAGED : GridFile.NOT_A_TABLE;
    }

    /** The parser tells what its stream refused in several ways. */
    private static boolean tooLarge(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(TooLarge.class::isInstance);
    }

    /** How many bytes that part has; what is no XML is only counted, and the reader makes nothing of it. */
    private static long weigh(ZipFile zip, ZipArchiveEntry part, XlsxWeight weight, long most) throws IOException {
        try (var counted =
                new Counted(Optional.ofNullable(zip.getInputStream(part)).orElseThrow(), most)) {
            try {
                var events = WorkbookParts.xml().createXMLStreamReader(counted);
                var inside = weight.part(part.getName());
                while (events.hasNext()) {
                    events.next();
                    counted.event();
                    inside.add(events);
                }
            } catch (XMLStreamException e) {
                if (tooLarge(e)) {
                    throw new TooLarge();
                }
            }
            counted.transferTo(OutputStream.nullOutputStream());
            return counted.count;
        }
    }

    /** Bytes as they are unpacked. */
    private static final class Counted extends FilterInputStream {

        private final long most;
        private long count;
        private long sinceEvent;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        /** The parser is done with what it was reading. */
        void event() {
            sinceEvent = 0;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            count += Math.max(0, read);
            sinceEvent += Math.max(0, read);
            if (count > most || sinceEvent > LONGEST_EVENT) {
                throw new TooLarge();
            }
            return read;
        }
    }
}
