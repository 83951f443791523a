package fr.preau.management.showcase;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.Cycles;
import fr.preau.cycle.edition.Duplication;
import fr.preau.testing.Eventually;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a page shows beside its text, as an organiser gives it and everybody sees it. */
class ShowcaseTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final String slug = preau.publish(cycle().day("2024-09-24", 10, "Lieu : 3 rue des Écoles, Ormeval"));
    private final String desk = "/gestion/cycles/" + slug + "/vitrine";

    @Test
    void aPictureStandsOnThePageInTwoWidthsWithItsWords() throws Exception {
        give(picture(1_600, 900), "Une place sous des arbres");

        var image = shown("img.cover");

        assertThat(image.attr("alt")).isEqualTo("Une place sous des arbres");
        assertThat(image.attr("srcset")).contains(" 640w, ", " 1280w");
        for (var address : image.attr("srcset").replaceAll(" \\d+w", "").split(", ")) {
            var file = HttpClient.newHttpClient()
                    .send(preau.visitor().request(address).build(), BodyHandlers.ofByteArray());
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type")).contains("image/jpeg");
            assertThat(file.headers().firstValue("Cache-Control"))
                    .as("taken back, it is in no cache that answers without asking")
                    .contains("public, no-cache");
            assertThat(file.body().length).isLessThan(140_000);
        }
    }

    @Test
    void aPictureIsTakenAwayAndPutBack() throws IOException {
        give(picture(1_600, 900), "À remettre");
        shown("img.cover");

        var taken = organiser.postAndFollow(desk + "/image/retrait", Map.of());
        eventually("img.cover", 0);
        var undo = taken.html().select("[role=status] form").first();
        assertThat(undo.select("button").text()).isEqualTo("Remettre l’image");
        organiser.post(undo.attr("action"), Map.of());

        assertThat(shown("img.cover").attr("alt")).isEqualTo("À remettre");
    }

    @Test
    void whatIsNoPictureIsRefusedInWordsAndNothingIsKept() throws IOException {
        for (var file : new byte[][] {
            bytes("<svg onload=alert(1)>"), bytes("%PDF-1.7"), picture(50_000, 4), picture(90, 50), new byte[10_500_000]
        }) {
            var answer = give(file, "Une image");

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.html().select("#picture-fault").text()).isNotEmpty();
            assertThat(answer.html().select("#words").attr("value")).isEqualTo("Une image");
        }
        assertThat(give(new byte[100_000_000], "Une image").status()).isEqualTo(413);
        assertThat(stored()).isZero();
    }

    @Test
    void aPictureWithoutItsWordsIsRefused() throws IOException {
        var answer = give(picture(1_600, 900), "  ");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#words-fault").text()).contains("Dites ce que l’on voit");
        assertThat(stored()).isZero();
    }

    @Test
    void thePictureOfADraftIsAtNoAddressAndStandsInItsPreview() throws IOException {
        give(picture(1_600, 900), "Pas encore");
        var address = shown("img.cover").attr("src");
        organiser.post("/gestion/cycles/" + slug + "/etat", Map.of("to", "DRAFT", "confirmed", "yes"));

        Eventually.until("the file is gone", () -> preau.visitor().get(address).status() == 404);
        assertThat(organiser
                        .get("/gestion/cycles/" + slug + "/apercu")
                        .html()
                        .select("img.cover")
                        .attr("src"))
                .startsWith("data:image/jpeg;base64,");
    }

    @Test
    void thePageSaysWhoToWriteTo() {
        say("Équipe des rencontres", "equipe@exemple.fr", "04 72 00 00 00", seen());

        var contact = shown(".panel__contact");

        assertThat(contact.text()).contains("Équipe des rencontres", "equipe@exemple.fr");
        assertThat(contact.select("a").eachAttr("href")).contains("mailto:equipe@exemple.fr", "tel:0472000000");
    }

    @Test
    void whoSavesAContactSecondIsToldAndKeepsWhatTheyTyped() {
        var before = seen();
        say("La première", "premiere@exemple.fr", "", before);

        var second = say("La seconde", "seconde@exemple.fr", "", before);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html().select("#contactName").attr("value")).isEqualTo("La seconde");
        assertThat(second.words()).contains("premiere@exemple.fr");
    }

    @Test
    void aContactThatNobodyCanReachIsRefused() {
        assertThat(say("Camille", "", "", seen())
                        .html()
                        .select("#contactEmail-fault")
                        .text())
                .contains("Donnez un courriel ou un téléphone");
        assertThat(say("Camille", "camille@", "", seen()).status()).isEqualTo(422);
        assertThat(say("Camille", "", "javascript:alert(1)", seen())
                        .html()
                        .select("#contactPhone-fault")
                        .text())
                .contains("numéro de téléphone");
    }

    @Test
    void nextYearsPageTakesThePictureAndTheContactAlong() throws IOException {
        give(picture(1_600, 900), "De l’an dernier");
        say("Camille", "camille@exemple.fr", "", seen());
        var next = preau.bean(Duplication.class)
                .copy(preau.bean(Cycles.class).withSlug(slug).orElseThrow(), "Camille");

        var page = organiser.get("/gestion/cycles/" + next.slug() + "/vitrine").html();

        assertThat(page.select("figure img").attr("alt")).isEqualTo("De l’an dernier");
        assertThat(page.select("#contactEmail").attr("value")).isEqualTo("camille@exemple.fr");
    }

    @Test
    void thePlaceHasItsMapAndALinkToThePageItsPicture() throws Exception {
        var page = preau.visitor().get("/rencontre/" + slug).html();

        assertThat(page.select("a[href^='https://www.openstreetmap.org/search?query=']"))
                .isNotEmpty();
        assertThat(page.select("meta[name='twitter:card']").attr("content")).isEqualTo("summary_large_image");
        var card = page.select("meta[property='og:image']").attr("content");
        assertThat(page.select("meta[property='og:image:alt']").attr("content")).contains("24\u00a0septembre 2024");
        var file = HttpClient.newHttpClient()
                .send(
                        preau.visitor()
                                .request(card.substring(card.indexOf("/rencontre/")))
                                .build(),
                        BodyHandlers.ofInputStream());
        var drawn = ImageIO.read(file.body());
        assertThat(drawn.getWidth()).isEqualTo(1_200);
        assertThat(drawn.getHeight()).isEqualTo(630);
    }

    private Page give(byte[] file, String words) {
        return organiser.send(Upload.post(
                organiser.request(desk + "/image"),
                Map.of("words", words, "kept", "milieu"),
                "picture",
                "../../image.jpg",
                file));
    }

    private Page say(String name, String email, String phone, String seen) {
        return organiser.post(
                desk + "/contact",
                Map.of("contactName", name, "contactEmail", email, "contactPhone", phone, "seen", seen));
    }

    private String seen() {
        return organiser
                .get(desk)
                .html()
                .select("form[action$='/contact'] input[name=seen]")
                .attr("value");
    }

    /** That element of the public page, once there is one. */
    private Element shown(String css) {
        eventually(css, 1);
        return preau.visitor().get("/rencontre/" + slug).html().select(css).first();
    }

    private void eventually(String css, int number) {
        Eventually.until(
                css + " × " + number,
                () -> preau.visitor()
                                .get("/rencontre/" + slug)
                                .html()
                                .select(css)
                                .size()
                        == number);
    }

    private int stored() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM cycle_picture p JOIN cycle c ON c.id = p.cycle_id WHERE c.slug = :slug")
                .param("slug", slug)
                .query(Integer.class)
                .single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
