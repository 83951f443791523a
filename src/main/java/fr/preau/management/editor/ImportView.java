package fr.preau.management.editor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The paste box for a document, and the report of its import beside what was understood.
 *
 * @param publish whether the page is to be published at once
 * @param remarks what the import wants checked, by line; line 0 speaks of the whole document
 * @param refusal why the document could not become a page
 * @param understood the page, once imported
 */
public record ImportView(
        String document,
        boolean publish,
        List<Remark> remarks,
        Optional<String> refusal,
        Optional<Understood> understood) {

    public ImportView {
        remarks = List.copyOf(remarks);
    }

    /** Something to check at a line of the document, counted from 1. */
    public record Remark(int line, String message) {}

    /**
     * What became of the document.
     *
     * @param visible whether everybody sees its page
     * @param sections headings of the texts before the programme
     */
    public record Understood(
            String slug, String title, boolean visible, String place, List<String> sections, List<Day> days) {
        public Understood {
            sections = List.copyOf(sections);
            days = List.copyOf(days);
        }
    }

    /**
     * One day, with its programme a line each.
     *
     * @param named its title and place, empty when it has none of its own
     */
    public record Day(LocalDate date, int capacity, String named, List<String> programme) {
        public Day {
            programme = List.copyOf(programme);
        }
    }
}
