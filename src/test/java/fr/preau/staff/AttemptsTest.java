package fr.preau.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who has to wait before trying another password, and for how long. */
class AttemptsTest {

    private static final String HERE = "192.0.2.1";
    private static final String CLAIRE = "claire@exemple.fr";

    private final TestClock clock = TestClock.at("2024-09-10T09:00");
    private final Attempts attempts = new Attempts(clock);

    @Test
    void fiveTriesAreFreeAndTheSixthWaits() {
        fail(HERE, CLAIRE, 5);

        assertThat(attempts.enter(HERE, CLAIRE))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30)));
    }

    @Test
    void theDelayDoublesWithEachTryUpToAQuarterOfAnHour() {
        fail(HERE, CLAIRE, 5);
        for (var seconds : new int[] {30, 60, 120, 240, 480, 900, 900}) {
            clock.advance(Duration.ofSeconds(seconds - 1));
            assertThat(attempts.enter(HERE, CLAIRE)).isPresent();
            clock.advance(Duration.ofSeconds(1));
            assertThat(attempts.enter(HERE, CLAIRE)).isEmpty();
        }
    }

    @Test
    void tryingWhileOneHasToWaitDoesNotMakeItLonger() {
        fail(HERE, CLAIRE, 5);
        fail(HERE, CLAIRE, 50);

        clock.advance(Duration.ofSeconds(30));

        assertThat(attempts.enter(HERE, CLAIRE)).isEmpty();
    }

    @Test
    void aStrangerElsewhereMakesNobodyWait() {
        fail("198.51.100.7", CLAIRE, 1_000);

        assertThat(attempts.enter(HERE, CLAIRE)).isEmpty();
    }

    @Test
    void whoSucceedsBeginsAnew() {
        fail(HERE, CLAIRE, 4);
        attempts.succeeded(HERE, CLAIRE);

        fail(HERE, CLAIRE, 4);

        assertThat(attempts.enter(HERE, CLAIRE)).isEmpty();
    }

    @Test
    void anHourLaterEverythingIsForgotten() {
        fail(HERE, CLAIRE, 5);

        clock.advance(Duration.ofHours(1));

        fail(HERE, CLAIRE, 4);
        assertThat(attempts.enter(HERE, CLAIRE)).isEmpty();
    }

    @Test
    void whoTriesManyAccountsFromOneAddressWaitsToo() {
        for (var account = 0; account < 100; account++) {
            fail(HERE, "personne-" + account + "@exemple.fr", 1);
        }

        assertThat(attempts.enter(HERE, CLAIRE)).isPresent();
        assertThat(attempts.enter("198.51.100.7", CLAIRE)).isEmpty();
    }

    @Test
    void onesOwnAccountDoesNotPayForTryingOthers() {
        for (var account = 0; account < 99; account++) {
            fail(HERE, "personne-" + account + "@exemple.fr", 1);
        }
        attempts.enter(HERE, CLAIRE);
        attempts.succeeded(HERE, CLAIRE);

        assertThat(attempts.enter(HERE, "encore@exemple.fr")).isEmpty();
        assertThat(attempts.enter(HERE, "et.encore@exemple.fr")).isPresent();
    }

    @Test
    void capitalsAndBlanksMakeNoOtherAccount() {
        fail(HERE, CLAIRE, 5);

        assertThat(attempts.enter(HERE, " CLAIRE@exemple.fr ")).isPresent();
    }

    private void fail(String address, String email, int times) {
        for (var time = 0; time < times; time++) {
            attempts.enter(address, email);
        }
    }
}
