package fr.preau.management;

import fr.preau.platform.CentreLook;
import fr.preau.platform.Happened;
import fr.preau.staff.Role;
import fr.preau.staff.access.AccessRules;
import java.util.Optional;

/**
 * What the back office's layout says around a page.
 *
 * @param section the part of the navigation that the page belongs to: {@code cycles}, {@code messages}…
 * @param look the centre's colours
 * @param done what has just been done
 * @param mail what keeps messages from leaving, for whoever looks after them
 */
public record ManagementLayoutView(
        String title,
        String section,
        String staffName,
        Role role,
        String centre,
        CentreLook look,
        Optional<Happened> done,
        Optional<MailBand.Says> mail) {

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
