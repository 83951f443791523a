package fr.preau.cycle.page;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.TestInstance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPageTest {

    private static TestInstance preau;
    private static String coming;
    private static String themed;
    private static String past;

    @BeforeAll
    static void publish() {
        preau = TestInstance.start(Map.of());
        coming = preau.publish(cycle().day("2024-09-24", 10, "**8h00-9h00 : Les quartiers sortants**"));
        themed = preau.publish(cycle().line("## Thèmes\n\n- Économie sociale\n- santé, alimentation")
                .day("2024-11-05", 10));
        past = preau.publish(cycle().day("2024-09-03", 10, "**8h00-9h00 : L’accès à l’alimentation**"));
    }

    @AfterAll
    static void close() {
        preau.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quartiers sortants", "SORTANT  quartier", "Quartiérs", "« sortants »"})
    void everyWordIsLookedForWhateverItsAccentsAndItsEnd(String words) {
        var page = preau.visitor().get("/rencontres?q=" + encoded(words));

        assertThat(page.words()).contains("Une rencontre.", "Les quartiers sortants");
        assertThat(page.html().select(".card h3 a").attr("href")).isEqualTo("/rencontre/" + coming);
        assertThat(page.html().select(".card__found a").attr("href"))
                .isEqualTo("/rencontre/" + coming + "#titre-2024-09-24");
    }

    @Test
    void aThemeLeadsToEveryCycleThatSpeaksOfIt() {
        var home = preau.visitor().get("/").html().select("nav[aria-label=Thèmes] a");
        assertThat(home.eachText()).containsExactly("alimentation", "Économie sociale", "santé");
        assertThat(preau.visitor()
                        .get("/rencontre/" + themed)
                        .html()
                        .select("nav[aria-label=Thèmes] a")
                        .eachText())
                .containsExactly("Économie sociale", "santé", "alimentation");
        var found = preau.visitor().get(home.getFirst().attr("href")).html();
        assertThat(found.select(".card h3 a").eachAttr("href"))
                .containsExactly("/rencontre/" + themed, "/rencontre/" + past);
    }

    @Test
    void whatIsPastComesLast() {
        var page = preau.visitor().get("/rencontres?q=essai");

        assertThat(page.html().select(".card h3 a").eachAttr("href"))
                .containsExactly("/rencontre/" + coming, "/rencontre/" + themed, "/rencontre/" + past);
    }

    @Test
    void whereNothingIsFoundTheWordsStayAndAWayOutIsShown() {
        var page = preau.visitor().get("/rencontres?q=introuvable");

        assertThat(page.words()).contains("Aucune rencontre ne contient tous ces mots.");
        assertThat(page.html().select("#q").attr("value")).isEqualTo("introuvable");
        assertThat(page.html().select("main a[href=/]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=%20%20", "?q=%C2%AB%20!"})
    void withoutAWordEveryCycleIsShown(String query) {
        var page = preau.visitor().get("/rencontres" + query).html();

        assertThat(page.select(".card h3 a").eachAttr("href"))
                .containsExactly("/rencontre/" + coming, "/rencontre/" + themed, "/rencontre/" + past);
        assertThat(page.select(".card__found")).isEmpty();
    }

    @Test
    void whatIsNotPublishedIsNotFound() {
        var draft = preau.publish(cycle().day("2024-10-22", 10, "**8h00-9h00 : Encore un secret**"));
        preau.jdbc()
                .sql("UPDATE cycle SET state = 'DRAFT' WHERE slug = :slug")
                .param("slug", draft)
                .update();

        assertThat(preau.visitor().get("/rencontres?q=secret").words())
                .contains("Aucune rencontre ne contient tous ces mots.");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
