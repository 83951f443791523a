package fr.preau.cycle.document.text;

import fr.preau.cycle.document.pasted.Dialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;

/**
 * A document as its lines and its top-level blocks. CommonMark says where a block begins and ends;
 * the text is always the author's own, never rendered anew. Every line that is not blank belongs to
 * one block.
 */
public record SourceText(List<String> lines, List<Block> blocks) {

    private static final Pattern TABLE_DASHES =
            Pattern.compile("^ {0,3}(?=.*\\|)\\|?[ \\t]*+:?-++:?[ \\t]*+(?:\\|[ \\t]*+:?-++:?[ \\t]*+)*+\\|?[ \\t]*+$");
    private static final InlineParser NO_INLINE = (_, _) -> {};
    private static final Parser BLOCKS = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(40)
            .inlineParserFactory(_ -> NO_INLINE)
            .build();

    public static SourceText of(String markdown) {
        var text = Normal.characters(markdown.startsWith("\ufeff") ? markdown.substring(1) : markdown);
        var lines = Arrays.asList(text.split("\n", -1));
        var kept = Fence.in(lines);
        var next = 0;
        for (var block : kept) {
            lines.subList(next, block.first()).replaceAll(Dialect::line);
            next = block.last() + 1;
        }
        lines.subList(next, lines.size()).replaceAll(Dialect::line);
        var seen = new ArrayList<>(lines);
        for (var block : kept) {
            // The parser sees the opening mark alone, an HTML comment that ends on its line.
            for (var at = block.first() + 1; at <= block.last(); at++) {
                seen.set(at, "");
            }
        }
        return new SourceText(lines, new Blocks(lines, kept).under(BLOCKS.parse(String.join("\n", seen))));
    }

    /** The blocks of some lines that stand in another block, from that line of the document on. */
    static List<Block> within(int first, List<String> lines) {
        return new Blocks(lines, List.of())
                .under(BLOCKS.parse(String.join("\n", lines))).stream()
                        .map(block -> new Block(
                                block.form(),
                                block.level(),
                                first + block.first(),
                                first + block.last(),
                                block.lines()))
                        .toList();
    }

    /** The lines between two indexes, both included. */
    public List<String> between(int first, int last) {
        return lines.subList(first, last + 1);
    }

    /** Whether nothing stands from one line to another, both included. */
    public boolean isBlank(int first, int last) {
        return first > last || between(first, last).stream().allMatch(Normal::isBlank);
    }

    /** Gathers blocks in order, and makes one of whatever the parser left between two. */
    private static final class Blocks {

        private final List<String> lines;
        private final List<Block> kept;
        private final List<Block> gathered = new ArrayList<>();
        private int next;
        private int nextKept;

        Blocks(List<String> lines, List<Block> kept) {
            this.lines = lines;
            this.kept = kept;
        }

        List<Block> under(Node document) {
            for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
                var spans = node.getSourceSpans();
                if (!spans.isEmpty()) {
                    add(node, spans);
                }
            }
            fill(lines.size() - 1);
            return List.copyOf(gathered);
        }

        private void add(Node node, List<SourceSpan> spans) {
            var first = Math.max(next, spans.getFirst().getLineIndex());
            var last = spans.getLast().getLineIndex();
            if (last < first) {
                return;
            }
            fill(first - 1);
            while (nextKept < kept.size() && kept.get(nextKept).first() < first) {
                nextKept++;
            }
            if (nextKept < kept.size() && kept.get(nextKept).first() == first && last == first) {
                gathered.add(kept.get(nextKept));
                next = kept.get(nextKept).last() + 1;
                return;
            }
            var level = node instanceof Heading heading ? heading.getLevel() : 0;
            var block = new Block(form(node), level, first, last, lines.subList(first, last + 1));
            gathered.addAll(withTable(block));
            next = last + 1;
        }

        /** The parser knows no tables: rows stand in a paragraph, from the line above the dashes on. */
        private static List<Block> withTable(Block block) {
            for (var at = 1; at < block.lines().size() && block.form() == Block.Form.PARAGRAPH; at++) {
                if (TABLE_DASHES.matcher(block.lines().get(at)).matches()
                        && block.lines().get(at - 1).contains("|")) {
                    var rows = block.lines().subList(at - 1, block.lines().size());
                    var table = new Block(Block.Form.TABLE, 0, block.first() + at - 1, block.last(), rows);
                    return at == 1 ? List.of(table) : List.of(block.part(0, at - 1), table);
                }
            }
            return block.form() == Block.Form.PARAGRAPH && isPastedTable(block.lines())
                    ? List.of(new Block(Block.Form.TABLE, 0, block.first(), block.last(), block.lines()))
                    : List.of(block);
        }

        /** A spreadsheet's rows, with a tab between two cells. */
        private static boolean isPastedTable(List<String> lines) {
            return lines.stream().allMatch(line -> line.strip().indexOf('\t') > 0)
                    && (lines.size() > 1 || lines.getFirst().strip().split("\t").length > 2);
        }

        private void fill(int last) {
            while (next <= last && Normal.isBlank(lines.get(next))) {
                next++;
            }
            var end = last;
            while (end >= next && Normal.isBlank(lines.get(end))) {
                end--;
            }
            if (end >= next) {
                gathered.add(new Block(Block.Form.OTHER, 0, next, end, lines.subList(next, end + 1)));
            }
            next = last + 1;
        }

        private static Block.Form form(Node node) {
            return switch (node) {
                case Heading _ -> Block.Form.HEADING;
                case Paragraph _ -> Block.Form.PARAGRAPH;
                case BulletList _, OrderedList _ -> Block.Form.LIST;
                case ThematicBreak _ -> Block.Form.RULE;
                default -> Block.Form.OTHER;
            };
        }
    }
}
