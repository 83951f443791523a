package fr.preau.evaluation.report;

import fr.preau.platform.French;
import fr.preau.platform.Html;
import fr.preau.platform.Markdown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown in which a figure stands with its source, as {@code {42,0 %#mesure.12.2023}}: what is written stays, and
 * whoever reads it can ask the source what it says today.
 */
final class SourcedText {

    private static final Pattern FIGURE = Pattern.compile("\\{([^{}#<>]{1,120})#([a-z0-9.]{1,60})}");

    private SourcedText() {}

    /** A figure of a report. */
    record Figure(String key, String label, String value, String href) {}

    static String write(Figure figure) {
        return "{%s#%s}".formatted(figure.value.replaceAll("[{}#<>]", ""), figure.key);
    }

    /** A figure as it stands in a text. */
    record Written(String key, String value) {}

    static List<Written> written(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(found -> new Written(found.group(2), found.group(1)))
                .toList();
    }

    /** The sources that a text names, each once. */
    static List<String> keys(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(found -> found.group(2))
                .distinct()
                .toList();
    }

    /** For the team: each figure leads to where it is made, and one that says something else today is marked. */
    static Html forTeam(int level, String text, Map<String, Figure> today) {
        return html(level, text, found -> marked(found, Optional.ofNullable(today.get(found.group(2)))));
    }

    private static String marked(MatchResult found, Optional<Figure> today) {
        var written = found.group(1);
        if (today.isEmpty()) {
            return "<mark>%s</mark> (la source de ce chiffre n’en dit plus rien)".formatted(written);
        }
        var figure = today.get();
        var link = "<a href=\"%s\">%s</a>".formatted(figure.href, written);
        return same(written, figure.value)
                ? link
                : "<mark>%s</mark> (a changé depuis : %s aujourd’hui)".formatted(link, escaped(figure.value));
    }

    /** How a figure leads to the source of that number, which stands at the end. */
    interface Way {
        String to(String figure, int source);
    }

    /** For everybody, on the page. */
    static final Way ON_SCREEN = "<a href=\"#source-%2$d\">%1$s</a>"::formatted;

    /** On paper: with the number of the source, which leads there where the paper is read on a screen. */
    static final Way ON_PAPER = "%1$s <a href=\"#source-%2$d\" title=\"Source %2$d\">[%2$d]</a>"::formatted;

    static Html published(int level, String text, List<String> sources, Way way) {
        return html(level, text, found -> sourced(found.group(1), found.group(2), sources, way));
    }

    /** A figure alone, as in a table. */
    static Html published(Written one, List<String> sources, Way way) {
        return new Html(French.typography(sourced(escaped(one.value), one.key, sources, way)));
    }

    private static String sourced(String figure, String key, List<String> sources, Way way) {
        return sources.contains(key) ? way.to(figure, sources.indexOf(key) + 1) : figure;
    }

    /** How many of its figures say something else today. */
    static long moved(String text, Map<String, Figure> today) {
        return FIGURE.matcher(text)
                .results()
                .filter(found -> Optional.ofNullable(today.get(found.group(2)))
                        .filter(figure -> same(found.group(1), figure.value))
                        .isEmpty())
                .count();
    }

    private static Html html(int level, String text, Function<MatchResult, String> figure) {
        var html = Markdown.under(level, French.typography(text)).value();
        return new Html(FIGURE.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(French.typography(figure.apply(found)))));
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String value) {
        return value.replace("&#43;", "+")
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip();
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;");
    }
}
