package fr.preau.cycle.document;

import static fr.preau.cycle.document.FrenchDates.FLAGS;
import static fr.preau.cycle.document.FrenchDates.LIST;

import fr.preau.cycle.document.FrenchDates.Written;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The document's first heading: {@code "Title", le 24 septembre et le 22 octobre 2024, à Lyon
 * (/rencontre/slug)}, of which only the title must be there. What is not understood stays in the
 * title.
 *
 * @param place empty when not given
 * @param slug empty when not given
 */
record TitleLine(String title, List<Written> dates, boolean range, String place, String slug) {

    /** Beyond this, a heading is a title and nothing else: expressions need short lines. */
    private static final int LONGEST = 2_000;

    private static final String ADDRESS = "\\(/rencontre/(?<slug>[^()\\s]{1,400})\\)";
    private static final Pattern AFTER_QUOTES = Pattern.compile(
            "(?:,?\\s+(?<dates>(?:(?:les?|du)\\s+)?" + LIST + "))?(?:,?\\s+à\\s+(?<place>.*?))?(?:\\s+" + ADDRESS
                    + ")?",
            FLAGS);
    private static final Pattern ADDRESS_AT_END = Pattern.compile("\\s*" + ADDRESS + "$");
    private static final Pattern DATES = Pattern.compile("(?<![\\p{L}\\d])(?:(?:les?|du)\\s+)?" + LIST, FLAGS);
    private static final Pattern PLACE_AFTER = Pattern.compile("(?:,?\\s+à\\s+(?<place>.+))?", FLAGS);
    private static final Pattern PLACE_BEFORE =
            Pattern.compile("(?<title>.*\\S),\\s+à\\s+(?<place>[^,]{1,60})", Pattern.UNICODE_CASE);
    private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:–—-]{1,20}$");

    static TitleLine of(String heading) {
        var line = Emphasis.unwrapped(heading);
        if (line.length() > LONGEST) {
            return ofPlain(PlainText.read(line));
        }
        var quote = line.startsWith("\"") ? closingQuote(line) : -1;
        if (quote > 1) {
            var after = AFTER_QUOTES.matcher(line.substring(quote + 1));
            if (after.matches()) {
                return new TitleLine(
                        PlainText.read(line.substring(1, quote)),
                        written(after.group("dates")),
                        isRange(after.group("dates")),
                        after.group("place") == null ? "" : PlainText.read(after.group("place")),
                        after.group("slug") == null ? "" : after.group("slug"));
            }
        }
        return ofPlain(PlainText.read(line));
    }

    /** The quote that ends a title; one inside has a backslash before it. */
    private static int closingQuote(String line) {
        for (var at = 1; at < line.length(); at++) {
            if (line.charAt(at) == '\\') {
                at++;
            } else if (line.charAt(at) == '"') {
                return at;
            }
        }
        return -1;
    }

    private static TitleLine ofPlain(String line) {
        if (line.length() > LONGEST) {
            return new TitleLine(line, List.of(), false, "", "");
        }
        var address = ADDRESS_AT_END.matcher(line);
        var slug = address.find() ? address.group("slug") : "";
        var words = slug.isEmpty() ? line : line.substring(0, address.start());
        var found = DATES.matcher(words).results().toList();
        if (found.isEmpty()) {
            return titled(words, line, List.of(), false, "", slug);
        }
        return around(found.getLast(), words, line, slug);
    }

    private static TitleLine around(MatchResult dates, String words, String line, String slug) {
        var written = written(dates.group());
        var range = isRange(dates.group());
        var after = PLACE_AFTER.matcher(words.substring(dates.end()));
        if (!after.matches()) {
            return titled(words, line, written, range, "", slug);
        }
        var title = words.substring(0, dates.start());
        if (after.group("place") != null) {
            return titled(title, line, written, range, after.group("place"), slug);
        }
        var before = PLACE_BEFORE.matcher(LOOSE_END.matcher(title).replaceFirst(""));
        return before.matches()
                ? titled(before.group("title"), line, written, range, before.group("place"), slug)
                : titled(title, line, written, range, "", slug);
    }

    private static TitleLine titled(
            String title, String line, List<Written> dates, boolean range, String place, String slug) {
        var words = unquoted(Normal.line(LOOSE_END.matcher(title).replaceFirst("")));
        return words.isEmpty()
                ? new TitleLine(line, dates, range, "", slug)
                : new TitleLine(words, dates, range, Normal.line(place), slug);
    }

    private static String unquoted(String title) {
        for (var pair : new String[] {"\"\"", "«»", "“”"}) {
            var inner = title.length() > 2 ? title.substring(1, title.length() - 1) : "";
            if (title.startsWith(pair.substring(0, 1))
                    && title.endsWith(pair.substring(1))
                    && inner.chars().noneMatch(c -> pair.indexOf(c) >= 0)) {
                return Normal.line(inner);
            }
        }
        return title;
    }

    private static List<Written> written(@Nullable String dates) {
        return dates == null ? List.of() : FrenchDates.ofList(dates);
    }

    private static boolean isRange(@Nullable String dates) {
        return dates != null
                && Pattern.compile("\\d.*\\sau\\s", FLAGS).matcher(dates).find();
    }
}
