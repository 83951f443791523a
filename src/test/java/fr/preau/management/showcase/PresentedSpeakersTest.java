package fr.preau.management.showcase;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.resource.SpeakerLinks;
import fr.preau.testing.Eventually;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Who speaks, on a cycle's page: with their agreement, and for as long as they want. */
class PresentedSpeakersTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final String slug = preau.publish(cycle().day("2024-09-24", 10));
    private final String desk = "/gestion/cycles/" + slug + "/vitrine";

    @Test
    void somebodyWhoAgreedIsPresentedWithTheirFace() throws IOException {
        present(Map.of(
                "name", "Ada Borelle", "role", "cheffe de projet", "organisation", "Ville d’Albe", "agreed", "true"));

        var speaker = shown(1).first();

        assertThat(speaker.text()).isEqualTo("Ada Borelle cheffe de projet, Ville d’Albe");
        var face = preau.visitor().get(speaker.select("img").attr("src"));
        assertThat(face.status()).isEqualTo(200);
        assertThat(face.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(face.header("Cache-Control"))
                .as("taken back, it is in no cache that answers without asking")
                .isEqualTo("public, no-cache");
    }

    @Test
    void nobodyIsPresentedWithoutTheirAgreement() throws IOException {
        var answer = present(Map.of("name", "Ada Borelle"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#agreed-fault, #agreement .fault").text())
                .contains("sans son accord");
        assertThat(answer.html().select("#name").attr("value")).isEqualTo("Ada Borelle");
        assertThat(stored()).isZero();
    }

    @Test
    void somebodyWhoSaidNotToBeNamedIsNot() throws IOException {
        var link = link("Ada Borelle");
        present(Map.of("name", "Ada BORELLE", "agreed", "true"));
        shown(1);

        preau.visitor().post(link + "/accord", Map.of("accord", List.of("unnamed")));

        shown(0);
        assertThat(organiser.get(desk).words()).contains("Ne veut pas être nommé");
        var again = present(Map.of("name", "Mme Borelle", "agreed", "true"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#name-fault").text()).contains("de ne pas publier son nom");
    }

    @Test
    void aSpeakerReadsTheirPresentationByTheirLinkAndTakesItBack() throws IOException {
        var link = link("Ada Borelle");
        present(Map.of("name", "Ada Borelle", "role", "urbaniste", "agreed", "true"));
        shown(1);
        assertThat(preau.visitor().get(link).words()).contains("Votre présentation", "urbaniste");
        assertThat(preau.visitor().get(link + "/mes-donnees.json").response().body())
                .contains("urbaniste");

        preau.visitor().post(link + "/presentation", Map.of());

        shown(0);
        assertThat(stored()).isZero();
    }

    @Test
    void whoIsForgottenIsPresentedNoMore() throws IOException {
        var link = link("Ada Borelle");
        present(Map.of("name", "Ada Borelle", "agreed", "true"));
        var face = shown(1).select("img").attr("src");

        preau.visitor().post(link + "/effacement", Map.of("sure", List.of("oui")));

        shown(0);
        Eventually.until("the face is gone", () -> preau.visitor().get(face).status() == 404);
        assertThat(stored()).isZero();
    }

    @Test
    void aPresentationIsCorrectedHiddenShownAndRemoved() throws IOException {
        present(Map.of("name", "Ada Borelle", "agreed", "true"));
        shown(1);
        var form = organiser
                .get(desk + "?intervenant=" + id())
                .html()
                .select("#presenter")
                .first();
        organiser.post(
                form.attr("action"),
                Map.of(
                        "name", "Ada Borelle-Camara",
                        "role", "",
                        "organisation", "",
                        "agreed", "true",
                        "seen", form.select("[name=seen]").attr("value")));
        assertThat(organiser.get(desk).words()).contains("Ada Borelle-Camara");
        assertThat(organiser
                        .post(form.attr("action"), Map.of("name", "Ada", "agreed", "true", "seen", "avant"))
                        .status())
                .isEqualTo(409);

        organiser.post(desk + "/intervenants/" + id() + "/affichage", Map.of("shown", "false"));
        shown(0);
        organiser.post(desk + "/intervenants/" + id() + "/affichage", Map.of("shown", "true"));
        shown(1);
        organiser.post(desk + "/intervenants/" + id() + "/suppression", Map.of());
        shown(0);
        assertThat(stored()).isZero();
    }

    @Test
    void whoSpeaksAtAnotherCycleIsNotWithinReachOfThisOne() throws IOException {
        present(Map.of("name", "Ada Borelle", "agreed", "true"));
        var other = preau.publish(cycle().day("2024-09-24", 10));

        assertThat(organiser
                        .post("/gestion/cycles/" + other + "/vitrine/intervenants/" + id() + "/suppression", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(stored()).isOne();
    }

    private Page present(Map<String, String> fields) throws IOException {
        var all = new HashMap<>(Map.of("role", "", "organisation", ""));
        all.putAll(fields);
        return organiser.send(
                Upload.post(organiser.request(desk + "/intervenants"), all, "photograph", "face.png", face()));
    }

    private String link(String name) {
        organiser.post(
                "/gestion/cycles/" + slug + "/ressources/liens",
                Map.of("speaker", name, "email", "", "place", Long.toString(preau.day(slug, "2024-09-24"))));
        var links = preau.bean(SpeakerLinks.class);
        return links.path(links.ofDays(List.of(preau.day(slug, "2024-09-24"))).getFirst());
    }

    /** So many people as the page presents, once it does. */
    private Elements shown(int number) {
        Eventually.until(
                number + " on the page",
                () -> preau.visitor()
                                .get("/rencontre/" + slug)
                                .html()
                                .select(".speaker")
                                .size()
                        == number);
        return preau.visitor().get("/rencontre/" + slug).html().select(".speaker");
    }

    private long id() {
        return preau.jdbc()
                .sql("SELECT p.id FROM presented_speaker p JOIN cycle c ON c.id = p.cycle_id WHERE c.slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }

    private int stored() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM presented_speaker p JOIN cycle c ON c.id = p.cycle_id WHERE c.slug = :slug")
                .param("slug", slug)
                .query(Integer.class)
                .single();
    }

    private static byte[] face() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 500, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
