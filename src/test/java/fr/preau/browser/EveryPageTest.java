package fr.preau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.browser.Chromium.Window;
import fr.preau.browser.Tour.Stop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page in every state. */
class EveryPageTest {

    static List<Stop> stops() {
        return Tour.stops();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void axeFindsNothing(Stop stop) {
        assertThat(Seen.at(stop).violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void axeFindsNothingOnAPhoneInTheDark(Stop stop) {
        assertThat(Seen.at(stop).violationsOnAPhone()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void aPhoneNeverScrollsSideways(Stop stop) {
        assertThat(Seen.at(stop).sideways()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void nothingIsLoadedFromAnotherHost(Stop stop) {
        assertThat(Seen.at(stop).requests())
                .isNotEmpty()
                .allMatch(url -> url.startsWith(stop.preau().url() + "/"));
    }

    @ParameterizedTest
    @MethodSource("stops")
    void nothingIsMissingAndNothingIsRefusedByOurOwnPolicy(Stop stop) {
        assertThat(Seen.at(stop).missing()).isEmpty();
        assertThat(Seen.at(stop).complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void everyPageHasATitleOneHeadingAndALanguage(Stop stop) {
        var seen = Seen.at(stop);

        assertThat(seen.title()).isNotBlank();
        assertThat(seen.headings()).isEqualTo(1);
        assertThat(seen.language()).isEqualTo("fr");
    }

    @Test
    void axeFindsWhatIsWrong() {
        var stop = stops().getFirst();
        try (var context = Chromium.open(stop.preau(), Window.desk())) {
            var page = context.newPage();
            page.navigate("/");
            page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/x.png\">')");

            assertThat(Seen.violations(page)).anyMatch(violation -> violation.startsWith("image-alt"));
        }
    }
}
