package fr.preau.management.news;

import fr.preau.news.Rhythm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The letters of the news and who gets them.
 *
 * @param subscribers of each rhythm
 * @param suspended how many addresses their servers refuse
 */
public record DigestsView(List<Row> rows, List<Readers> subscribers, int suspended) {

    public DigestsView {
        rows = List.copyOf(rows);
        subscribers = List.copyOf(subscribers);
    }

    /** A letter. */
    public record Row(long id, String title, Rhythm rhythm, Optional<LocalDate> sent, int copies) {}

    /** How many chose a rhythm. */
    public record Readers(Rhythm rhythm, int people) {}
}
