package fr.preau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlValidityTest {

    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"fr\"><head><title>Page</title></head><body>%s</body></html>";

    @Test
    void whatIsRightIsLeftAlone() {
        assertThat(HtmlValidity.errors(PAGE.formatted("<p data-once>Bonjour</p>")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><p>Bonjour</p></ul>",
                "<p id='a'>Bonjour</p><p id='a'>Bonsoir</p>",
                "<p><div>Bonjour</div></p>",
                "<label for='absent'>Nom</label>",
                "<input type='text' value='a' colour='b'>",
                "<table><tr><td colspan='3'>a</td></tr><tr><td>b</td></tr></table>",
                "<button><a href='/'>Bonjour</a></button>",
                "<time datetime='demain'>demain</time>"
            })
    void whatIsWrongIsToldWithItsLine(String wrong) {
        assertThat(HtmlValidity.errors(PAGE.formatted(wrong)))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error).startsWith("line 1: "));
    }
}
