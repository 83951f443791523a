package fr.preau.management;

import java.util.List;
import java.util.Optional;

/**
 * A room of the navigation, or a tab of a cycle.
 *
 * @param here whether the page in hand belongs to it
 * @param screens those that the reader may open, at least one
 */
public record RoomView(String label, boolean here, List<Screen> screens) {

    public RoomView {
        screens = List.copyOf(screens);
    }

    /**
     * One screen.
     *
     * @param here whether the page in hand belongs to it
     * @param count of what waits there
     */
    public record Screen(String label, String address, boolean here, Optional<Integer> count) {}

    public String address() {
        return screens.getFirst().address();
    }
}
