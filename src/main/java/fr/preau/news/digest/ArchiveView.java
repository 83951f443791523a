package fr.preau.news.digest;

import fr.preau.news.Rhythm;
import fr.preau.platform.Html;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A letter that left, as everybody reads it. */
public record ArchiveView(String title, LocalDate sent, Html opening, List<Item> items) {

    public ArchiveView {
        items = List.copyOf(items);
    }

    /** A note, in the letter's words. */
    public record Item(long note, String title, LocalDate date, Optional<LocalDate> deadline, Html words) {}

    /** A letter in the list of all. */
    public record Row(long id, String title, LocalDate sent, Rhythm rhythm) {}
}
