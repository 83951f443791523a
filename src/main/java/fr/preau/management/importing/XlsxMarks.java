package fr.preau.management.importing;

import fr.preau.management.importing.SheetMarks.CellComment;
import fr.preau.management.importing.SheetMarks.MergedCells;
import fr.preau.management.importing.XlsxBounds.Tally;
import fr.preau.management.importing.XlsxBounds.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The marks of a workbook's sheets (ECMA-376, part 1, 18.3 and 18.8), which its reader does not tell. */
final class XlsxMarks implements AutoCloseable {

    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

    /** What is behind cells without any colour, or white. */
    private static final Set<String> PLAIN =
            Set.of("", "00000000", "FFFFFFFF", "FFFFFF", "indexed64", "indexed9", "theme0");

    private static final int MOST_MARKS = 5_000;

    /** Where the workbook says which part each of its sheets is. */
    static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final ZipFile zip;
    private final Tally tally;
    private final Map<String, String> paths = new HashMap<>();
    private final Map<Integer, String> filledStyles = new HashMap<>();
    private final Set<Integer> struckStyles = new HashSet<>();
    private final Set<String> commentsRead = new HashSet<>();

    private XlsxMarks(ZipFile zip, Tally tally) throws IOException {
        this.zip = zip;
        this.tally = tally;
        each(RELATIONS, xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
                paths.put(attribute(xml, "Id"), path(attribute(xml, "Target")));
            }
        });
        each("xl/styles.xml", new Styles());
    }

    /** Those of a workbook: what its sheets share is read once. */
    static XlsxMarks open(byte[] workbook, Tally tally) throws IOException {
        var zip = WorkbookParts.open(workbook);
        try {
            return new XlsxMarks(zip, tally);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** One name for each part, however a relation of the workbook writes it. */
    static String part(String target) {
        return path(target).toLowerCase(Locale.ROOT);
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /**
     * Those of a sheet; none where it is not found.
     *
     * @param sheet the identifier by which the workbook names it
     */
    SheetMarks of(String sheet) throws IOException {
        if (!paths.containsKey(sheet)) {
            return SheetMarks.NONE;
        }
        var path = paths.get(sheet);
        var cells = new Cells();
        each(path, cells);
        var comments = new Comments();
        var target = commentsOf(path).filter(commentsRead::add);
        if (target.isPresent()) {
            each(target.get(), comments);
        }
        return new SheetMarks(
                cells.hiddenColumns.stream().boxed().toList(),
                cells.merged,
                cells.hiddenRows,
                comments.read,
                cells.fills,
                cells.struck);
    }

    /** A sheet has one part of them at most, which is no other sheet's. */
    private Optional<String> commentsOf(String path) throws IOException {
        var file = path.lastIndexOf('/') + 1;
        var targets = new ArrayList<String>();
        each(path.substring(0, file) + "_rels/" + path.substring(file) + ".rels", xml -> {
            if (targets.isEmpty()
                    && xml.isStartElement()
                    && attribute(xml, "Type").endsWith("/comments")) {
                targets.add(attribute(xml, "Target"));
            }
        });
        return targets.stream()
                .map(target -> path(target.replaceFirst("^(\\.\\./)+", "")))
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** What looks at each event of a part. */
    private interface Looking {
        void at(XMLStreamReader xml) throws IOException;
    }

    private void each(String part, Looking looking) throws IOException {
        var entry = Optional.ofNullable(zip.getEntry(part));
        if (entry.isEmpty()) {
            return;
        }
        try (InputStream content = zip.getInputStream(entry.get())) {
            var xml = WorkbookParts.xml().createXMLStreamReader(content);
            while (xml.hasNext()) {
                xml.next();
                looking.at(xml);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Which of the cells' styles have a colour behind them, and which strike out. */
    private final class Styles implements Looking {

        private final List<String> colours = new ArrayList<>();
        private final List<Boolean> strikes = new ArrayList<>();
        private String within = "";
        private boolean solid;
        private int style;

        @Override
        public void at(XMLStreamReader xml) {
            if (!xml.isStartElement()) {
                return;
            }
            switch (xml.getLocalName()) {
                case "fonts", "fills", "cellXfs", "cellStyleXfs", "borders", "dxfs" -> within = xml.getLocalName();
                case "font" -> strikes.add(false);
                case "strike" -> {
                    if (within.equals("fonts") && !List.of("0", "false").contains(attribute(xml, "val"))) {
                        strikes.set(strikes.size() - 1, true);
                    }
                }
                case "fill" -> colours.add("");
                case "patternFill" -> solid = attribute(xml, "patternType").equals("solid");
                case "fgColor" -> {
                    if (within.equals("fills") && solid) {
                        colours.set(colours.size() - 1, colour(xml));
                    }
                }
                case "xf" -> {
                    if (within.equals("cellXfs")) {
                        style(xml);
                    }
                }
                default -> {}
            }
        }

        private void style(XMLStreamReader xml) {
            var fill = number(attribute(xml, "fillId"));
            if (fill < colours.size() && !PLAIN.contains(colours.get(fill))) {
                filledStyles.put(style, colours.get(fill));
            }
            var font = number(attribute(xml, "fontId"));
            if (font < strikes.size() && strikes.get(font)) {
                struckStyles.add(style);
            }
            style++;
        }

        private static String colour(XMLStreamReader xml) {
            if (!attribute(xml, "rgb").isEmpty()) {
                return attribute(xml, "rgb");
            }
            var theme = attribute(xml, "theme");
            return theme.isEmpty() ? "indexed" + attribute(xml, "indexed") : "theme" + theme + attribute(xml, "tint");
        }
    }

    /** Rows, their cells' styles, and what is merged. */
    private final class Cells implements Looking {

        private final BitSet hiddenColumns = new BitSet(GridFile.MOST_COLUMNS);
        private final List<MergedCells> merged = new ArrayList<>();
        private final List<Integer> hiddenRows = new ArrayList<>();
        private final Map<Integer, String> fills = new HashMap<>();
        private final List<Integer> struck = new ArrayList<>();
        private int row;
        private boolean first;

        @Override
        public void at(XMLStreamReader xml) {
            if (!xml.isStartElement()) {
                return;
            }
            switch (xml.getLocalName()) {
                case "row" -> {
                    row = attribute(xml, "r").isEmpty() ? row + 1 : number(attribute(xml, "r"));
                    first = true;
                    if (List.of("1", "true").contains(attribute(xml, "hidden")) && hiddenRows.size() < MOST_MARKS) {
                        hiddenRows.add(row);
                    }
                }
                case "c" -> {
                    var style = number(attribute(xml, "s"));
                    if (filledStyles.containsKey(style) && fills.size() < MOST_MARKS) {
                        fills.putIfAbsent(row, filledStyles.get(style));
                    }
                    if (first && struckStyles.contains(style) && struck.size() < MOST_MARKS) {
                        struck.add(row);
                    }
                    first = false;
                }
                case "col" -> {
                    if (List.of("1", "true").contains(attribute(xml, "hidden"))) {
                        var last = Math.min(number(attribute(xml, "max")), GridFile.MOST_COLUMNS);
                        var first = Math.max(1, number(attribute(xml, "min")));
                        hiddenColumns.set(Math.min(first, last + 1) - 1, last);
                    }
                }
                case "mergeCell" -> {
                    var range = RANGE.matcher(attribute(xml, "ref"));
                    if (range.matches() && merged.size() < MOST_MARKS) {
                        merged.add(new MergedCells(
                                number(range.group(2)),
                                column(range.group(1)),
                                number(range.group(4)),
                                column(range.group(3))));
                    }
                }
                default -> {}
            }
        }
    }

    private final class Comments implements Looking {

        private final List<CellComment> read = new ArrayList<>();
        private String address = "";
        private final StringBuilder text = new StringBuilder();
        private boolean inside;

        @Override
        public void at(XMLStreamReader xml) throws TooLarge {
            if (xml.isStartElement()) {
                if (xml.getLocalName().equals("comment")) {
                    address = attribute(xml, "ref");
                    text.setLength(0);
                }
                inside = xml.getLocalName().equals("t");
            } else if (xml.isCharacters() && inside) {
                tally.text(xml.getTextLength());
                text.append(xml.getText());
            } else if (xml.isEndElement()) {
                inside = false;
                if (xml.getLocalName().equals("comment")
                        && CELL.matcher(address).matches()
                        && read.size() < MOST_MARKS) {
                    read.add(new CellComment(address, text.toString().strip()));
                }
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String local) {
        return Optional.ofNullable(xml.getAttributeValue("", local)).orElse("");
    }

    private static int number(String figures) {
        return figures.matches("\\d{1,7}") ? Integer.parseInt(figures) : 0;
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (before, letter) -> 26 * before + letter - 'A' + 1) - 1;
    }
}
