package fr.preau.cycle.document.text;

import fr.preau.cycle.CycleContent;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.Section;
import fr.preau.cycle.SequenceContent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/**
 * The form in which texts are kept, which a document can hold exactly. Reading gives nothing else;
 * what comes from elsewhere (a form, another program) is put into it before it is kept.
 *
 * <p>Beside what this class mends, a content is valid when its title is not empty, its slug fits
 * {@link Slugs#SHAPE}, its days are distinct and have four-digit years, its hours are whole minutes,
 * a sequence ends after its start, and no place or speaker is empty.
 */
@NamedInterface("text")
public final class Normal {

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");

    private Normal() {}

    /** Plain text of one line: control characters and runs of spaces are one space, none at the ends. */
    public static String line(String text) {
        var joined = new StringBuilder(text.length());
        var broken = false;
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            var breaks = c == ' ' || c == '\u2028' || c == '\u2029' || Character.isISOControl(c);
            if (!breaks) {
                joined.append(c);
            } else if (!broken) {
                joined.append(' ');
            }
            broken = breaks;
        }
        var from = 0;
        var to = joined.length();
        while (from < to && isSpace(joined.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(joined.charAt(to - 1))) {
            to--;
        }
        return joined.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    /** Markdown: line feeds alone, no NUL, no blank line at either end. */
    public static String markdown(String text) {
        var lines = characters(text).split("\n", -1);
        var from = 0;
        var to = lines.length;
        while (from < to && isBlank(lines[from])) {
            from++;
        }
        while (to > from && isBlank(lines[to - 1])) {
            to--;
        }
        return String.join("\n", Arrays.asList(lines).subList(from, to));
    }

    /** Line feeds alone, and what CommonMark puts in the place of a NUL. */
    static String characters(String text) {
        return LINE_ENDS.matcher(text).replaceAll("\n").replace('\0', '\ufffd');
    }

    /** Blank as CommonMark has it: a no-break space is a word. */
    static boolean isBlank(String line) {
        return line.chars().allMatch(c -> c == ' ' || c == '\t');
    }

    /** The same page, each text in its normal form and the days by date. */
    public static CycleContent content(CycleContent content) {
        return new CycleContent(
                line(content.title()),
                content.slug(),
                line(content.place()),
                markdown(content.leadMarkdown()),
                markdown(content.announcementMarkdown()),
                content.registrationWindow(),
                content.sections().stream().map(Normal::section).toList(),
                markdown(content.programmeMarkdown()),
                content.days().stream()
                        .map(Normal::day)
                        .sorted(Comparator.comparing(DayContent::date))
                        .toList(),
                markdown(content.closingMarkdown()));
    }

    private static Section section(Section section) {
        return new Section(section.kind(), line(section.heading()), markdown(section.markdown()));
    }

    private static DayContent day(DayContent day) {
        return new DayContent(
                day.date(),
                line(day.title()),
                day.place().map(Normal::line).filter(place -> !place.isEmpty()),
                line(day.access()),
                line(day.transport()),
                day.capacity(),
                day.status(),
                line(day.reason()),
                markdown(day.introductionMarkdown()),
                day.sequences().stream().map(Normal::sequence).toList());
    }

    private static SequenceContent sequence(SequenceContent sequence) {
        return new SequenceContent(
                sequence.start(),
                sequence.end(),
                line(sequence.title()),
                markdown(sequence.markdown()),
                sequence.kind(),
                sequence.angle(),
                sequence.speakers().stream()
                        .map(Normal::line)
                        .filter(speaker -> !speaker.isEmpty())
                        .toList(),
                line(sequence.room()),
                sequence.capacity());
    }
}
