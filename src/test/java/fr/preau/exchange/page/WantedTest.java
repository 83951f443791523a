package fr.preau.exchange.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.exchange.SpeakerQuestion;
import fr.preau.exchange.SpeakerQuestion.State;
import fr.preau.exchange.page.ScreenView.Wanted;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody scrolls the screen of a room: what does not fit is counted. */
class WantedTest {

    private static SpeakerQuestion question(String text, State state) {
        return new SpeakerQuestion(
                1, 1, "", 1, "Claire Martin", "", false, text, state, "", "", false, Instant.EPOCH, 3);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 40, 1", "5, 40, 5", "40, 40, 5", "40, 110, 5", "40, 130, 3", "40, 300, 2", "1, 300, 1"})
    void asManyAsStandOnTheScreen(int asked, int letters, int shown) {
        var all = Collections.nCopies(asked, question("a".repeat(letters), State.SHOWN));

        var wanted = Wanted.of(all, true);

        assertThat(wanted.questions()).hasSize(shown);
        assertThat(wanted.more()).isEqualTo(asked - shown);
    }

    @Test
    void whatWasAnsweredOrWaitsIsNotThere() {
        var wanted = Wanted.of(
                List.of(
                        question("Et après ?", State.ANSWERED),
                        question("Et avant ?", State.PENDING),
                        question("Quand ?", State.SET_ASIDE)),
                false);

        assertThat(wanted.questions()).isEmpty();
        assertThat(wanted.more()).isZero();
        assertThat(wanted.open()).isFalse();
    }
}
