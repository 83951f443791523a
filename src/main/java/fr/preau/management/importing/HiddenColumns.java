package fr.preau.management.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The columns that a workbook's sheet does not show (ECMA-376, {@code <cols>}), which its reader does not tell. */
final class HiddenColumns {

    private static final int LONGEST_HEAD = 1 << 20;

    private HiddenColumns() {}

    /**
     * Their places from 0; none of a sheet that is not found.
     *
     * @param sheet the identifier by which the workbook names it
     */
    static List<Integer> of(byte[] workbook, String sheet) throws IOException {
        try {
            return part(workbook, "xl/_rels/workbook.xml.rels")
                    .flatMap(relations -> target(relations, sheet))
                    .flatMap(path -> part(workbook, path))
                    .map(HiddenColumns::hidden)
                    .orElse(List.of());
        } catch (Unreadable e) {
            throw new IOException(e.getCause());
        }
    }

    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(Exception cause) {
            super(cause);
        }
    }

    private static Optional<String> target(byte[] relations, String id) {
        try {
            var xml = WorkbookParts.xml().createXMLStreamReader(new ByteArrayInputStream(relations));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && id.equals(xml.getAttributeValue("", "Id"))) {
                    var target = xml.getAttributeValue("", "Target");
                    return Optional.of(target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw new Unreadable(e);
        }
    }

    /** Columns come before the rows: what follows is not looked at. */
    private static List<Integer> hidden(byte[] head) {
        var hidden = new ArrayList<Integer>();
        try {
            var xml = WorkbookParts.xml().createXMLStreamReader(new ByteArrayInputStream(head));
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("sheetData")) {
                    break;
                }
                if (xml.getLocalName().equals("col")
                        && List.of("1", "true")
                                .contains(Optional.ofNullable(xml.getAttributeValue("", "hidden"))
                                        .orElse(""))) {
                    var last = Math.min(Integer.parseInt(xml.getAttributeValue("", "max")), GridFile.MOST_COLUMNS);
                    for (var column = Integer.parseInt(xml.getAttributeValue("", "min")); column <= last; column++) {
                        hidden.add(column - 1);
                    }
                }
            }
            return hidden;
        } catch (XMLStreamException | NumberFormatException e) {
            throw new Unreadable(e);
        }
    }

    private static Optional<byte[]> part(byte[] workbook, String name) {
        try (var zip = WorkbookParts.open(workbook)) {
            var part = Optional.ofNullable(zip.getEntry(name));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            try (var content = zip.getInputStream(part.get())) {
                return Optional.of(content.readNBytes(LONGEST_HEAD));
            }
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }
}
