package fr.preau.management.importing;

import fr.preau.management.importing.XlsxBounds.TooLarge;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamReader;

/**
 * What the parts of a workbook would cost whoever reads them, counted event by event: what the reader keeps for
 * as long as it reads, what it makes room for, and what it goes through again for each cell.
 */
final class XlsxWeight {

    /** Column XFD, the last that there is (Excel's specifications and limits). */
    private static final int LAST_COLUMN = 16_384;

    /** In characters: ten times what Excel takes in a cell. */
    static final int LONGEST_TEXT = 327_670;

    /** Far beyond the digits that Excel keeps: reading a number takes the square of its length. */
    private static final int LONGEST_NUMBER = 400;

    /** In characters, and as many for each element as an object takes: shared texts, formats, relations. */
    private static final long MOST_KEPT = 48L << 20;

    private static final int AN_ELEMENT = 100;

    private static final Set<String> KEPT =
            Set.of("si", "xf", "font", "fill", "numFmt", "style", "Relationship", "Override", "Default", "sheet");

    /** What the reader takes for the workbook, by its content type; we take no other for it. */
    private static final Set<String> WORKBOOKS = Set.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml");

    /** In steps: a shared formula is written anew for each cell, and each cell is looked for in each array. */
    private static final long MOST_WORK = 500L << 20;

    private final Set<String> sheets = new HashSet<>();
    private long kept;
    private long work;
    private int longestFormula;
    private int arrays;

    Part part(String name) {
        return new Part(name.equalsIgnoreCase(XlsxMarks.RELATIONS));
    }

    /** One part as it goes by, from its first event on. */
    final class Part {

        private final boolean ofWorkbook;
        private int cells;
        private boolean numeric;
        private int text;
        private boolean shared;
        private String element = "";

        private Part(boolean ofWorkbook) {
            this.ofWorkbook = ofWorkbook;
        }

        void add(XMLStreamReader at) throws IOException {
            if (at.isStartElement()) {
                opened(at);
            } else if (at.isEndElement()) {
                shared &= !at.getLocalName().equals("si");
            } else if (at.hasText()) {
                text(at.getTextLength());
            }
        }

        private void opened(XMLStreamReader at) throws IOException {
            element = at.getLocalName();
            kept += KEPT.contains(element) ? AN_ELEMENT : 0;
            atMost(MOST_KEPT, kept);
            text = shared ? text : 0;
            switch (element) {
                case "row" -> cells = 0;
                case "c" -> cell(at);
                case "f" -> formula(attribute(at, "t").orElse(""));
                case "si" -> {
                    shared = true;
                    text = 0;
                }
                case "Relationship" -> {
                    if (ofWorkbook) {
                        sheet("part " + XlsxMarks.part(attribute(at, "Target").orElse("")));
                    }
                }
                case "Override" -> {
                    if (WORKBOOKS.contains(attribute(at, "ContentType").orElse(""))) {
                        workbook(attribute(at, "PartName").orElse(""));
                    }
                }
                case "sheet" -> sheet("relation " + related(at));
                default -> {}
            }
        }

        private void cell(XMLStreamReader at) throws TooLarge {
            cells++;
            numeric = attribute(at, "t").orElse("n").equals("n");
            work += arrays;
            atMost(MOST_WORK, work);
            atMost(
                    LAST_COLUMN,
                    Math.max(cells, attribute(at, "r").map(XlsxWeight::column).orElse(0)));
        }

        private void formula(String kind) throws TooLarge {
            arrays += kind.equals("array") ? 1 : 0;
            work += kind.equals("shared") ? longestFormula : 0;
            atMost(MOST_WORK, work);
        }

        private void text(int length) throws TooLarge {
            text += length;
            atMost(element.equals("v") && numeric ? LONGEST_NUMBER : LONGEST_TEXT, text);
            if (element.equals("f")) {
                longestFormula = Math.max(longestFormula, text);
            }
            kept += shared ? length : 0;
            atMost(MOST_KEPT, kept);
        }
    }

    private static void workbook(String part) throws IOException {
        if (!part.replaceFirst("^/", "").equalsIgnoreCase(XlsxBounds.WORKBOOK)) {
            throw new IOException("another part than the workbook is named as it");
        }
    }

    /**
     * A sheet's own part: two sheets in one would be read twice, a thousand a thousand times. The reader asks neither
     * of what kind a relation is, nor for its target's capitals.
     */
    private void sheet(String told) throws TooLarge {
        if (!sheets.add(told)) {
            throw new TooLarge();
        }
    }

    /** {@code r:id}, whatever namespace the workbook's edition of the standard has for it. */
    private static String related(XMLStreamReader at) {
        return IntStream.range(0, at.getAttributeCount())
                .filter(index -> at.getAttributeLocalName(index).equals("id"))
                .mapToObj(at::getAttributeValue)
                .findFirst()
                .orElse("");
    }

    /** The number of that cell's column, A is 1; what has more than three letters is beyond any. */
    private static int column(String address) {
        var column = 0;
        for (var at = 0; at < address.length() && Character.isLetter(address.charAt(at)); at++) {
            column = at < 3 ? column * 26 + (address.charAt(at) & 0x1f) : Integer.MAX_VALUE;
        }
        return column;
    }

    private static Optional<String> attribute(XMLStreamReader at, String name) {
        return Optional.ofNullable(at.getAttributeValue(null, name));
    }

    private static void atMost(long most, long is) throws TooLarge {
        if (is > most) {
            throw new TooLarge();
        }
    }
}
