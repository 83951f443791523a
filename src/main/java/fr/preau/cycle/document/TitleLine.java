package fr.preau.cycle.document;

import static fr.preau.cycle.document.text.FrenchDates.FLAGS;
import static fr.preau.cycle.document.text.FrenchDates.LIST;

import fr.preau.cycle.document.text.Emphasis;
import fr.preau.cycle.document.text.FrenchDates;
import fr.preau.cycle.document.text.FrenchDates.Found;
import fr.preau.cycle.document.text.FrenchDates.Written;
import fr.preau.cycle.document.text.Normal;
import fr.preau.cycle.document.text.PlainText;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The document's first heading: {@code "Title", le 24 septembre et le 22 octobre 2024, à Lyon
 * (/rencontre/slug)}, of which only the title must be there. What is not understood stays in the
 * title.
 *
 * @param unsure whether a number of it may be a date or not
 * @param place empty when not given
 * @param slug empty when not given
 */
record TitleLine(String title, List<Written> dates, boolean range, boolean unsure, String place, String slug) {

    /** Beyond this, a heading is a title and nothing else: expressions need short lines. */
    private static final int LONGEST = 2_000;

    private static final String ADDRESS = "\\(/rencontre/(?<slug>[^()\\s]{1,400})\\)";
    private static final Pattern AFTER_QUOTES = Pattern.compile(
            "(?:,?\\s+(?<dates>(?:(?:les?|du)\\s+)?" + LIST + "))?(?:,?\\s+à\\s+(?<place>.*?))?(?:\\s+" + ADDRESS
                    + ")?",
            FLAGS);
    private static final Pattern ADDRESS_AT_END = Pattern.compile("\\s*" + ADDRESS + "$");
    private static final Pattern ARTICLE_AT_END =
            Pattern.compile("(?<![\\p{L}\\d])(?:les?|du)\\s+(?:" + FrenchDates.WEEKDAY + "\\s+)?$", FLAGS);
    /** A place has a capital: « à vos outils » is not one. */
    private static final Pattern PLACE_AFTER = Pattern.compile(
            "(?:,?\\s+[àÀ]\\s+(?<place>(?:(?:la|le|les)\\s|l['’])?[\\p{Lu}\\d].{0,80}))?", Pattern.UNICODE_CASE);

    private static final Pattern PLACE_BEFORE =
            Pattern.compile("(?<title>.*\\S),\\s+à\\s+(?<place>[^,]{1,60})", Pattern.UNICODE_CASE);
    /** A word that waits for what follows it: a date after it is part of what is said. */
    private static final Pattern LEFT_HANGING = Pattern.compile(
            "(?:^|.*[\\s'’(])(?:à|au|aux|avant|après|avec|ce|ces|cet|cette|chez|contre|dans|de|depuis|des|dès|du|en|entre|et"
                    + "|jusqu['’]au|jusqu['’]aux|la|le|les|ou|par|pour|sans|sous|sur|un|une|vers|[dl]['’])",
            FLAGS);

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
                var dates = written(after.group("dates"));
                return new TitleLine(
                        PlainText.read(line.substring(1, quote)),
                        dates.stream().flatMap(list -> list.dates().stream()).toList(),
                        dates.stream().anyMatch(Found::range),
                        false,
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
            return new TitleLine(line, List.of(), false, false, "", "");
        }
        var address = ADDRESS_AT_END.matcher(line);
        var slug = address.find() ? address.group("slug") : "";
        var words = slug.isEmpty() ? line : line.substring(0, address.start());
        var found = FrenchDates.lists(words);
        if (found.size() == 1) {
            return around(found.getFirst(), words, line, slug);
        }
        var dates = found.stream().flatMap(list -> list.dates().stream()).toList();
        return new Cut(dates, false, found.size() > 1).titled(words, line, "", slug);
    }

    /** What stands around the only dates; where anything but a place follows them, the title stays whole. */
    private static TitleLine around(Found dates, String words, String line, String slug) {
        var cut = new Cut(dates.dates(), dates.range(), dates.unsure());
        var after = PLACE_AFTER.matcher(words.substring(dates.end()));
        if (!after.matches()) {
            return cut.titled(words, line, "", slug);
        }
        var title = ARTICLE_AT_END.matcher(words.substring(0, dates.start())).replaceFirst("");
        if (after.group("place") != null) {
            return cut.titled(title, line, after.group("place"), slug);
        }
        var before = PLACE_BEFORE.matcher(LOOSE_END.matcher(title).replaceFirst(""));
        return before.matches()
                ? cut.titled(before.group("title"), line, before.group("place"), slug)
                : cut.titled(title, line, "", slug);
    }

    /** The dates that a title was found to name. */
    private record Cut(List<Written> dates, boolean range, boolean unsure) {

        TitleLine titled(String title, String line, String place, String slug) {
            var words = unquoted(Normal.line(LOOSE_END.matcher(title).replaceFirst("")));
            return words.isEmpty()
                            || LEFT_HANGING.matcher(title.stripTrailing()).matches()
                    ? new TitleLine(line, dates, range, unsure, "", slug)
                    : new TitleLine(words, dates, range, unsure, Normal.line(place), slug);
        }
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

    private static List<Found> written(@Nullable String dates) {
        return dates == null ? List.of() : FrenchDates.lists(dates);
    }
}
