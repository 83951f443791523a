package fr.preau.news;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One note of the news.
 *
 * @param version rises with each change
 * @param published since when everybody reads it; a draft has none
 * @param corrections the oldest first
 */
public record Note(long id, int version, Content content, Optional<Instant> published, List<Correction> corrections) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_TEXT = 1_500;
    public static final int LONGEST_CORRECTION = 300;
    public static final int MOST_SOURCES = 5;
    public static final int MOST_THEMES = 8;
    public static final int LONGEST_THEME = 60;

    public Note {
        corrections = List.copyOf(corrections);
    }

    /**
     * What organisers write.
     *
     * @param date when it happened
     * @param deadline by when somebody has to act, if anybody has
     * @param consulted when the sources were last read: the note is up to date as of then
     * @param departments codes; none means that it is about everywhere
     */
    public record Content(
            String title,
            String markdown,
            LocalDate date,
            Optional<LocalDate> deadline,
            List<Source> sources,
            LocalDate consulted,
            List<String> themes,
            List<String> departments) {

        public Content {
            sources = List.copyOf(sources);
            themes = List.copyOf(themes);
            departments = List.copyOf(departments);
        }
    }

    /**
     * Where it was read.
     *
     * @param url of http or https; empty for what has no address, as a letter
     */
    public record Source(String name, String url) {}

    /** What was wrong and how it is now. */
    public record Correction(Instant at, String what) {}
}
