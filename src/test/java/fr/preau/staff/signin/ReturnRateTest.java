package fr.preau.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.IdentityProvider;
import fr.preau.testing.TestInstance;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each return from the identity provider has it asked for a token: one address has that done so often a minute. */
class ReturnRateTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static TestInstance preau;

    @BeforeAll
    static void start() {
        var settings = new HashMap<>(PROVIDER.settings());
        settings.put("PREAU_OIDC_FORM", "offered");
        settings.put("PREAU_POSTS_PER_MINUTE", "2");
        preau = TestInstance.start(settings);
        PROVIDER.start(preau.clock());
    }

    @AfterAll
    static void stop() {
        preau.close();
        PROVIDER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pre-remplir/retour", "/connexion/fournisseur/retour"})
    void returnsInALoopAreRefused(String address) {
        assertThat(statuses(address)).contains(429);
    }

    private static List<Integer> statuses(String address) {
        return IntStream.range(0, 20)
                .mapToObj(_ -> preau.visitor().get(address + "?state=a&code=b").status())
                .toList();
    }
}
