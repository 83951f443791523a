package fr.preau.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which words people know their browsers again. */
class BrowsersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0 | Firefox sur Windows",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/128.0 Safari/537.36 Edg/128.0 | Edge sur Windows",
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/128.0 Mobile Safari/537.36 | Chrome sur Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) Version/17.6 Safari/604.1 | Safari sur iPhone",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_6) Version/17.6 Safari/605.1.15 | Safari sur Mac",
                "curl/8.9.1 | Navigateur inconnu",
                "'' | Navigateur inconnu",
            })
    void aBrowserIsNamedByItsKindAndMachine(String userAgent, String words) {
        assertThat(Browsers.describe(userAgent)).isEqualTo(words);
    }
}
