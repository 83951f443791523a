package fr.preau.news;

import fr.preau.platform.Html;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A page of notes.
 *
 * @param title « Actualités », or what they are chosen by
 * @param chosen whether these are some notes only, chosen by a theme, a department or a year
 * @param feed the address of the same notes for feed readers
 * @param calendar the whole address by which a calendar follows the deadlines
 * @param coming what has to be done by when, the next first
 * @param years those that have notes, the latest first
 * @param mail the form of who wants the news by mail
 */
public record NewsView(
        String title,
        boolean chosen,
        String feed,
        String calendar,
        List<Coming> coming,
        List<Item> items,
        List<Choice> themes,
        List<Choice> departments,
        List<Integer> years,
        ChoicesView mail) {

    private static final int NEXT = 8;

    public NewsView {
        coming = List.copyOf(coming);
        items = List.copyOf(items);
        themes = List.copyOf(themes);
        departments = List.copyOf(departments);
        years = List.copyOf(years);
    }

    /** One note. */
    public record Item(
            long id,
            String title,
            LocalDate date,
            Html text,
            Optional<LocalDate> deadline,
            List<Note.Source> sources,
            LocalDate consulted,
            List<Choice> about,
            List<Corrected> corrections) {

        public Item {
            sources = List.copyOf(sources);
            about = List.copyOf(about);
            corrections = List.copyOf(corrections);
        }
    }

    /** What was corrected, and when. */
    public record Corrected(LocalDate date, String what) {}

    /** A deadline ahead. */
    public record Coming(long id, LocalDate date, String title) {}

    /** A way to the notes of one theme or department. */
    public record Choice(String label, String address) {}

    /** The deadlines that are read at once. */
    public List<Coming> next() {
        return coming.stream().limit(NEXT).toList();
    }

    /** Those that are read when somebody asks for them. */
    public List<Coming> later() {
        return coming.stream().skip(NEXT).toList();
    }
}
