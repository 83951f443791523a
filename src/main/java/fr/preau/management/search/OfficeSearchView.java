package fr.preau.management.search;

import java.util.List;

/**
 * What was found.
 *
 * @param words as they were typed
 * @param groups those in which something was found
 */
public record OfficeSearchView(String words, List<Group> groups) {

    public OfficeSearchView {
        groups = List.copyOf(groups);
    }

    /**
     * What was found of one kind.
     *
     * @param label in French, such as « Personnes »
     * @param total how many there are, in words
     * @param more where all of them are, empty where all are shown
     */
    public record Group(String id, String label, String total, List<Found> found, String more) {
        public Group {
            found = List.copyOf(found);
        }
    }

    /** One thing found: its name, its address, and what tells it from others of that name. */
    public record Found(String name, String address, String beside) {}
}
