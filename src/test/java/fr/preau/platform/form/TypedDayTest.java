package fr.preau.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-01",
                " 2025-03-01 ",
                "01/03/2025",
                "1/3/2025",
                "01.03.2025",
                "1-3-2025",
                "1 mars 2025",
                "1er mars 2025",
                "1er Mars 2025"
            })
    void itIsReadAsItIsSentAndAsItIsWritten(String typed) {
        assertThat(TypedDay.of(typed)).contains(LocalDate.of(2025, 3, 1));
    }

    /** The last is written as some keyboards send it, letters and accents apart. */
    @ParameterizedTest
    @ValueSource(strings = {"1 août 2025", "1 aout 2025", "1er AOÛT 2025", "1 aou\u0302t 2025"})
    void itIsReadWithoutItsAccents(String typed) {
        assertThat(TypedDay.of(typed)).contains(LocalDate.of(2025, 8, 1));
        assertThat(TypedDay.of("3 fevrier 2025")).contains(LocalDate.of(2025, 2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025", "31/02/2025", "2025-13-01", "03/2025", "1 brumaire 2025", "01/03/25", "hier"})
    void anythingElseIsNoDay(String typed) {
        assertThat(TypedDay.of(typed)).isEmpty();
    }
}
