package fr.preau.cycle.document;

import fr.preau.cycle.document.text.Block;
import fr.preau.cycle.document.text.Normal;
import fr.preau.cycle.document.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text in the making: pieces of the document that belong together, each with its place in it. */
final class TextDraft {

    private final SourceText source;
    private final List<Piece> pieces = new ArrayList<>();

    TextDraft(SourceText source) {
        this.source = source;
    }

    /**
     * Some lines of the document.
     *
     * @param form what they were, so that rules at the ends of a text are told from its words
     */
    record Piece(Block.Form form, int first, int last, List<String> lines) {

        String text() {
            return String.join("\n", lines);
        }
    }

    void add(Block block) {
        pieces.add(new Piece(block.form(), block.first(), block.last(), block.lines()));
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    void add(int first, List<String> lines) {
        pieces.add(new Piece(Block.Form.PARAGRAPH, first, first + lines.size() - 1, List.copyOf(lines)));
    }

    Optional<Piece> first() {
        return pieces.stream().findFirst();
    }

    Optional<Piece> last() {
        return pieces.isEmpty() ? Optional.empty() : Optional.of(pieces.getLast());
    }

    /** Takes away the last line, and the piece if it has no other. */
    void removeLastLine() {
        var piece = pieces.removeLast();
        var rest = piece.lines().subList(0, piece.lines().size() - 1);
        if (!rest.isEmpty()) {
            pieces.add(new Piece(piece.form(), piece.first(), piece.last() - 1, List.copyOf(rest)));
        }
    }

    /** Takes away the first line, and the piece if it has no other. */
    void removeFirstLine() {
        var piece = pieces.removeFirst();
        var rest = piece.lines().subList(1, piece.lines().size());
        if (!rest.isEmpty()) {
            pieces.addFirst(new Piece(piece.form(), piece.first() + 1, piece.last(), List.copyOf(rest)));
        }
    }

    /** What an author wrote here in the open, for looking closer at. */
    List<Piece> openPieces() {
        return pieces.stream()
                .filter(piece -> piece.form() != Block.Form.KEPT && piece.form() != Block.Form.KEPT_CLOSING)
                .toList();
    }

    /** Whether nothing of it is fenced. */
    boolean isOpen() {
        return openPieces().size() == pieces.size();
    }

    /**
     * The text as it stood, in {@link Normal} form. Lines that were something else leave one blank
     * line; rules at either end only parted this text from others.
     */
    String markdown() {
        var from = 0;
        var to = pieces.size();
        while (from < to && pieces.get(from).form() == Block.Form.RULE) {
            from++;
        }
        while (to > from && pieces.get(to - 1).form() == Block.Form.RULE) {
            to--;
        }
        var text = new ArrayList<String>();
        for (var at = from; at < to; at++) {
            if (at > from) {
                text.addAll(gap(pieces.get(at - 1).last() + 1, pieces.get(at).first() - 1));
            }
            text.addAll(pieces.get(at).lines());
        }
        return Normal.markdown(String.join("\n", text));
    }

    private List<String> gap(int first, int last) {
        return source.isBlank(first, last) && first <= last ? source.between(first, last) : List.of("");
    }
}
