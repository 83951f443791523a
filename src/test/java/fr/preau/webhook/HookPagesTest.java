package fr.preau.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Eventually;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HookPagesTest {

    private static final String PATH = "/gestion/envois-programmes";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser administrator = Organiser.at(preau);

    @Test
    void aWrongFormSaysWhatToDoAndLosesNothing() {
        var page = administrator.post(
                PATH,
                List.of(
                        Map.entry("name", ""),
                        Map.entry("url", "http://site.exemple.fr/"),
                        Map.entry("event", "tout")));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.words())
                .contains(
                        "Dites quel programme reçoit ces envois.",
                        "qui commence par https://",
                        "Cochez au moins une annonce.");
        assertThat(page.html().select("#url").attr("value")).isEqualTo("http://site.exemple.fr/");
    }

    private Page add(String url) {
        return administrator.post(
                PATH,
                List.of(Map.entry("name", "Voisin"), Map.entry("url", url), Map.entry("event", "note.published")));
    }

    /** Told where it is typed, if its spelling tells; else when it is looked up. */
    @Test
    void anAddressOfOurOwnNetworkIsNeverKnockedAt() {
        assertThat(add("https://127.0.0.1:1/").words()).contains("Cette adresse est de votre réseau interne");
        assertThat(add("https://voisin.exemple.fr/").html().select("#secret").attr("value"))
                .startsWith("whsec_");
        preau.jdbc()
                .sql("UPDATE webhook_subscription SET url = 'https://127.0.0.1:1/' WHERE name = 'Voisin'")
                .update();
        var own = administrator.get(PATH).html().select("a:contains(Voisin)").attr("href");

        administrator.post(own + "/essai", Map.of());

        Eventually.until("it is refused", () -> administrator.get(own).words().contains("est de votre réseau interne"));
        assertThat(administrator.postAndFollow(own + "/suppression", Map.of()).words())
                .contains("sont supprimés");
    }

    @Test
    void aSecretIsShownOnce() {
        var page = administrator.post(
                PATH,
                List.of(
                        Map.entry("name", "Agenda unique"),
                        Map.entry("url", "https://agenda.invalid/recu"),
                        Map.entry("event", "note.published")));
        var secret = page.html().select("#secret").attr("value");
        var own = administrator
                .get(PATH)
                .html()
                .select("a:contains(Agenda unique)")
                .attr("href");

        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(administrator.get(own).response().body()).doesNotContain(secret);
        assertThat(administrator.get("/gestion/journal").words())
                .contains("Programme ajouté aux envois", "« Agenda unique », agenda.invalid");
        administrator.post(own + "/suppression", Map.of());
    }
}
