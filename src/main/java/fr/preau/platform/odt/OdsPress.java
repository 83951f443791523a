package fr.preau.platform.odt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.springframework.http.MediaType;

/** Writes tables as an OpenDocument spreadsheet (OpenDocument 1.3, part 3): numbers are amounts, all else is text. */
public final class OdsPress {

    /** Of the files that it writes. */
    public static final MediaType TYPE = new MediaType("application", "vnd.oasis.opendocument.spreadsheet");

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(TYPE);

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"\
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"\
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"\
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"\
             xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"\
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3">\
            <office:automatic-styles>\
            <number:number-style style:name="two"><number:number number:decimal-places="2"\
             number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>\
            <style:style style:name="amount" style:family="table-cell" style:data-style-name="two"/>\
            <style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/>\
            </style:style>\
            <style:style style:name="wide" style:family="table-column">\
            <style:table-column-properties style:column-width="8cm"/></style:style>\
            </office:automatic-styles><office:body><office:spreadsheet>
            """;

    private OdsPress() {}

    /**
     * One table.
     *
     * @param name what its tab is called
     * @param rows of {@link BigDecimal} or text, the headings first
     */
    public record Tab(String name, List<List<Object>> rows) {}

    public static byte[] of(List<Tab> tabs) {
        var out = new ByteArrayOutputStream(16 * 1024);
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            OdtPress.stored(zip, "mimetype", TYPE.toString());
            OdtPress.part(zip, "META-INF/manifest.xml", MANIFEST);
            OdtPress.part(zip, "content.xml", content(tabs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String content(List<Tab> tabs) {
        var text = new StringBuilder(HEAD);
        for (var tab : tabs) {
            text.append("<table:table table:name=\"")
                    .append(escaped(tab.name))
                    .append("\"><table:table-column table:style-name=\"wide\"/>");
            for (var row = 0; row < tab.rows.size(); row++) {
                text.append("<table:table-row>");
                for (var cell : tab.rows.get(row)) {
                    text.append(row == 0 ? words("head", cell.toString()) : cell(cell));
                }
                text.append("</table:table-row>");
            }
            text.append("</table:table>\n");
        }
        return text.append("</office:spreadsheet></office:body></office:document-content>")
                .toString();
    }

    private static String cell(Object cell) {
        return cell instanceof BigDecimal number
                ? "<table:table-cell table:style-name=\"amount\" office:value-type=\"float\" office:value=\"%s\"><text:p>%s</text:p></table:table-cell>"
                        .formatted(
                                number.toPlainString(), number.toPlainString().replace('.', ','))
                : words("", cell.toString());
    }

    private static String words(String style, String text) {
        if (text.isEmpty()) {
            return "<table:table-cell/>";
        }
        return "<table:table-cell%s office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>"
                .formatted(style.isEmpty() ? "" : " table:style-name=\"" + style + "\"", escaped(text));
    }

    /** Without what XML 1.0 has no place for. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\ufffe\\uffff]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
