package fr.preau.cycle.document;

import static fr.preau.cycle.document.Emphasis.MARK;
import static fr.preau.cycle.document.FrenchDates.FLAGS;
import static fr.preau.cycle.document.FrenchDates.SPACE;
import static fr.preau.cycle.document.Hours.HOUR;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that opens a timed entry: « 10h-12h : titre », « **9 h 30** – titre », « de 14h à 16h30 titre ». */
sealed interface EntryLine {

    /** Hours that a clock shows. */
    record Timed(LocalTime start, Optional<LocalTime> end, String title) implements EntryLine {}

    /** The end is not after the start; the title keeps the hours as written. */
    record Backwards(String hours, LocalTime start, String title) implements EntryLine {}

    /** Hours that no clock shows. */
    record Impossible(String hours) implements EntryLine {}

    /** Where the line stands: the less its place says, the more the line itself must say. */
    enum Place {
        HEADING_OR_ITEM,
        FIRST_OF_PARAGRAPH,
        WITHIN_PARAGRAPH
    }

    Pattern LINE = Pattern.compile(
            "(?<open>" + MARK + ")?" + SPACE + "{0,4}(?:(?:de|à)" + SPACE + "{1,4})?(?<hours>(?<start>" + HOUR + ")(?:"
                    + SPACE
                    + "{0,4}(?:-|–|—|à|au)" + SPACE + "{0,4}(?<end>" + HOUR + "))?)" + SPACE + "{0,4}(?<close>" + MARK
                    + ")?" + SPACE
                    + "{0,4}(?<part>[:–—,-])?(?<rest>.*)",
            FLAGS);

    /** The longest line without bold, separator or end that may open an entry and is not prose. */
    int LONGEST_BARE = 120;

    /** What the line opens, if anything. */
    static Optional<EntryLine> of(String source, Place place) {
        var line = Normal.line(source);
        var found = LINE.matcher(line);
        return found.matches() && opens(found, line, place) ? Optional.of(read(found)) : Optional.empty();
    }

    /** Whether a block would open an entry of whatever day it stood in. */
    static boolean opensIn(Block block) {
        var place = Place.HEADING_OR_ITEM;
        return switch (block.form()) {
            case HEADING -> of(block.headingText(), place).isPresent();
            case LIST ->
                ListItem.of(block).stream()
                        .anyMatch(item -> of(item.inner().getFirst(), place).isPresent());
            case PARAGRAPH ->
                of(block.lines().getFirst(), Place.FIRST_OF_PARAGRAPH).isPresent()
                        || block.lines().stream()
                                .skip(1)
                                .anyMatch(
                                        line -> of(line, Place.WITHIN_PARAGRAPH).isPresent());
            case RULE, KEPT, KEPT_CLOSING, OTHER -> false;
        };
    }

    private static boolean opens(Matcher found, String line, Place place) {
        var marked = found.group("open") != null || found.group("part") != null || found.group("end") != null;
        return switch (place) {
            case HEADING_OR_ITEM -> true;
            case FIRST_OF_PARAGRAPH -> marked || line.length() <= LONGEST_BARE && !line.endsWith(".");
            case WITHIN_PARAGRAPH -> marked;
        };
    }

    private static EntryLine read(Matcher found) {
        var hours = Normal.line(found.group("hours"));
        var start = Hours.of(found.group("start"));
        var end = Optional.ofNullable(found.group("end")).map(Hours::of);
        if (start.isEmpty() || end.isPresent() && end.get().isEmpty()) {
            return new Impossible(hours);
        }
        var rest = Emphasis.rest(found.group("open"), found.group("close"), found.group("rest"));
        var title = PlainText.read(rest);
        var until = end.flatMap(hour -> hour);
        if (until.isPresent() && !until.get().isAfter(start.get())) {
            return new Backwards(hours, start.get(), Normal.line(title + " (" + hours + ")"));
        }
        return new Timed(start.get(), until, title);
    }
}
