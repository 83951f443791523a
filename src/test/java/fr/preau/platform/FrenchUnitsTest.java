package fr.preau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure and its sign stay on one line. */
class FrenchUnitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C’était 86 % le mardi|C’était 86\u00a0% le mardi",
                "soit 63,6 % ; 500 € votés|soit 63,6\u00a0%\u00a0; 500\u00a0€ votés",
                "un % de plus, 100% ou 5 \u00e9|un % de plus, 100% ou 5 \u00e9"
            })
    void nothingBreaksBetweenThem(String typed, String set) {
        assertThat(French.typography(typed)).isEqualTo(set);
        assertThat(French.typography(set)).isEqualTo(set);
    }
}
