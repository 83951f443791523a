package fr.preau.prefill;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.IdentityProvider;
import fr.preau.testing.IdentityProvider.Person;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Coming back again and again by one cookie: each time would be a call to the identity provider. */
class ProviderCallsTest {

    private static final int AT_ONCE = 3;

    @Test
    void oneAddressCallsTheProviderAsOftenAsItMaySendForms() {
        try (var provider = new IdentityProvider()) {
            var settings = new HashMap<>(provider.settings());
            settings.put("PREAU_OIDC_FORM", "offered");
            settings.put("PREAU_POSTS_PER_MINUTE", Integer.toString(AT_ONCE));
            try (var preau = TestInstance.start(settings)) {
                provider.start(preau.clock());
                provider.signIn(Person.of("claire@etat.exemple.fr"));
                var slug = preau.publish(cycle().day("2024-09-24", 10));
                var left = preau.visitor().post("/pre-remplir/" + slug, Map.of("job", List.of("Cheffe de projet")));
                var back = preau.visitor()
                        .get(left.html().select("a.button").attr("href"))
                        .header("Location");

                var first = arrive(preau, back, left);
                var last = first;
                for (var tries = 0; tries < 50 && last.status() != 429; tries++) {
                    last = arrive(preau, back, left);
                }

                assertThat(first.status()).isEqualTo(200);
                assertThat(last.status()).isEqualTo(429);
                assertThat(last.response().headers().allValues("Set-Cookie"))
                        .as("what was typed is kept for the next time")
                        .isEmpty();
                assertThat(preau.visitor().get(back).status())
                        .as("without a trip nobody is called, and nothing is counted")
                        .isEqualTo(422);

                var signIn = preau.visitor().get("/connexion/fournisseur");
                var returned = preau.visitor().get(signIn.header("Location")).header("Location");
                var member = arrive(preau, returned, signIn);
                for (var tries = 0; tries < 50 && member.status() != 429; tries++) {
                    member = arrive(preau, returned, signIn);
                }
                assertThat(member.status()).isEqualTo(429);
            }
        }
    }

    private static Page arrive(TestInstance preau, String back, Page left) {
        var cookies = left.response().headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .collect(Collectors.joining("; "));
        return preau.visitor().send(preau.visitor().request(back).header("Cookie", cookies));
    }
}
