package fr.preau.management.letter;

import java.time.LocalDateTime;
import java.util.List;

/** The team's messages to selections, the latest first. */
public record MailingsView(List<Row> rows) {

    public MailingsView {
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param whom in words
     * @param state such as « Brouillon »
     * @param people to how many, in words; empty for a draft
     */
    public record Row(long id, String subject, String whom, String state, String people, String by, LocalDateTime at) {}
}
