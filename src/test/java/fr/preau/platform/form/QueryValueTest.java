package fr.preau.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QueryValueTest {

    @Test
    void aLongOneIsCutBetweenItsCharacters() {
        assertThat(decoded("a".repeat(299) + "🌳b")).isEqualTo("a".repeat(299));
        assertThat(decoded("a".repeat(298) + "🌳b")).isEqualTo("a".repeat(298) + "🌳");
        assertThat(decoded("a".repeat(300))).isEqualTo("a".repeat(300));
    }

    private static String decoded(String typed) {
        return URLDecoder.decode(QueryValue.of(typed), StandardCharsets.UTF_8);
    }
}
