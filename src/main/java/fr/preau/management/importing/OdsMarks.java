package fr.preau.management.importing;

import fr.preau.management.importing.SheetMarks.CellComment;
import fr.preau.management.importing.SheetMarks.MergedCells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The marks of the tab of an ODS that is being read. */
final class OdsMarks {

    private static final int MOST_MARKS = 5_000;

    private final Map<String, String> colours = new HashMap<>();
    private final Set<String> striking = new HashSet<>();
    private final Set<String> hiding = new HashSet<>();
    private String style = "";
    private boolean tabHidden;
    private List<Integer> hiddenColumns = new ArrayList<>();
    private List<MergedCells> merged = new ArrayList<>();
    private List<Integer> hiddenRows = new ArrayList<>();
    private List<CellComment> comments = new ArrayList<>();
    private Map<Integer, String> fills = new HashMap<>();
    private List<Integer> struck = new ArrayList<>();
    private final StringBuilder said = new StringBuilder();
    private boolean saying;

    /** A style's name, then its properties. */
    void style(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "style" -> style = OdsFile.attribute(xml, "name");
            case "table-cell-properties" -> {
                var colour = OdsFile.attribute(xml, "background-color");
                if (!colour.isEmpty() && !colour.equals("transparent") && !colour.equalsIgnoreCase("#ffffff")) {
                    colours.put(style, colour);
                }
            }
            case "text-properties" -> {
                var line = OdsFile.attribute(xml, "text-line-through-style");
                if (!line.isEmpty() && !line.equals("none")) {
                    striking.add(style);
                }
            }
            case "table-properties" -> {
                if (OdsFile.attribute(xml, "display").equals("false")) {
                    hiding.add(style);
                }
            }
            default -> {}
        }
    }

    void begin(String tableStyle) {
        tabHidden = hiding.contains(tableStyle);
        hiddenColumns = new ArrayList<>();
        merged = new ArrayList<>();
        hiddenRows = new ArrayList<>();
        comments = new ArrayList<>();
        fills = new HashMap<>();
        struck = new ArrayList<>();
    }

    boolean tabHidden() {
        return tabHidden;
    }

    void hidden(int column) {
        hiddenColumns.add(column);
    }

    void hidden(int first, int many) {
        for (var row = first; row < first + many && hiddenRows.size() < MOST_MARKS; row++) {
            hiddenRows.add(row);
        }
    }

    void cell(int row, int column, String styled, int rows, int columns) {
        if ((rows > 1 || columns > 1) && merged.size() < MOST_MARKS) {
            merged.add(new MergedCells(row, column, row + rows - 1, column + columns - 1));
        }
        if (colours.containsKey(styled) && fills.size() < MOST_MARKS) {
            fills.putIfAbsent(row, colours.get(styled));
        }
        if (column == 0 && striking.contains(styled) && struck.size() < MOST_MARKS) {
            struck.add(row);
        }
    }

    void comment() {
        said.setLength(0);
        saying = false;
    }

    void line() {
        said.append(said.isEmpty() ? "" : " ");
        saying = true;
    }

    /** Who wrote it and when is not what was said. */
    void unsaid() {
        saying = false;
    }

    void said(String text) {
        if (saying) {
            said.append(text);
        }
    }

    void commented(int row, int column) {
        if (comments.size() < MOST_MARKS) {
            comments.add(new CellComment(
                    XlsxFile.letters(column) + row, said.toString().strip()));
        }
    }

    SheetMarks marks() {
        return new SheetMarks(hiddenColumns, merged, hiddenRows, comments, fills, struck);
    }
}
