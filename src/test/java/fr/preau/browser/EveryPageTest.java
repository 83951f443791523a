package fr.preau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.browser.Chromium.Window;
import fr.preau.browser.Tour.Stop;
import fr.preau.testing.Effort;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages of everybody: visitors, registered persons, whoever signs in. */
class EveryPageTest extends EveryPage {

    EveryPageTest() {
        super(everyStop(), address -> !EveryStaffPageTest.isOfTheStaff(address));
    }

    static List<Stop> stops() {
        return Effort.looks(everyStop());
    }

    private static List<Stop> everyStop() {
        return Tour.stops().stream()
                .filter(stop -> stop.who() == Stop.Who.VISITOR)
                .toList();
    }

    @Test
    void axeFindsWhatIsWrong() {
        var stop = stops().getFirst();
        try (var context = Chromium.open(stop.preau(), Window.desk())) {
            var page = context.newPage();
            page.navigate("/");
            page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/x.png\">')");

            assertThat(Axe.violations(page)).anyMatch(violation -> violation.startsWith("image-alt"));
        }
    }
}
