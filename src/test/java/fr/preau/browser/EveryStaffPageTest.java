package fr.preau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.browser.Tour.Stop;
import fr.preau.testing.Effort;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    @ParameterizedTest
    @MethodSource("stops")
    void itSaysUnderItsTitleWhatItIsFor(Stop stop) {
        assertThat(Seen.at(stop).purposeless()).isEmpty();
    }

    static boolean isOfTheStaff(String address) {
        return HOUSES.matcher(address).matches();
    }
}
