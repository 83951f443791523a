package fr.preau.cycle;

import fr.preau.cycle.Section.Kind;
import fr.preau.platform.Markdown;
import fr.preau.platform.SearchText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What cycles are about, in their organisers' words: the lines of a section « Thèmes », or what its commas part. */
public final class Themes {

    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]");
    private static final Pattern AROUND =
            Pattern.compile("^\\W++|(?<![\\s.])[\\s.]++$", Pattern.UNICODE_CHARACTER_CLASS);

    private Themes() {}

    /** Each once, in the order of the page. */
    public static List<String> of(CycleContent content) {
        return once(content.sections().stream()
                .filter(section -> section.kind() == Kind.THEMES)
                .flatMap(section -> BETWEEN.splitAsStream(Markdown.plain(section.markdown())))
                .map(name -> AROUND.matcher(name).replaceAll("")));
    }

    /** Those of all these, by their name; two that differ by a capital or an accent only are one. */
    public static List<String> of(List<Cycle> cycles) {
        return once(cycles.stream().flatMap(cycle -> of(cycle.content()).stream())).stream()
                .sorted(Comparator.comparing(SearchText::of))
                .toList();
    }

    private static List<String> once(Stream<String> names) {
        var found = new LinkedHashMap<String, String>();
        names.filter(name -> !name.isEmpty()).forEach(name -> found.putIfAbsent(SearchText.of(name), name));
        return List.copyOf(found.values());
    }
}
