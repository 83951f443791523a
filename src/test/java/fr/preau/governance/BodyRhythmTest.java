package fr.preau.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rhythm of a body, with figures worked out by hand. */
class BodyRhythmTest {

    @Test
    void aCommitteeThatMeetsTwiceAYearIsExpectedWithinHalfAYear() {
        var rhythm = new BodyRhythm(2, Optional.of(LocalDate.of(2025, 5, 20)), 7, 1, 4);

        assertThat(rhythm.due()).contains(LocalDate.of(2025, 11, 18));
        assertThat(rhythm.sentence(LocalDate.of(2025, 10, 1)).replace('\u00a0', ' '))
                .contains("il y a 134 jours", "18 novembre 2025", "7 sur 11, soit 63,6 %", "1 abandonnée à part");
        assertThat(rhythm.sentence(LocalDate.of(2025, 11, 18))).contains("est attendue");
        assertThat(rhythm.sentence(LocalDate.of(2025, 11, 19))).contains("était attendue");
    }

    @Test
    void aBodyThatNeverSatSaysSo() {
        assertThat(new BodyRhythm(1, Optional.empty(), 0, 0, 0).sentence(LocalDate.of(2025, 10, 1)))
                .isEqualTo("Aucune séance ne s’est encore tenue.");
    }
}
