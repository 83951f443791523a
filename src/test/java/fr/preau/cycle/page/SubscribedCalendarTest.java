package fr.preau.cycle.page;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.TestInstance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calendars that people subscribe to say how often they are to be read again, in both ways that programs know. */
class SubscribedCalendarTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void aSubscribedCalendarIsReadAgainEachHour() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));

        for (var address : List.of("/rencontres.ics", "/rencontre/" + slug + ".ics")) {
            assertThat(preau.visitor().get(address).response().body().lines())
                    .as(address)
                    .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H");
        }
    }
}
