package fr.preau.cycle.document;

import static fr.preau.cycle.document.Emphasis.MARK;
import static fr.preau.cycle.document.FrenchDates.DATE;
import static fr.preau.cycle.document.FrenchDates.FLAGS;
import static fr.preau.cycle.document.FrenchDates.SPACE;

import fr.preau.cycle.document.FrenchDates.Written;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line that opens a day: « Mardi 24 septembre », « Jour 1 – le 1er octobre 2024 : titre ». */
record DayLine(Written date, String title) {

    private static final Pattern LINE = Pattern.compile(
            "(?<open>" + MARK + ")?(?:(?<label>(?:jour|journée)" + SPACE + "{0,4}\\d{1,2})" + SPACE + "{0,4}[:–—,-]?"
                    + SPACE
                    + "{0,4})?(?:(?:la" + SPACE + "{1,4})?(?:journée|programme)" + SPACE + "{1,4}du" + SPACE
                    + "{1,4}|le" + SPACE + "{1,4})?(?<date>"
                    + DATE + ")(?<close>" + MARK + ")?" + SPACE + "{0,4}(?<part>[:–—,-])?(?<rest>.*)",
            FLAGS);
    private static final Pattern MARKS = Pattern.compile("(?<!\\\\)" + MARK);
    private static final Pattern MORE_DATES = Pattern.compile(
            SPACE + "{0,4}(?:et|au|&)" + SPACE + "{1,4}(?:le" + SPACE + "{1,4})?(?:\\p{L}+" + SPACE + "{1,4})?\\d.*",
            FLAGS);

    /** The day that this block opens, if it does; a paragraph must be nothing else, or be bold. */
    static Optional<DayLine> of(Block block, boolean paragraphsToo) {
        if (!block.isHeading() && !(paragraphsToo && block.isOneLine())) {
            return Optional.empty();
        }
        var line = block.line();
        var found = LINE.matcher(line);
        if (!found.matches() && block.isHeading()) {
            found = LINE.matcher(MARKS.matcher(line).replaceAll(""));
        }
        if (!found.matches()
                || found.group("part") == null
                        && MORE_DATES.matcher(found.group("rest")).matches()) {
            return Optional.empty();
        }
        var date = FrenchDates.ofList(found.group("date")).getFirst();
        var title = PlainText.read(Emphasis.rest(found.group("open"), found.group("close"), found.group("rest")));
        if (!block.isHeading()
                && !Emphasis.isWrapped(line)
                && !(title.isEmpty() && date.weekday().isPresent())) {
            return Optional.empty();
        }
        return Optional.of(new DayLine(date, labelled(found.group("label"), title)));
    }

    private static String labelled(@Nullable String label, String title) {
        if (label == null) {
            return title;
        }
        return title.isEmpty() ? Normal.line(label) : Normal.line(label) + " – " + title;
    }
}
