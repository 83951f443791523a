package fr.preau.management;

import java.util.List;

/**
 * The head of every screen about a cycle: which one it is, how it stands, its tabs.
 *
 * @param name short, for a line
 * @param state in French
 * @param visible whether everybody may read its page
 */
public record CycleRoomView(
        String slug, String title, String name, String state, boolean visible, List<RoomView> tabs) {

    public CycleRoomView {
        tabs = List.copyOf(tabs);
    }

    public String address() {
        return Addresses.cycle(slug);
    }

    /** The address of the page itself: the public one, or what the team sees of a draft. */
    public String page() {
        return visible ? "/rencontre/" + slug : address() + "/apercu";
    }

    /** The screens beside the one in hand. */
    public List<RoomView.Screen> beside() {
        return tabs.stream()
                .filter(RoomView::here)
                .flatMap(tab -> tab.screens().stream())
                .toList();
    }
}
