package fr.preau.news;

import fr.preau.cycle.document.text.Slugs;
import fr.preau.cycle.page.ThemeNews;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The notes that share a theme with a cycle, for its page. */
@Component
class NewsOfThemes implements ThemeNews {

    private static final int MOST = 4;

    private final Notes notes;

    NewsOfThemes(Notes notes) {
        this.notes = notes;
    }

    @Override
    public List<Item> about(List<String> themes) {
        if (themes.isEmpty()) {
            return List.of();
        }
        var wanted = themes.stream().map(Slugs::of).collect(Collectors.toSet());
        return notes.published().stream()
                .filter(note -> note.content().themes().stream().map(Slugs::of).anyMatch(wanted::contains))
                .limit(MOST)
                .map(note -> new Item(note.content().date(), note.content().title(), NewsViews.PATH + "/" + note.id()))
                .toList();
    }
}
