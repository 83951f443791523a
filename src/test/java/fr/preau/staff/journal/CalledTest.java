package fr.preau.staff.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a line of the journal are somebody's name or address, and which only hold the same letters. */
class CalledTest {

    private static final Called PERSON = new Called(List.of("l.martin@ville.fr", "Ann Lee"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "%s : rôle changé",
                "invitation à %s.",
                "(%s), puis",
                "« %s »",
                "%s…",
                "de %s, et %s",
                "à <%s>"
            })
    void whatStandsWholeIsReplaced(String words) {
        assertThat(said(words, "l.martin@ville.fr")).isEqualTo(words.replace("%s", "N° 7"));
        assertThat(said(words, "L.Martin@Ville.FR")).isEqualTo(words.replace("%s", "N° 7"));
        assertThat(said(words, "Ann Lee")).isEqualTo(words.replace("%s", "N° 7"));
        assertThat(said(words, "ANN LEE")).isEqualTo(words.replace("%s", "N° 7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paul.martin@ville.fr",
                "pal.martin@ville.fr",
                "paul-l.martin@ville.fr",
                "paul.l.martin@ville.fr",
                "paul_l.martin@ville.fr",
                "o'l.martin@ville.fr",
                "él.martin@ville.fr",
                "l.martin@ville.fr.exemple.org",
                "l.martin@ville.fra",
                "l.martin@ville.fr-est.org",
                "Joann Lee",
                "Jo-Ann Lee",
                "Ann Leeds",
                "Ann Lee-Durand",
                "Ann"
            })
    void whatOnlyHoldsItStays(String words) {
        assertThat(PERSON.otherwise(words, "N° 7")).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "Ann", "annulation", "Rôle", ".", "$1"})
    void aNameOfOneWordIsNotLookedFor(String name) {
        var words = "e : Ann a demandé l’annulation. Rôle : $1";

        assertThat(new Called(List.of(name)).otherwise(words, "N° 7")).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d’Ann Lee", "d'Ann Lee", "M.Ann Lee"})
    void anElisionBeforeANameIsNoPartOfIt(String words) {
        assertThat(PERSON.otherwise(words, "N° 7")).isEqualTo(words.replace("Ann Lee", "N° 7"));
    }

    private static String said(String words, String called) {
        return PERSON.otherwise(words.replace("%s", called), "N° 7");
    }
}
