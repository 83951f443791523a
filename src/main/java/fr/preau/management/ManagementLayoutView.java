package fr.preau.management;

import fr.preau.platform.CentreLook;
import fr.preau.platform.Happened;
import fr.preau.staff.Account;
import fr.preau.staff.Role;
import fr.preau.staff.access.AccessRules;
import java.util.List;
import java.util.Optional;

/**
 * What the back office's layout says around a page.
 *
 * @param section the part of the navigation that the page belongs to: {@code cycles}, {@code messages}…
 * @param staff who reads it
 * @param look the centre's colours
 * @param done what has just been done
 * @param place where the page stands among the others
 * @param mail what keeps messages from leaving, for whoever looks after them
 */
public record ManagementLayoutView(
        String title,
        String section,
        Account staff,
        Role role,
        String centre,
        CentreLook look,
        Optional<Happened> done,
        Optional<MailBand.Says> mail,
        Place place) {

    /**
     * Where one is.
     *
     * @param rooms of the back office that stand for the reader
     * @param cycle that the page is about
     * @param keys whether the reader wants shortcuts by the keyboard
     */
    public record Place(List<RoomView> rooms, Optional<CycleRoomView> cycle, boolean keys) {
        public Place {
            rooms = List.copyOf(rooms);
        }

        /** The screens beside the one in hand, where the page is about no cycle and there are several. */
        public Optional<RoomView> beside() {
            return rooms.stream()
                    .filter(room ->
                            cycle.isEmpty() && room.here() && room.screens().size() > 1)
                    .findFirst();
        }
    }

    /** Where the reader begins. */
    public String home() {
        return role.home();
    }

    /** Whether the reader may open that address. */
    public boolean opens(String address) {
        return AccessRules.opens(role, address);
    }

    /** Whether the reader may send a form there. */
    public boolean takes(String address) {
        return AccessRules.takes(role, address);
    }
}
