package fr.preau.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** A password that was hashed with less work than today's is hashed again when its owner comes in. */
class OlderHashTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void theNextSignInMakesItAgainAndThePasswordStays() {
        var email = Organiser.account(preau);
        keep(email, new Argon2PasswordEncoder(16, 32, 1, 16_384, 2).encode(Organiser.PASSWORD));

        assertThat(signIn(email, "pas le bon mot de passe")).isEqualTo(422);
        assertThat(hash(email)).contains("$m=16384,t=2,p=1$");
        assertThat(signIn(email, Organiser.PASSWORD)).isEqualTo(302);

        assertThat(hash(email)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(signIn(email, Organiser.PASSWORD)).isEqualTo(302);
    }

    private int signIn(String email, String password) {
        return preau.visitor()
                .post("/connexion", Map.of("email", List.of(email), "password", List.of(password)))
                .status();
    }

    private void keep(String email, String hash) {
        preau.jdbc()
                .sql("UPDATE staff_account SET password_hash = :hash WHERE email = :email")
                .param("hash", hash)
                .param("email", email)
                .update();
    }

    private String hash(String email) {
        return preau.jdbc()
                .sql("SELECT password_hash FROM staff_account WHERE email = :email")
                .param("email", email)
                .query(String.class)
                .single();
    }
}
