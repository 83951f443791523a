package fr.preau.management.journal;

import fr.preau.staff.journal.AuditAction.Matter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The journal's page.
 *
 * @param filter what was asked for, as it was typed
 * @param wrong what is wrong with a date that was typed
 * @param older the address of the lines before these
 * @param spreadsheet the address of all these lines as a file
 */
public record JournalView(
        List<Row> rows,
        JournalForm filter,
        List<Choice> staff,
        List<Choice> cycles,
        Optional<String> wrong,
        Optional<String> older,
        String spreadsheet) {

    public JournalView {
        rows = List.copyOf(rows);
        staff = List.copyOf(staff);
        cycles = List.copyOf(cycles);
    }

    /** Something to choose, by its number. */
    public record Choice(String value, String label) {}

    /**
     * One line.
     *
     * @param at in local time
     * @param person whoever is concerned, as they are known today, with the address of their file if they have one
     */
    public record Row(
            LocalDateTime at,
            String by,
            String deed,
            Optional<Link> cycle,
            Optional<Link> person,
            Optional<LocalDate> day,
            String note) {}

    /** Something that may have a page. */
    public record Link(String words, Optional<String> address) {}

    public List<Matter> matters() {
        return List.of(Matter.values());
    }
}
