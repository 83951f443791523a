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

    @ParameterizedTest
    @ValueSource(strings = {"", "2025", "31/02/2025", "2025-13-01", "03/2025", "1 brumaire 2025", "01/03/25", "hier"})
    void anythingElseIsNoDay(String typed) {
        assertThat(TypedDay.of(typed)).isEmpty();
    }
}
