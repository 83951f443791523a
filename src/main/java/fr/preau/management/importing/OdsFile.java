package fr.preau.management.importing;

import fr.preau.management.importing.GridFile.Unreadable;
import fr.preau.management.importing.RawTables.RawCell;
import fr.preau.management.importing.RawTables.RawRow;
import fr.preau.management.importing.RawTables.Tab;
import fr.preau.management.importing.XlsxBounds.Tally;
import fr.preau.management.importing.XlsxBounds.TooLarge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A spreadsheet of the Open Document Format (ISO/IEC 26300, part 1, 9.1): the tabs of its {@code content.xml}, what is
 * said to repeat written out up to a bound, since three bytes may say a million.
 */
final class OdsFile {

    private final List<Tab> tabs = new ArrayList<>();
    /** The last row that a number of seven digits names. */
    private static final int LAST_ROW = 9_999_999;

    private final Tally tally = new Tally();
    private final int mostRows;
    private final int mostColumns;
    private String name = "";
    private List<RawRow> rows = new ArrayList<>();
    private List<RawCell> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int repeatedRow = 1;
    private int repeatedCell = 1;
    private String value = "";
    private int notes;
    private int column;
    private final OdsMarks marks = new OdsMarks();
    private boolean inside;
    private boolean outside;

    private OdsFile(int mostRows, int mostColumns) {
        this.mostRows = mostRows;
        this.mostColumns = mostColumns;
    }

    /** Its tabs; none at all if a formula fetches something from another file. */
    static Optional<List<Tab>> tabs(byte[] bytes, int mostRows, int mostColumns) throws Unreadable {
        var read = new OdsFile(mostRows, mostColumns);
        try (var zip = WorkbookParts.open(bytes);
                var content = zip.getInputStream(zip.getEntry("content.xml"))) {
            var xml = WorkbookParts.xml().createXMLStreamReader(content);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamReader.START_ELEMENT -> read.opened(xml);
                    case XMLStreamReader.END_ELEMENT -> read.closed(xml.getLocalName());
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                        if (read.notes > 0) {
                            read.tally.text(xml.getTextLength());
                            read.marks.said(xml.getText());
                        } else if (read.inside) {
                            read.write(xml.getText());
                        }
                    }
                    default -> {}
                }
            }
            return read.outside ? Optional.empty() : Optional.of(read.tabs);
        } catch (TooLarge e) {
            throw new Unreadable(GridFile.TOO_LARGE);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new Unreadable(
                    "Ce fichier ODS est abîmé ou protégé : il n’a pas pu être lu. Enregistrez-le de nouveau.");
        }
    }

    private void write(String more) throws TooLarge {
        if (text.length() + more.length() > XlsxWeight.LONGEST_TEXT) {
            throw new TooLarge();
        }
        text.append(more);
    }

    private void opened(XMLStreamReader xml) throws TooLarge {
        marks.style(xml);
        switch (xml.getLocalName()) {
            case "table" -> {
                name = attribute(xml, "name");
                rows = new ArrayList<>();
                row = 0;
                column = 0;
                marks.begin(attribute(xml, "style-name"));
            }
            case "table-column" -> {
                var many = repeated(xml, "number-columns-repeated");
                var hidden = attribute(xml, "visibility").matches("collapse|filter");
                for (var at = column; hidden && at < Math.min(column + many, mostColumns); at++) {
                    marks.hidden(at);
                }
                column = Math.min(column + many, mostColumns);
            }
            case "table-row" -> {
                cells = new ArrayList<>();
                repeatedRow = repeated(xml, "number-rows-repeated");
                if (attribute(xml, "visibility").matches("collapse|filter")) {
                    marks.hidden(row + 1, repeatedRow);
                }
            }
            case "table-cell", "covered-table-cell" -> {
                text.setLength(0);
                value = attribute(xml, "value");
                repeatedCell = repeated(xml, "number-columns-repeated");
                outside |= attribute(xml, "formula").matches("(?s).*'(?:file|https?)://.*");
                marks.cell(
                        row + 1,
                        cells.size(),
                        attribute(xml, "style-name"),
                        repeated(xml, "number-rows-spanned"),
                        repeated(xml, "number-columns-spanned"));
            }
            case "annotation" -> {
                notes++;
                marks.comment();
            }
            case "creator", "date" -> marks.unsaid();
            case "p" -> {
                if (notes > 0) {
                    tally.text(1);
                    marks.line();
                } else {
                    write(text.isEmpty() ? "" : "\n");
                    inside = true;
                }
            }
            case "s" -> write(inside ? " " : "");
            default -> {}
        }
    }

    private void closed(String element) throws TooLarge {
        switch (element) {
            case "annotation" -> {
                notes--;
                marks.commented(row + 1, cells.size());
            }
            case "p" -> inside = notes > 0 && inside;
            case "table-cell", "covered-table-cell" -> {
                var cell = new RawCell(text.toString(), text.isEmpty() ? Optional.empty() : RawTables.number(value));
                var many = cell.blank() && cells.isEmpty() && repeatedCell > mostColumns ? 0 : repeatedCell;
                for (var at = 0; at < many && cells.size() < mostColumns; at++) {
                    cells.add(cell);
                }
            }
            case "table-row" -> {
                var empty = cells.stream().allMatch(RawCell::blank);
                var times = empty ? 0 : Math.min(repeatedRow, mostRows - rows.size());
                tally.row(cells.size(), RawTables.length(cells), times);
                var shared = List.copyOf(cells);
                for (var at = 0; at < times; at++) {
                    rows.add(new RawRow(row + at + 1, shared));
                }
                row = Math.min(row + repeatedRow, LAST_ROW);
            }
            case "table" -> {
                tally.sheet();
                tabs.add(new Tab(name, marks.tabHidden(), rows, marks.marks()));
            }
            default -> {}
        }
    }

    private static int repeated(XMLStreamReader xml, String attribute) {
        var many = attribute(xml, attribute);
        return many.matches("\\d{1,7}") ? Math.max(1, Integer.parseInt(many)) : 1;
    }

    static String attribute(XMLStreamReader xml, String local) {
        for (var at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(local)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }
}
