package fr.preau.browser;

import fr.preau.browser.Tour.Stop;
import fr.preau.testing.Effort;
import java.util.List;
import java.util.regex.Pattern;

/** The pages of the team: back office, door, account, and the preview of a draft, which its link alone opens. */
class EveryStaffPageTest extends EveryPage {

    private static final Pattern HOUSES = Pattern.compile("/(gestion|accueil|compte|apercu|contrats)(/.*)?");

    EveryStaffPageTest() {
        super(everyStop(), EveryStaffPageTest::isOfTheStaff);
    }

    static List<Stop> stops() {
        return Effort.looks(everyStop());
    }

    private static List<Stop> everyStop() {
        return Tour.stops().stream()
                .filter(stop -> stop.who() != Stop.Who.VISITOR)
                .toList();
    }

    static boolean isOfTheStaff(String address) {
        return HOUSES.matcher(address).matches();
    }
}
