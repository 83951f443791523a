package fr.preau.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * What people write in a field, as HTML that can do no harm and as plain words.
 *
 * <p>The language is CommonMark with GFM tables, raw HTML included: the sanitizer, not the parser,
 * decides what comes out. Nesting is bounded, so that no text can exhaust the stack.
 */
public final class Markdown {

    private static final int DEEPEST = 40;
    /** A page has its own h1 and h2, and a field stands below them. */
    private static final int HEADING_SHIFT = 2;

    /** Beyond this, a text shows its tables as they were typed. */
    private static final int MOST_CELLS = 100_000;

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser BLOCKS = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final Parser WITHOUT_TABLES = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final Parser ONE_LINE = Parser.builder()
            .enabledBlockTypes(Set.of())
            .maxInlineNesting(DEEPEST)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(_ -> Markdown::nameColumns)
            .build();

    /** What Markdown would read as a mark within a line: not the underscore of a word, nor a lone sign. */
    private static final Pattern IN_A_LINE =
            Pattern.compile("[\\\\`*\\[\\]|]|<(?=[\\p{L}/!?])|&(?=#?\\w+;)|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    /** What it would read as the beginning of another block. */
    private static final Pattern AT_A_START = Pattern.compile("^(\\d{1,9}(?=[.)])|)([#>+=~:.)-])");

    private static final PolicyFactory WORDS = new HtmlPolicyBuilder()
            .allowElements("strong", "em", "sup", "sub", "code", "a", "br")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("noopener", "nofollow", "ugc")
            .toFactory();
    private static final PolicyFactory TEXTS = WORDS.and(new HtmlPolicyBuilder()
            .allowElements("p", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("start")
            .matching((_, _, value) -> value.matches("\\d{1,9}") ? value : null)
            .onElements("ol")
            .allowAttributes("scope")
            .matching(true, "col", "row")
            .onElements("th")
            .toFactory());

    private Markdown() {}

    /** A field of one or several blocks. It never holds an h1 or an h2. */
    public static Html html(String markdown) {
        var parser = cells(markdown) > MOST_CELLS ? WITHOUT_TABLES : BLOCKS;
        return new Html(TEXTS.sanitize(rendered(parser, markdown)).strip());
    }

    /** The same where every heading stands one below the page's own, whatever was written: no level is left out. */
    public static Html under(int level, String markdown) {
        return new Html(html(markdown).value().replaceAll("(</?)h[3-6]\\b", "$1h" + (level + 1)));
    }

    /** A field of one line, without any block around it. */
    public static Html inline(String markdown) {
        return new Html(WORDS.sanitize(rendered(ONE_LINE, markdown)).strip());
    }

    /** Markdown that shows that text as it was typed, line by line, whatever its characters mean elsewhere. */
    public static String literal(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> AT_A_START
                        .matcher(IN_A_LINE.matcher(line).replaceAll("\\\\$0"))
                        .replaceFirst("$1\\\\$2"))
                .collect(Collectors.joining("\\\n  "));
    }

    /** The words alone, one line a block, for descriptions and feeds; it is text, not HTML. */
    public static String plain(String markdown) {
        var words = new Words();
        HtmlSanitizer.sanitize(html(markdown).value(), words);
        return words.text();
    }

    /**
     * The most cells that tables of that text can have: each row of a table gets as many as its first one has, so
     * that a short text may ask for millions.
     */
    private static long cells(String markdown) {
        var widest = markdown.lines()
                .mapToLong(line -> line.chars().filter(c -> c == '|').count())
                .max()
                .orElse(0);
        return widest == 0 ? 0 : (widest + 1) * markdown.lines().count();
    }

    private static String rendered(Parser parser, String markdown) {
        var document = parser.parse(markdown);
        document.accept(new Fitting());
        return RENDERER.render(document);
    }

    private static void nameColumns(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("th")) {
            attributes.put("scope", "col");
        }
    }

    /** Fits a parsed field to a French page: headings go down, images become links to them, spaces hold. */
    private static final class Fitting extends AbstractVisitor {

        /** The character before the text in hand, since typography looks across emphasis; empty at a start. */
        private String before = "";

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + HEADING_SHIFT));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            var link = new Link(image.getDestination(), image.getTitle());
            for (var child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                link.appendChild(child);
            }
            if (link.getFirstChild() == null) {
                link.appendChild(new Text(image.getDestination()));
            }
            image.insertAfter(link);
            image.unlink();
            visitChildren(link);
        }

        @Override
        public void visit(Text text) {
            var follows = text.getPrevious() != null || text.getParent() instanceof org.commonmark.node.Delimited;
            var context = follows ? before : "";
            var set = French.typography(context + text.getLiteral()).substring(context.length());
            text.setLiteral(set);
            before = set.isEmpty() || Character.isSpaceChar(set.charAt(set.length() - 1))
                    ? ""
                    : set.substring(set.length() - 1);
        }
    }

    /** Gathers the words of safe HTML. */
    private static final class Words implements HtmlSanitizer.Policy {

        private static final Set<String> IN_LINE = Set.of("strong", "em", "sup", "sub", "code", "a");

        /** A run of blanks is looked at once, whatever follows it. */
        private static final Pattern BREAK = Pattern.compile("(?<![ \\t])[ \\t]*+\\n\\s*+");

        private final StringBuilder gathered = new StringBuilder();

        String text() {
            return BREAK.matcher(gathered).replaceAll("\n").strip();
        }

        @Override
        public void openTag(String name, List<String> attributes) {
            switch (name) {
                case "li" -> gathered.append("\n- ");
                case "th", "td" -> gathered.append(' ');
                default -> separate(name);
            }
        }

        @Override
        public void closeTag(String name) {
            if (!name.equals("th") && !name.equals("td")) {
                separate(name);
            }
        }

        private void separate(String name) {
            if (!IN_LINE.contains(name)) {
                gathered.append('\n');
            }
        }

        @Override
        public void text(String words) {
            gathered.append(words);
        }

        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}
    }
}
