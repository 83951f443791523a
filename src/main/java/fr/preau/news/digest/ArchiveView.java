package fr.preau.news.digest;

import fr.preau.platform.Html;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A letter that left, as everybody reads it. */
public record ArchiveView(String title, LocalDate sent, Html opening, List<Item> items) {

    public ArchiveView {
        items = List.copyOf(items);
    }

    /**
     * A note, in the letter's words.
     *
     * @param corrections of the note since the letter left
     */
    public record Item(
            long note,
            String title,
            LocalDate date,
            Optional<LocalDate> deadline,
            Html words,
            List<Corrected> corrections) {

        public Item {
            corrections = List.copyOf(corrections);
        }
    }

    /** What was wrong in what the letter said, and since when it is said rightly. */
    public record Corrected(LocalDate date, String what) {}

    /** A letter in the list of all. */
    public record Row(long id, String title, LocalDate sent) {}
}
