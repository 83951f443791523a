package fr.preau.cycle.document.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * One line of Markdown as the plain text that it shows, and back. Emphasis goes; the address of a
 * link stays beside its words, since a title is plain and nothing may be lost.
 */
public final class PlainText {

    private static final Parser ONE_LINE =
            Parser.builder().enabledBlockTypes(Set.of()).maxInlineNesting(40).build();
    private static final Pattern BARE_STYLE =
            Pattern.compile("</?(?:sup|sub|b|i|u|em|strong|span|font|small)(?:\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

    private PlainText() {}

    public static String read(String source) {
        var line = Normal.line(source);
        var words = new Words();
        ONE_LINE.parse(line).accept(words);
        // A line that is a link's definition shows nothing, but says something.
        return words.gathered.isEmpty() ? line : Normal.line(words.gathered.toString());
    }

    /** The Markdown of a normal line, with no more backslashes than it needs. */
    public static String write(String line) {
        var markdown = new StringBuilder();
        for (var at = 0; at < line.length(); at++) {
            if (meansSomething(line, at)) {
                markdown.append('\\');
            }
            markdown.append(line.charAt(at));
        }
        return markdown.toString();
    }

    private static boolean meansSomething(String line, int at) {
        var next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
        return switch (line.charAt(at)) {
            case '\\', '*', '_', '`', '[', ']' -> true;
            case '<' -> Character.isLetter(next) || "!?/".indexOf(next) >= 0;
            case '&' -> Character.isLetter(next) || next == '#';
            case '#' -> at == 0 || line.charAt(at - 1) == ' ';
            default -> false;
        };
    }

    private static final class Words extends AbstractVisitor {

        private final StringBuilder gathered = new StringBuilder();

        @Override
        public void visit(Text text) {
            gathered.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            gathered.append(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            if (BREAK.matcher(html.getLiteral()).matches()) {
                gathered.append(' ');
            } else if (!BARE_STYLE.matcher(html.getLiteral()).matches()) {
                gathered.append(html.getLiteral());
            }
        }

        @Override
        public void visit(Link link) {
            withAddress(link, link.getDestination());
        }

        @Override
        public void visit(Image image) {
            withAddress(image, image.getDestination());
        }

        private void withAddress(Node node, String address) {
            var start = gathered.length();
            visitChildren(node);
            var words = gathered.substring(start);
            if (!address.equals(words) && !address.equals("mailto:" + words)) {
                gathered.append(" (").append(address).append(')');
            }
        }
    }
}
