package fr.preau.cycle.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleContent;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.page.SearchView.Sequence;
import fr.preau.platform.Markdown;
import fr.preau.platform.SearchText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that are all looked for; accents, case and where a word ends do not count. */
record CycleSearch(List<String> words) {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");

    static CycleSearch of(String typed) {
        return new CycleSearch(NO_WORD.splitAsStream(SearchText.of(typed))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    boolean finds(Cycle cycle) {
        return holds(text(cycle.content()));
    }

    /** The entries of the programme that hold every word; none when none is looked for. */
    List<Sequence> sequences(Cycle cycle) {
        if (words.isEmpty()) {
            return List.of();
        }
        return cycle.content().days().stream()
                .flatMap(day -> day.sequences().stream()
                        .filter(sequence -> holds(text(sequence)))
                        .map(sequence -> new Sequence(day.date(), sequence.title())))
                .toList();
    }

    private boolean holds(String text) {
        var key = SearchText.of(text);
        return words.stream().allMatch(key::contains);
    }

    private static String text(CycleContent content) {
        var sections = content.sections().stream()
                .flatMap(section -> Stream.of(section.heading(), Markdown.plain(section.markdown())));
        var days = content.days().stream()
                .flatMap(day -> Stream.concat(
                        Stream.of(day.title(), day.place().orElse(""), Markdown.plain(day.introductionMarkdown())),
                        day.sequences().stream().map(CycleSearch::text)));
        var own = Stream.of(content.title(), content.place(), Markdown.plain(content.leadMarkdown()));
        return Stream.of(own, sections, days).flatMap(texts -> texts).collect(Collectors.joining(" "));
    }

    private static String text(SequenceContent sequence) {
        return String.join(
                " ", sequence.title(), Markdown.plain(sequence.markdown()), String.join(" ", sequence.speakers()));
    }
}
