package fr.preau.mail;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** A parsed text as people write it in a message without formats. */
final class PlainProse extends AbstractVisitor {

    private final StringBuilder out = new StringBuilder();

    private PlainProse() {}

    static String of(Node node) {
        var prose = new PlainProse();
        node.accept(prose);
        return prose.out.toString().strip();
    }

    private static String inside(Node node) {
        var prose = new PlainProse();
        prose.visitChildren(node);
        return prose.out.toString().strip();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        out.append("\n\n");
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        out.append("\n\n");
    }

    @Override
    public void visit(BulletList list) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            item("- ", item);
        }
        out.append('\n');
    }

    @Override
    public void visit(OrderedList list) {
        var number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(number++ + ". ", item);
        }
        out.append('\n');
    }

    private void item(String mark, Node item) {
        out.append(mark)
                .append(inside(item).replaceAll("\\n{2,}", "\n").replace("\n", "\n" + " ".repeat(mark.length())))
                .append('\n');
    }

    @Override
    public void visit(ListItem item) {
        item("- ", item);
    }

    @Override
    public void visit(BlockQuote quote) {
        inside(quote).lines().forEach(line -> out.append("> ").append(line).append('\n'));
        out.append('\n');
    }

    @Override
    public void visit(ThematicBreak line) {
        out.append("---\n\n");
    }

    @Override
    public void visit(Link link) {
        var text = inside(link);
        var address = link.getDestination();
        out.append(text);
        if (!text.equals(address)) {
            out.append(" (").append(address.replaceFirst("(?i)^mailto:", "")).append(')');
        }
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak line) {
        out.append('\n');
    }
}
