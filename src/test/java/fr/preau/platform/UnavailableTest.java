package fr.preau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnavailableTest {

    @ParameterizedTest
    @CsvSource({
        "08000, true",
        "08006, true",
        "08P01, true",
        "53000, true",
        "53100, true",
        "53200, true",
        "53300, true",
        "53400, true",
        "57014, true",
        "57P01, true",
        "57P02, true",
        "57P03, true",
        "57P05, true",
        "25006, true",
        "25P03, true",
        "25P04, true",
        "55P03, true",
        "58030, true",
        "40001, true",
        "40P01, true",
        "22001, false",
        "22021, false",
        "23505, false",
        "23514, false",
        "23503, false",
        "25001, false",
        "42P01, false",
        "42601, false",
        "42501, false",
        "55000, false",
        "54000, false",
        "XX000, false",
        "'', false"
    })
    void aDatabaseThatCannotNowIsToldFromOneThatWasAskedSomethingWrong(String code, boolean passes) {
        var failure = new IllegalStateException(new SQLException("no", code));

        assertThat(new SqlState(code).passes()).isEqualTo(passes);
        assertThat(Unavailable.is(failure)).isEqualTo(passes);
    }

    @Test
    void aFailureOfWhichTheDriverSaysNothingIsNoInterruption() {
        assertThat(Unavailable.is(new SQLException("Connection is closed"))).isFalse();
    }
}
