package fr.preau.cycle.document;

import fr.preau.cycle.document.text.Block;
import fr.preau.cycle.document.text.Emphasis;
import fr.preau.cycle.document.text.Labelled;
import fr.preau.cycle.document.text.Moments;
import fr.preau.cycle.document.text.Normal;
import fr.preau.cycle.document.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Gives their titles to hours that stand alone on their line: the title is beside them, above or below
 * throughout a day.
 */
final class Pairing {

    private static final int LONGEST_TITLE = 120;
    private static final Pattern MARKS = Pattern.compile("^ {0,3}#{1,6}[ \\t]++|(?<![ \\t])[ \\t]++#++[ \\t]*+$");
    private static final Pattern NO_TITLE = Pattern.compile("^(?:[-*+>|]\\s|\\d{1,9}[.)]\\s|```|~~~|<|:?-{3}).*");

    /** Hours alone, with the text above and below them. */
    private record Alone(
            EntryDraft entry, Optional<TextDraft.Piece> above, Optional<TextDraft.Piece> below, TextDraft textAbove) {

        boolean touchesAbove() {
            return above.filter(piece -> piece.last() + 1 == entry.line).isPresent();
        }

        boolean touchesBelow() {
            return below.filter(piece -> piece.first() == entry.line + 1).isPresent();
        }
    }

    private enum Side {
        ABOVE,
        BELOW,
        UNKNOWN
    }

    private Pairing() {}

    static void of(TextDraft introduction, List<EntryDraft> entries, List<Remark> remarks) {
        var alone = new ArrayList<Alone>();
        for (var at = 0; at < entries.size(); at++) {
            var entry = entries.get(at);
            if (entry.bare) {
                var textAbove = at == 0 ? introduction : entries.get(at - 1).text;
                alone.add(new Alone(
                        entry,
                        textAbove
                                .last()
                                .map(Pairing::edge)
                                .filter(piece -> !entry.firstOfPart
                                        && (isAlone(textAbove) || piece.last() + 1 == entry.line) && isTitle(piece)),
                        entry.text.first().filter(Pairing::isTitle),
                        textAbove));
            }
        }
        var side = side(alone);
        for (var one : alone) {
            if (side == Side.UNKNOWN || contradicts(one, side)) {
                guess(one, remarks);
            } else if (side == Side.ABOVE) {
                above(one);
            } else {
                below(one);
            }
            if (one.entry().title.isEmpty()) {
                remarks.add(Doubts.untitled(one.entry().line));
            }
        }
    }

    /** Whether these hours seem to have their title on the other side than the rest of the day. */
    private static boolean contradicts(Alone one, Side side) {
        if (one.above().isEmpty() || one.below().isEmpty()) {
            return false;
        }
        return side == Side.ABOVE
                ? one.touchesBelow() && !one.touchesAbove()
                : hasStrongAbove(one) || one.touchesAbove() && !one.touchesBelow();
    }

    private static boolean isAlone(TextDraft text) {
        return text.last().filter(piece -> piece.lines().size() == 1).isPresent();
    }

    /** The last line of a piece, as a piece. */
    private static TextDraft.Piece edge(TextDraft.Piece piece) {
        return new TextDraft.Piece(
                piece.form(), piece.last(), piece.last(), List.of(piece.lines().getLast()));
    }

    private static Side side(List<Alone> alone) {
        var above = all(alone, one -> one.above().isPresent());
        var below = all(alone, one -> one.below().isPresent());
        if (above != below) {
            return above ? Side.ABOVE : Side.BELOW;
        }
        if (!above) {
            return Side.UNKNOWN;
        }
        var touching = side(all(alone, Alone::touchesAbove), all(alone, Alone::touchesBelow));
        var strongAbove =
                all(alone, one -> one.above().filter(Pairing::isStrong).isPresent());
        var strongBelow =
                all(alone, one -> one.below().filter(Pairing::isStrong).isPresent());
        if (touching == Side.BELOW && strongAbove || touching == Side.ABOVE && strongBelow && !strongAbove) {
            return Side.UNKNOWN;
        }
        return touching == Side.UNKNOWN ? side(strongAbove, strongBelow) : touching;
    }

    private static Side side(boolean above, boolean below) {
        if (above == below) {
            return Side.UNKNOWN;
        }
        return above ? Side.ABOVE : Side.BELOW;
    }

    private static boolean all(List<Alone> alone, Predicate<Alone> rule) {
        return alone.stream().allMatch(rule);
    }

    private static void above(Alone one) {
        one.above().ifPresent(piece -> {
            one.textAbove().removeLastLine();
            one.entry().title = words(piece);
        });
    }

    private static void below(Alone one) {
        one.below().ifPresent(piece -> {
            one.entry().text.removeFirstLine();
            one.entry().title = words(piece);
        });
    }

    private static void guess(Alone one, List<Remark> remarks) {
        if (hasStrongAbove(one)) {
            above(one);
        } else {
            below(one);
        }
        if (!one.entry().title.isEmpty()) {
            remarks.add(Doubts.titleBeside(one.entry().line, one.entry().title));
        }
    }

    /** Whether a heading or bold words above them are nobody's title yet. */
    private static boolean hasStrongAbove(Alone one) {
        return one.above().filter(Pairing::isStrong).isPresent()
                && one.textAbove().last().map(Pairing::edge).equals(one.above());
    }

    private static boolean isTitle(TextDraft.Piece piece) {
        var line = piece.lines().getFirst();
        var words = words(piece);
        return (piece.form() == Block.Form.HEADING || piece.form() == Block.Form.PARAGRAPH)
                && !words.isEmpty()
                && words.length() <= LONGEST_TITLE
                && !NO_TITLE.matcher(line.strip()).matches()
                && !Moments.in(line)
                && !Likeness.isOfADay(Normal.line(line))
                && Labelled.of(line).isEmpty()
                && (isStrong(piece) || !words.endsWith("."));
    }

    private static boolean isStrong(TextDraft.Piece piece) {
        return piece.form() == Block.Form.HEADING
                || Emphasis.isWrapped(Normal.line(piece.lines().getFirst()));
    }

    private static String words(TextDraft.Piece piece) {
        var line = piece.lines().getFirst();
        var unbroken = line.endsWith("\\") ? line.substring(0, line.length() - 1) : line;
        return PlainText.read(
                piece.form() == Block.Form.HEADING ? MARKS.matcher(unbroken).replaceAll("") : unbroken);
    }
}
