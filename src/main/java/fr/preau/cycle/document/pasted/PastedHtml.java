package fr.preau.cycle.document.pasted;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * A page that was copied as HTML, as the Markdown of its words: headings, paragraphs, lists and tables.
 * What only dresses them goes.
 *
 * @param origins for each line of the Markdown, the line of the HTML that it comes from; both from 1
 */
public record PastedHtml(String markdown, List<Integer> origins) {

    private static final Pattern OPENING = Pattern.compile(
            "\\s*+<(?:!doctype|html|head|body|meta|title|style|div|section|article|main|header|h[1-6]|p|table|ul|ol|span|font|center|b|strong)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HOUR = Pattern.compile("\\d ?[hH:]");
    /** No text of an author holds it. */
    private static final String PARTED = "\u2028";

    private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^#{1,6} ");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\*_`\\[\\]<|]");
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "template", "noscript", "svg");
    private static final Set<String> BOLD = Set.of("b", "strong");

    public PastedHtml {
        origins = List.copyOf(origins);
    }

    /** Whether a whole document is HTML; Markdown may hold some. */
    public static boolean isHtml(String document) {
        return OPENING.matcher(document).matches()
                && !MARKDOWN_HEADING.matcher(document).find();
    }

    public static PastedHtml of(String html) {
        var document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        var lines = new Lines();
        if (document.select("h1, h2, h3, h4, h5, h6").isEmpty()
                && !document.title().isBlank()) {
            lines.write("# " + escaped(document.title()), 1);
        }
        lines.within(document.body());
        lines.end();
        return new PastedHtml(String.join("\n", lines.written), lines.origins);
    }

    /** The line of the HTML that a line of the Markdown comes from. */
    public int line(int markdownLine) {
        return origins.isEmpty() || markdownLine < 1
                ? markdownLine
                : origins.get(Math.min(markdownLine, origins.size()) - 1);
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("\\\\$0");
    }

    /** Gathers words until the block that holds them ends. */
    private static final class Lines {

        private final List<String> written = new ArrayList<>();
        private final List<Integer> origins = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private String mark = "";
        private int origin;

        void within(Element element) {
            for (var child : element.childNodes()) {
                if (child instanceof TextNode text) {
                    words(text);
                } else if (child instanceof Element inner && !UNSEEN.contains(inner.normalName())) {
                    element(inner);
                }
            }
        }

        private void element(Element element) {
            var name = element.normalName();
            if (name.equals("br")) {
                end();
            } else if (name.equals("table")) {
                table(element);
            } else if (name.equals("a")
                    && !element.attr("href").isBlank()
                    && !element.text().isBlank()) {
                begin(element);
                words.append('[')
                        .append(escaped(element.text()))
                        .append("](")
                        .append(element.attr("href"))
                        .append(')');
            } else if (element.isBlock() || name.equals("li")) {
                end();
                mark = mark(element, name);
                within(element);
                end();
                mark = "";
            } else {
                within(element);
            }
        }

        private static String mark(Element element, String name) {
            if (name.matches("h[1-6]")) {
                return "#".repeat(name.charAt(1) - '0') + " ";
            }
            return name.equals("li") ? "- " : isBold(element) ? "**" : "";
        }

        private static boolean isBold(Element element) {
            return element.children().size() == 1
                    && BOLD.contains(element.child(0).normalName())
                    && element.ownText().isBlank()
                    && !element.text().isBlank()
                    && element.child(0).children().isEmpty();
        }

        private void table(Element table) {
            end();
            var rows = table.select("tr");
            for (var at = 0; at < rows.size(); at++) {
                var cells = rows.get(at).select("> td, > th");
                var row = new StringBuilder("|");
                var parted = cells.stream()
                        .anyMatch(cell -> HOUR.matcher(cell.text()).find());
                cells.forEach(cell -> row.append(' ')
                        .append(parted ? lines(cell) : escaped(cell.text()))
                        .append(" |"));
                line(row.toString(), lineOf(rows.get(at)));
                if (at == 0) {
                    line("|" + "---|".repeat(Math.max(1, cells.size())), lineOf(rows.get(at)));
                }
            }
            line("", lineOf(table));
        }

        /** What stands one below the other in a cell beside hours is a title and what is said of it. */
        private static String lines(Element cell) {
            cell.select("br").forEach(line -> line.replaceWith(new TextNode(PARTED)));
            cell.select("p + p, p + ul, p + div, div + div, div + p, li + li, ul + p")
                    .forEach(part -> part.prependText(PARTED));
            return Stream.of(cell.text().split(PARTED))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(PastedHtml::escaped)
                    .collect(joining("<br>"));
        }

        private void words(TextNode text) {
            if (!text.isBlank()) {
                begin(text);
                words.append(escaped(text.getWholeText()));
            } else if (!words.isEmpty()) {
                words.append(' ');
            }
        }

        private void begin(Node node) {
            if (words.isEmpty()) {
                var range = node.sourceRange();
                var leading = node instanceof TextNode text ? leadingLines(text.getWholeText()) : 0;
                origin = Math.max(
                        1, range.startPos() < 0 ? origin : range.start().lineNumber() + leading);
            }
        }

        private static int leadingLines(String text) {
            return (int) text.substring(0, text.length() - text.stripLeading().length())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
        }

        private static int lineOf(Element element) {
            return Math.max(1, element.sourceRange().start().lineNumber());
        }

        void end() {
            var line = words.toString().strip();
            words.setLength(0);
            if (!line.isEmpty()) {
                write(mark.equals("**") ? "**" + line + "**" : mark + line, origin);
            }
        }

        void write(String line, int from) {
            line(line, from);
            line("", from);
        }

        private void line(String line, int from) {
            written.add(line);
            origins.add(from);
        }
    }
}
