package fr.preau.management;

import java.util.Optional;

/**
 * A screen about one cycle, in the tab where it is found. A tab stands once one of its screens does and
 * whoever reads may open it; the first of them is where the tab leads.
 *
 * @param label in French, a word or two
 * @param path what follows the cycle's own address, such as {@code /attente}; a page whose address begins
 *     with it belongs to this screen
 * @param count of what waits there, said beside the label
 */
public record CycleScreen(CycleTab tab, String label, String path, Optional<Integer> count) {

    public CycleScreen(CycleTab tab, String label, String path) {
        this(tab, label, path, Optional.empty());
    }

    public CycleScreen(CycleTab tab, String label, String path, int count) {
        this(tab, label, path, Optional.of(count));
    }
}
