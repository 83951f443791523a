package fr.preau.api.token;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenPagesTest {

    private static final String PATH = "/gestion/acces";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser administrator = Organiser.at(preau);

    private Page make(String name, String... scopes) {
        return administrator.post(
                PATH,
                Stream.concat(
                                Stream.of(
                                        Map.entry("name", name),
                                        Map.entry("cycle", ""),
                                        Map.entry("perMinute", "60"),
                                        Map.entry("days", "30")),
                                Stream.of(scopes).map(scope -> Map.entry("scope", scope)))
                        .toList());
    }

    @Test
    void aTokenIsShownOnceAndKeptAsADigestAlone() {
        var page = make("Agenda de la métropole", "cycles:read", "presence:read");
        var secret = page.html().select("#secret").attr("value");

        assertThat(page.status()).isEqualTo(200);
        assertThat(secret).matches("preau_[A-Za-z0-9_-]{43}");
        assertThat(page.header("Cache-Control")).contains("no-store");
        var later = administrator.get(PATH);
        assertThat(later.words()).contains("Agenda de la métropole", "finit par " + secret.substring(45), "Jamais");
        assertThat(later.response().body()).doesNotContain(secret);
        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM api_token t WHERE t::text LIKE '%' || :secret || '%'")
                        .param("secret", secret.substring(6, 40))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(administrator.get("/gestion/journal").words())
                .contains("Accès donné à un programme", "« Agenda de la métropole » : cycles:read, presence:read");
    }

    @Test
    void itsLastUseIsShownWithoutAnAddress() {
        var secret = make("Tableau des présences", "cycles:read")
                .html()
                .select("#secret")
                .attr("value");

        preau.visitor()
                .send(preau.visitor()
                        .request("/api/v1/cycles")
                        .header("Authorization", "Bearer " + secret)
                        .GET());

        var row = administrator.get(PATH).html().select("tr:contains(Tableau des présences)");
        assertThat(row.text()).doesNotContain("Jamais").doesNotContain("127.0.0.1");
        assertThat(preau.jdbc()
                        .sql(
                                "SELECT count(*) FROM api_token WHERE name = 'Tableau des présences' AND used_at IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aWrongFormSaysWhatToDoAndLosesNothing() {
        var page = administrator.post(
                PATH,
                List.of(
                        Map.entry("name", "Site de l’agglomération"),
                        Map.entry("cycle", "999999999"),
                        Map.entry("perMinute", "mille"),
                        Map.entry("days", "4000")));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.words())
                .contains(
                        "Cochez au moins un droit.",
                        "Ce cycle n’existe plus",
                        "Donnez un nombre entre 1 et 6 000.",
                        "Choisissez une durée.");
        assertThat(page.html().select("#name").attr("value")).isEqualTo("Site de l’agglomération");
        assertThat(page.html().select("#perMinute").attr("value")).isEqualTo("mille");
    }

    @Test
    void aTokenOfOneCycleHasNoRightThatIsOfNone() {
        var cycle = preau.cycle(preau.publish(cycle().day("2024-09-24", 10)));
        var page = administrator.post(
                PATH,
                List.of(
                        Map.entry("name", "x"),
                        Map.entry("cycle", Long.toString(cycle)),
                        Map.entry("perMinute", "60"),
                        Map.entry("scope", "news:write"),
                        Map.entry("days", "30")));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.words()).contains("ne sont d’aucun cycle");
    }

    @Test
    void aTokenThatIsRevokedStaysShownAsEnded() {
        make("Ancien site", "cycles:read");
        var row = administrator.get(PATH).html().select("tr:contains(Ancien site)");
        var address = row.select("form").attr("action");

        assertThat(administrator.postAndFollow(address, Map.of()).words()).contains("Le jeton n’ouvre plus rien.");
        assertThat(administrator.postAndFollow(address, Map.of()).words()).contains("Rien n’a changé");
        assertThat(administrator
                        .get(PATH)
                        .html()
                        .select("tr:contains(Ancien site)")
                        .text())
                .contains("Révoqué");
        assertThat(administrator.get("/gestion/journal").words()).contains("Accès d’un programme retiré");
    }
}
