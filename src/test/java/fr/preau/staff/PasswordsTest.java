package fr.preau.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are taken. */
class PasswordsTest {

    private static final String EMAIL = "claire.martin@exemple.fr";

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
        assertThat(Passwords.refusal(password, EMAIL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "court", "onze caract"})
    void aShortPasswordIsRefused(String password) {
        assertThat(Passwords.refusal(password, EMAIL))
                .hasValueSatisfying(why -> assertThat(why).contains("12 caractères au moins"));
    }

    @Test
    void aPasswordWithoutEndIsRefused() {
        assertThat(Passwords.refusal("a b".repeat(70), EMAIL))
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
                "123456789012",
                "10/09/2024 09:00",
                "aaaaaaaaaaaa",
                "azertyazerty",
                "abcabcabcabcab",
                "politiquedelaville",
                "qwertyuiop2024",
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(Passwords.refusal(password, EMAIL))
                .hasValueSatisfying(why -> assertThat(why).contains("de ceux qu’on essaie en premier"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claire.martin@exemple.fr", "Claire.Martin2024!", "claire.martin@exemple.fr1"})
    void onesOwnAddressIsRefused(String password) {
        assertThat(Passwords.refusal(password, EMAIL))
                .hasValueSatisfying(why -> assertThat(why).contains("contient votre adresse"));
    }
}
