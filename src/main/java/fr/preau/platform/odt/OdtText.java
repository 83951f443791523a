package fr.preau.platform.odt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The parts of an OpenDocument text that are written from HTML. */
final class OdtText {

    private static final String NAMESPACES = """
             xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"\
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"\
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"\
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"\
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"\
             xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"\
             xmlns:dc="http://purl.org/dc/elements/1.1/"\
             xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3">
            """;

    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final int DEEPEST = 6;

    /** Lines between cells, which no style of a list of styles can draw. */
    private static final String CELLS = """
            <office:automatic-styles><style:style style:name="Cell" style:family="table-cell">\
            <style:table-cell-properties fo:border="0.5pt solid #808080" fo:padding="0.1cm"/></style:style>\
            </office:automatic-styles>
            """;

    /** Its mark, then its words beside each other. */
    private static final String INDENTED = """
            <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">\
            <style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.8cm"\
             fo:text-indent="-0.8cm" fo:margin-left="0.8cm"/></style:list-level-properties>\
            """;

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "div",
            "dl",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "main",
            "ol",
            "p",
            "section",
            "table",
            "ul");

    private final StringBuilder out = new StringBuilder();

    /** Where links of the text lead within it. */
    private final Set<String> targets;

    private String mark = "";
    private int tables;

    private OdtText(Element body) {
        targets = body.select("a[href^=#]").stream()
                .map(link -> link.attr("href").substring(1))
                .filter(id -> !id.isEmpty() && body.getElementById(id) instanceof Element)
                .collect(Collectors.toSet());
    }

    static String content(Element body) {
        var text = new OdtText(body);
        text.blocks(body);
        return PROLOGUE + "<office:document-content" + NAMESPACES + CELLS + "<office:body><office:text>" + text.out
                + "</office:text></office:body></office:document-content>";
    }

    static String meta(String title) {
        return PROLOGUE + "<office:document-meta" + NAMESPACES + "<office:meta><meta:generator>Préau</meta:generator>"
                + "<dc:title>" + escaped(title) + "</dc:title><dc:language>fr-FR</dc:language></office:meta>"
                + "</office:document-meta>";
    }

    /** Named styles that every word processor shows in its list, each to be changed at once. */
    static String styles() {
        return PROLOGUE + "<office:document-styles" + NAMESPACES + "<office:styles>"
                + """
                <style:default-style style:family="paragraph"><style:text-properties fo:language="fr" fo:country="FR"\
                 fo:font-size="11pt"/></style:default-style>
                <style:style style:name="Standard" style:family="paragraph"/>
                <style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph"\
                 style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.2cm"/></style:style>
                <style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/>\
                </style:style>
                <style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/>\
                </style:style>
                <text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">\
                """
                + INDENTED
                + """
                </text:list-level-style-bullet></text:list-style>
                <text:list-style style:name="Numbers"><text:list-level-style-number text:level="1"\
                 style:num-format="1" style:num-suffix=".">\
                """
                + INDENTED
                + """
                </text:list-level-style-number></text:list-style>
                """
                + IntStream.rangeClosed(1, DEEPEST)
                        .mapToObj(level -> """
                                <style:style style:name="Heading_20_%1$d" style:display-name="Heading %1$d"\
                                 style:family="paragraph" style:parent-style-name="Standard"\
                                 style:default-outline-level="%1$d"><style:paragraph-properties\
                                 fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/>\
                                <style:text-properties fo:font-weight="bold" fo:font-size="%2$dpt"/></style:style>
                                """.formatted(level, 22 - 2 * level))
                        .collect(Collectors.joining())
                + "</office:styles></office:document-styles>";
    }

    /** What stands between two blocks is a paragraph of its own. */
    private void blocks(Element parent) {
        var loose = new ArrayList<Node>();
        for (var node : parent.childNodes()) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                paragraph(loose);
                loose.clear();
                block(element);
            } else {
                loose.add(node);
            }
        }
        paragraph(loose);
    }

    private void paragraph(List<Node> nodes) {
        var words = inline(nodes).strip();
        if (!words.isEmpty()) {
            out.append("<text:p text:style-name=\"Text_20_body\">")
                    .append(marked())
                    .append(words)
                    .append("</text:p>");
        }
    }

    /** The next paragraph or heading is where that element starts. */
    private void mark(Element element) {
        if (targets.contains(element.id())) {
            mark += "<text:bookmark text:name=\"" + escaped(element.id()) + "\"/>";
        }
    }

    private String marked() {
        var marked = mark;
        mark = "";
        return marked;
    }

    private void block(Element element) {
        mark(element);
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                heading(element, element.normalName().charAt(1) - '0');
            case "p" -> paragraph(element.childNodes());
            case "ul" -> list(element, "Bullets");
            case "ol" -> list(element, "Numbers");
            case "table" -> table(element);
            default -> blocks(element);
        }
    }

    private void heading(Element element, int level) {
        out.append("<text:h text:style-name=\"Heading_20_%1$d\" text:outline-level=\"%1$d\">".formatted(level))
                .append(marked())
                .append(inline(element.childNodes()).strip())
                .append("</text:h>");
    }

    private void list(Element element, String style) {
        out.append("<text:list text:style-name=\"").append(style).append("\">");
        element.children().forEach(item -> {
            out.append("<text:list-item>");
            mark(item);
            blocks(item);
            out.append("</text:list-item>");
        });
        out.append("</text:list>");
    }

    private void table(Element element) {
        var rows = element.select("tr");
        var columns = rows.stream().mapToInt(row -> row.children().size()).max().orElse(0);
        if (columns == 0) {
            return;
        }
        element.select("> caption").forEach(caption -> paragraph(caption.childNodes()));
        out.append("<table:table table:name=\"Tableau%d\"><table:table-column table:number-columns-repeated=\"%d\"/>"
                .formatted(++tables, columns));
        var heads = rows.stream()
                .filter(row -> row.closest("thead") instanceof Element)
                .toList();
        if (!heads.isEmpty()) {
            out.append("<table:table-header-rows>");
            heads.forEach(row -> row(row, columns));
            out.append("</table:table-header-rows>");
        }
        rows.stream().filter(row -> !heads.contains(row)).forEach(row -> row(row, columns));
        out.append("</table:table>");
    }

    private void row(Element row, int columns) {
        out.append("<table:table-row>");
        for (var at = 0; at < columns; at++) {
            out.append("<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">");
            if (at < row.children().size()) {
                blocks(row.child(at));
            }
            out.append("</table:table-cell>");
        }
        out.append("</table:table-row>");
    }

    private String inline(List<Node> nodes) {
        return nodes.stream().map(this::inline).collect(Collectors.joining());
    }

    private String inline(Node node) {
        return switch (node) {
            case TextNode text -> escaped(text.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
            case Element element -> inline(element);
            default -> "";
        };
    }

    private String inline(Element element) {
        var inside = inline(element.childNodes());
        return switch (element.normalName()) {
            case "strong", "b" -> "<text:span text:style-name=\"Strong\">" + inside + "</text:span>";
            case "em", "i" -> "<text:span text:style-name=\"Emphasis\">" + inside + "</text:span>";
            case "a" -> link(element.attr("href"), inside);
            case "br" -> "<text:line-break/>";
            case "img", "object" -> escaped(element.attr("alt"));
            case "svg" -> escaped(element.select("title").text());
            case "script", "style" -> "";
            default -> inside;
        };
    }

    /** What leads neither out nor to a place of the text is words alone. */
    private String link(String href, String inside) {
        return href.matches("(?i)(https?|mailto):.+") || href.startsWith("#") && targets.contains(href.substring(1))
                ? "<text:a xlink:type=\"simple\" xlink:href=\"" + escaped(href) + "\">" + inside + "</text:a>"
                : inside;
    }

    private static String escaped(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
