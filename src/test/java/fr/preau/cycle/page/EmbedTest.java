package fr.preau.cycle.page;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Settings;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A cycle in a page of another site, and what tells that site how. */
class EmbedTest {

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day("2024-09-24", 10));

    /** As pages name it, which is not where a test finds it. */
    private String site() {
        return preau.bean(Settings.class).url();
    }

    private Page oembed(String url, String more) {
        return preau.visitor().get("/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + more);
    }

    private String page() {
        return site() + "/rencontre/" + slug;
    }

    private static JsonNode read(Page answer) {
        assertThat(answer.status()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.response().body());
    }

    @Test
    void itsPageAloneMayBeFramedAndHoldsNothingThatAClickDoes() {
        var framed = preau.visitor().get("/integrer/" + slug);

        assertThat(framed.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("frame-ancestors");
        assertThat(framed.response().headers().map()).doesNotContainKey("set-cookie");
        assertThat(framed.html().select("form, script, button, input")).isEmpty();
        assertThat(framed.html().select("a").eachAttr("href"))
                .containsExactly("/rencontre/" + slug, "/rencontre/" + slug + "/inscription");
        assertThat(framed.words()).contains("10 places");
        assertThat(preau.visitor().get("/rencontre/" + slug).header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void itSaysWhatIsLeftOnceSomebodyHasCome() {
        var one = preau.publish(cycle().day("2024-09-24", 1));
        assertThat(preau.visitor().get("/integrer/" + one).words()).contains("1 place");

        preau.visitor().form(one).day(preau.day(one, "2024-09-24")).send();

        assertThat(preau.visitor().get("/integrer/" + one).words()).contains("Complet");
    }

    @Test
    void thePageNamesWhereToAskAndTheAnswerIsAFrame() {
        var link = preau.visitor()
                .get("/rencontre/" + slug)
                .html()
                .select("link[type=application/json+oembed]")
                .attr("href");
        var answer = read(preau.visitor().get(link.substring(site().length())));

        assertThat(answer.get("version").asString()).isEqualTo("1.0");
        assertThat(answer.get("type").asString()).isEqualTo("rich");
        var frame = Jsoup.parse(answer.get("html").asString()).select("iframe");
        assertThat(frame.attr("src")).isEqualTo(site() + "/integrer/" + slug);
        assertThat(frame.attr("title")).isEqualTo(answer.get("title").asString());
        assertThat(frame.attr("width")).isEqualTo(answer.get("width").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "?utm_source=lettre", "#jour-2024-09-24", "/?a=b#c"})
    void anAddressIsKnownHoweverItWasPasted(String more) {
        assertThat(oembed(page() + more, "").status()).isEqualTo(200);
        assertThat(oembed(page().replace("http:", "https:") + more, "").status())
                .isEqualTo(200);
    }

    @Test
    void itIsNoLargerThanASiteHasRoomFor() {
        var answer = read(oembed(page(), "&maxwidth=320&maxheight=300"));
        assertThat(answer.get("width").asInt()).isEqualTo(320);
        assertThat(answer.get("height").asInt()).isEqualTo(300);
        assertThat(read(oembed(page(), "&maxwidth=large&maxheight=-1"))
                        .get("width")
                        .asInt())
                .isEqualTo(600);
    }

    @Test
    void whatIsNotHereOrNotPublicIsNotThere() {
        assertThat(oembed("https://exemple.fr/rencontre/" + slug, "").status()).isEqualTo(404);
        assertThat(oembed(site() + "/rencontre/introuvable", "").status()).isEqualTo(404);
        assertThat(oembed(site() + "/actualites", "").status()).isEqualTo(404);
        assertThat(preau.visitor().get("/oembed").status()).isEqualTo(404);
        assertThat(oembed(page(), "&format=xml").status()).isEqualTo(501);
        assertThat(preau.visitor().get("/integrer/introuvable").status()).isEqualTo(404);
        Organiser.at(preau).post("/gestion/cycles/" + slug + "/etat", Map.of("to", "DRAFT", "confirmed", "yes"));
        assertThat(oembed(page(), "").status()).isEqualTo(404);
        assertThat(preau.visitor().get("/integrer/" + slug).status()).isEqualTo(404);
    }

    @Test
    void anOrganiserFindsTheCodeToPaste() {
        var code = Organiser.at(preau)
                .get("/gestion/cycles/" + slug + "/etat")
                .html()
                .select("#code")
                .text();

        assertThat(Jsoup.parse(code).select("iframe").attr("src")).isEqualTo(site() + "/integrer/" + slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0", "????????\n\nx", "é", ""})
    void anAddressThatNoPageHasIsNoneOfOurs(String awkward) {
        assertThat(oembed(site() + "/rencontre/" + awkward, "").status()).isEqualTo(404);
    }
}
