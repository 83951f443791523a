package fr.preau.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are taken. */
class PasswordsTest {

    private static final String EMAIL = "claire.martin@exemple.fr";
    private static final String NAME = "Claire Martin-Dubois";
    private static final String PLACE = "Labo Cités";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quatre mots sans lien",
                "Tr0ub4dor&3xyz",
                "le café du lundi est froid",
                "preau-demo-2024",
                "ẞπ→ç¬nhâ…‰gt",
            })
    void aLongPasswordThatNobodyWouldTryIsTaken(String password) {
        assertThat(Passwords.refusal(password, EMAIL, NAME, PLACE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "court", "onze caract"})
    void aShortPasswordIsRefused(String password) {
        assertThat(Passwords.refusal(password, EMAIL, NAME, PLACE))
                .hasValueSatisfying(why -> assertThat(why).contains("12 caractères au moins"));
    }

    @Test
    void aPasswordWithoutEndIsRefused() {
        assertThat(Passwords.refusal("a b".repeat(70), EMAIL, NAME, PLACE))
                .hasValueSatisfying(why -> assertThat(why).contains("200 caractères au plus"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse2024!",
                "MotDePasse2024",
                "Password123456",
                "azertyuiop123",
                "administrateur",
                "Préfecture2024!",
                "Préau20242025",
                "123456789012",
                "10/09/2024 09:00",
                "aaaaaaaaaaaa",
                "azertyazerty",
                "abcabcabcabcab",
                "politiquedelaville",
                "qwertyuiop2024",
                "1234567890ab",
                "abcdefghijkl",
                "zyxwvutsrqponm",
                "bonjourbonjour1",
                "BonjourSoleil1",
                "Marseille13!Marseille",
                "septembre2024septembre",
                "azertyuiopqsdf",
                "qsdfghjklmwxcvbn",
                "1azerty2azerty",
                "wxcvbnqsdfgh1",
                "&é\"'(-è_çà12",
                "M0td3p@sse2024",
                "jean2024paris",
                "aqwzsxedcrfv",
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(Passwords.refusal(password, EMAIL, NAME, PLACE))
                .hasValueSatisfying(why -> assertThat(why).contains("de ceux qu’on essaie en premier"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claire.martin@exemple.fr", "Claire.Martin2024!", "claire.martin@exemple.fr1"})
    void onesOwnAddressIsRefused(String password) {
        assertThat(Passwords.refusal(password, EMAIL, NAME, PLACE))
                .hasValueSatisfying(why -> assertThat(why).contains("contient votre adresse"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Claire Martin-Dubois", "clairemartindubois75", "2024-ClaireMartinDubois!"})
    void onesOwnNameIsRefused(String password) {
        assertThat(Passwords.refusal(password, "c.m@exemple.fr", NAME, PLACE))
                .hasValueSatisfying(why -> assertThat(why).contains("contient votre nom"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MartinClaire1", "dubois2024claire", "martinexemple12"})
    void onesOwnWordsInAnotherOrderAreRefused(String password) {
        assertThat(Passwords.refusal(password, EMAIL, NAME, PLACE)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"labocites2024", "Labo-Cités 69 !", "2024labocites2025", "cites20242025"})
    void thePlacesNameIsRefused(String password) {
        assertThat(Passwords.refusal(password, EMAIL, NAME, PLACE))
                .hasValueSatisfying(why -> assertThat(why).contains("nom de votre centre"));
    }

    @Test
    void whatIsFarTooLongIsRefusedBeforeItIsLookedAt() {
        assertThat(Passwords.refusal("é".repeat(1_000_000), EMAIL, NAME, PLACE)).isPresent();
    }
}
