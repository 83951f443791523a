package fr.preau.resource.page;

import fr.preau.platform.Html;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The library, or what was found in it.
 *
 * @param words as they were typed
 * @param found a sentence that says how many
 * @param theme where the feeds of the chosen theme are, without their ending
 */
public record LibraryView(
        String words, String found, List<Item> items, List<Facet> facets, Optional<String> theme, boolean everything) {

    public LibraryView {
        items = List.copyOf(items);
        facets = List.copyOf(facets);
    }

    /** One way to choose, a list of links. */
    public record Facet(String name, List<Choice> choices) {
        public Facet {
            choices = List.copyOf(choices);
        }
    }

    /** One value of it. */
    public record Choice(String label, long count, String address, boolean chosen) {}

    /**
     * One resource.
     *
     * @param detail what it is, such as « PDF, 2,1 Mo »
     * @param open where its file or address is; empty for a text
     * @param said the text of a synthesis or a card, or the beginning of what its file says
     * @param from the cycle it comes from
     */
    public record Item(
            long id,
            String title,
            String authors,
            LocalDate date,
            String detail,
            Optional<String> open,
            String openLabel,
            Html text,
            String said,
            Optional<From> from,
            List<Choice> about) {
        public Item {
            about = List.copyOf(about);
        }
    }

    /** A cycle and its page. */
    public record From(String title, String address, String sequence) {}
}
