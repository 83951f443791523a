package fr.preau.mail;

import fr.preau.mail.LetterView.Prose;
import fr.preau.platform.French;
import fr.preau.platform.Html;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown in a message: few forms, no tag, no picture, its style on each element as mail programs need it. */
public final class MailMarkdown {

    private static final int DEEPEST = 20;
    private static final String TYPE =
            "font-family:Verdana,Arial,sans-serif;font-size:15px;line-height:24px;color:#1d2433;";
    private static final String HEADING =
            "margin:20px 0 10px;font-family:Verdana,Arial,sans-serif;font-size:17px;line-height:24px;font-weight:bold;color:#1d2433;";

    private static final Map<String, String> STYLES = Map.of(
            "p",
            "margin:0 0 16px;" + TYPE,
            "ul",
            "margin:0 0 16px;padding:0 0 0 24px;" + TYPE,
            "ol",
            "margin:0 0 16px;padding:0 0 0 24px;" + TYPE,
            "li",
            "margin:0 0 6px;",
            "blockquote",
            "margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #d9d0bd;" + TYPE,
            "hr",
            "margin:20px 0;border:0;border-top:1px solid #d9d0bd;",
            "h2",
            HEADING,
            "h3",
            HEADING,
            "a",
            "color:#0b4f5c;word-break:break-word;");

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class, ThematicBreak.class))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>")
            .attributeProviderFactory(_ -> MailMarkdown::style)
            .build();

    private MailMarkdown() {}

    public static Node parsed(String markdown) {
        return PARSER.parse(markdown);
    }

    /** One block of a parsed text, its fields filled in. */
    public static Prose prose(Node node) {
        node.accept(new Fitting());
        return new Prose(new Html(RENDERER.render(node).strip()), PlainProse.of(node));
    }

    private static void style(Node node, String tag, Map<String, String> attributes) {
        attributes.remove("rel");
        if (STYLES.containsKey(tag)) {
            attributes.put("class", tag.equals("a") ? "deep" : "ink");
            attributes.put("style", STYLES.get(tag));
        }
    }

    /** A message has one h1, its title; spaces hold as French typography asks for. */
    private static final class Fitting extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(heading.getLevel() == 1 ? 2 : 3);
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            if (!(link.getFirstChild() instanceof Text text && text.getLiteral().equals(link.getDestination()))) {
                visitChildren(link);
            }
        }

        @Override
        public void visit(Text text) {
            var before = text.getPrevious() == null ? "" : "x";
            text.setLiteral(French.typography(before + text.getLiteral()).substring(before.length()));
        }
    }
}
