package fr.preau.news.digest;

import fr.preau.news.Rhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A letter made of notes, for those who chose its rhythm.
 *
 * @param version rises with each change
 * @param opening Markdown, before the notes; may be empty
 * @param coversUntil notes published later are for the next
 * @param sent empty for a draft
 * @param copies to how many it was planned
 * @param items those whose note everybody reads, in the order in which they are read
 */
public record NewsDigest(
        long id,
        int version,
        Rhythm rhythm,
        String title,
        String opening,
        Instant coversUntil,
        Optional<Instant> sent,
        int copies,
        List<Item> items) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_OPENING = 1_500;
    public static final int LONGEST_WORDS = 1_500;

    public NewsDigest {
        items = List.copyOf(items);
    }

    /**
     * A note in the letter.
     *
     * @param title the note's, as it is now
     * @param kept whether it is in the letter; organisers may leave it out
     * @param words Markdown, the note's own until somebody rewrites them
     * @param changed what the note says now, if it was changed since somebody rewrote the words of this draft
     * @param themes as an address names them
     */
    public record Item(
            long note,
            String title,
            LocalDate date,
            Optional<LocalDate> deadline,
            boolean kept,
            String words,
            Optional<String> changed,
            List<String> themes,
            List<String> departments) {

        public Item {
            themes = List.copyOf(themes);
            departments = List.copyOf(departments);
        }
    }

    public boolean draft() {
        return sent.isEmpty();
    }

    /** What is in it. */
    public List<Item> kept() {
        return items.stream().filter(Item::kept).toList();
    }
}
