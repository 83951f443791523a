package fr.preau.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The number of a session is chance alone, more than anybody guesses (ASVS 5.0, 7.2.3). */
class SessionNumberTest {

    private static final Pattern NUMBER = Pattern.compile("preau=([A-Za-z0-9_-]{36})");

    /** A UUID has a hyphen at each of these, and its kind at another. */
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-.*");

    @Test
    void itHoldsMoreChanceThanAUuid() {
        var preau = TestInstance.shared();
        var numbers = new HashSet<String>();
        for (var times = 0; times < 20; times++) {
            var cookie = NUMBER.matcher(Organiser.at(preau).cookie());
            assertThat(cookie.matches()).isTrue();
            numbers.add(cookie.group(1));
        }

        assertThat(numbers).hasSize(20).noneMatch(number -> UUID.matcher(number).matches());
        assertThat(String.join("", numbers).chars().distinct().count())
                .as("every sign of the alphabet serves")
                .isGreaterThan(55);
    }
}
