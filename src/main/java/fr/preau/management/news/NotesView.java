package fr.preau.management.news;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The list of notes, drafts first. */
public record NotesView(List<Row> rows) {

    public NotesView {
        rows = List.copyOf(rows);
    }

    /** One note. */
    public record Row(
            long id, String title, LocalDate date, Optional<LocalDate> deadline, boolean published, int corrections) {}
}
