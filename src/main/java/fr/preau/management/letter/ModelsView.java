package fr.preau.management.letter;

import java.util.List;
import java.util.Optional;

/**
 * The automatic messages and whose words each has.
 *
 * @param cycle the cycle's title and address, when these are the words of one cycle
 */
public record ModelsView(Optional<Place> cycle, List<Row> rows) {

    public ModelsView {
        rows = List.copyOf(rows);
    }

    /** Where one comes back to. */
    public record Place(String title, String address) {}

    /**
     * One message.
     *
     * @param state whose words, such as « Texte d’origine »
     * @param written by whom and when; empty for words that nobody changed here
     */
    public record Row(String label, String occasion, String address, String state, String written) {}
}
