package fr.preau.resource;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.Cycles;
import fr.preau.resource.Resource.Content;
import fr.preau.resource.Resource.Stored;
import fr.preau.resource.file.FileType;
import fr.preau.resource.file.SharedFiles;
import fr.preau.testing.Held;
import fr.preau.testing.OrdinaryTime;
import fr.preau.testing.Organiser;
import fr.preau.testing.RawHttp;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a speaker gives by a link, from their file to the library. */
class SharedTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final Resources resources = preau.bean(Resources.class);
    private final String title = "Trier " + UUID.randomUUID();
    private final String word = "mot" + UUID.randomUUID().toString().replaceAll("\\W|\\d", "q");

    private Page read(String path) {
        return preau.visitor().get(path);
    }

    private String past() {
        var slug = preau.publish(cycle().day("2024-12-03", 10));
        preau.jdbc()
                .sql("UPDATE meeting_day SET date = '2024-09-03' WHERE id = :day")
                .param("day", preau.day(slug, "2024-12-03"))
                .update();
        preau.jdbc().sql("SELECT pg_notify('preau_change', 'CYCLES')").query().listOfRows();
        return slug;
    }

    private String link(String slug, String date) {
        var house = "/gestion/cycles/" + slug + "/ressources";
        organiser.post(
                house + "/liens", Map.of("speaker", "Ada Borelle", "place", Long.toString(preau.day(slug, date))));
        return organiser
                .get(house)
                .html()
                .select("a[href*=/partage/]")
                .attr("href")
                .replaceAll("^https?://[^/]+", "");
    }

    private Page give(String link, byte[] file) {
        var visitor = preau.visitor();
        return visitor.send(
                Upload.post(visitor.request(link + "/fichier"), Map.of("titre", title), "fichier", "x.pdf", file));
    }

    private long id() {
        return preau.jdbc()
                .sql("SELECT id FROM resource WHERE title = :title")
                .param("title", title)
                .query(Long.class)
                .single();
    }

    private void accept(String slug) {
        organiser.post(
                "/gestion/cycles/" + slug + "/ressources/" + id() + "/accord",
                Map.of("title", title, "authors", "Ada Borelle", "themes", "nuit " + word, "departments", "69"));
    }

    @Test
    void whatIsTypedToAcceptAResourceIsKeptWhenSomethingIsWrong() {
        var slug = past();
        give(link(slug, "2024-09-03"), Given.pdf("Les élus évaluent " + word));
        var id = id();

        var answer = organiser.post(
                "/gestion/cycles/" + slug + "/ressources/" + id + "/accord",
                Map.of("title", "", "authors", "Ada Borelle et moi", "themes", "nuit", "departments", "69, Auvergne"));

        assertThat(answer.status()).isEqualTo(422);
        var form = answer.html().select("details[open] form[action$=/accord]");
        assertThat(form.select("[name=authors]").val()).isEqualTo("Ada Borelle et moi");
        assertThat(form.select("[name=departments]").val()).isEqualTo("69, Auvergne");
        assertThat(form.select(".fault").eachText())
                .anySatisfy(fault -> assertThat(fault).contains("Donnez un titre"))
                .anySatisfy(fault -> assertThat(fault).contains("« Auvergne » n’est pas un département"));
        assertThat(answer.html().select(".summary a, [role=alert] a").eachAttr("href"))
                .contains("#title-" + id, "#departments-" + id);
    }

    @Test
    void aSpeakersFileIsHiddenUntilOrganisersAcceptItThenFoundByWhatItSays() {
        var slug = past();
        var link = link(slug, "2024-09-03");

        assertThat(read(link).words()).contains("Ada Borelle").contains("Rien encore");
        assertThat(give(link, Given.pdf("Les élus évaluent " + word)).status()).isEqualTo(302);
        assertThat(read(link).words()).contains(title).contains("À relire");
        var path = "/ressources/" + id();
        assertThat(read(path).status()).isEqualTo(404);
        assertThat(read(path + "/ouvrir").status()).isEqualTo(404);
        assertThat(read("/ressources/recherche?q=" + word).words()).doesNotContain(title);

        accept(slug);

        assertThat(read(path).html().select("h1").text()).isEqualTo(title);
        assertThat(read("/ressources/recherche?q=" + word).words()).contains(title);
        assertThat(read("/ressources/recherche?q=elu+" + word).words()).contains(title);
        assertThat(read("/ressources").words()).contains(title);
        assertThat(read("/ressources.atom").response().body()).contains(title);
        assertThat(read("/rencontre/" + slug).words()).contains(title);
        var ofCycle = read("/ressources/rencontre/" + slug);
        assertThat(ofCycle.words()).contains(title);
        assertThat(ofCycle.html().select("article a[href=/rencontre/" + slug + "]"))
                .isEmpty();
        assertThat(read("/ressources").html().select("article a[href=/rencontre/" + slug + "]"))
                .isNotEmpty();
        var file = read(path + "/ouvrir");
        assertThat(file.header("content-type")).startsWith("application/pdf");
        assertThat(file.header("content-disposition")).startsWith("inline");
        assertThat(file.header("content-security-policy")).contains("sandbox");
        assertThat(file.header("x-content-type-options")).isEqualTo("nosniff");
    }

    @Test
    void whatIsAcceptedIsHiddenUntilItsDayIsOver() {
        var slug = preau.publish(cycle().day("2024-12-04", 10));
        var link = link(slug, "2024-12-04");
        give(link, Given.pdf("Bientôt"));
        var sha256 = preau.jdbc()
                .sql("SELECT sha256 FROM resource WHERE title = :title")
                .param("title", title)
                .query(String.class)
                .single();

        accept(slug);

        for (var path : new String[] {
            "/ressources/" + id(),
            "/ressources/" + id() + "/ouvrir",
            "/ressources/rencontre/" + slug,
            "/ressources/" + sha256,
            "/ressources/" + sha256 + "/ouvrir",
            "/resources/" + sha256.substring(0, 2) + "/" + sha256
        }) {
            assertThat(read(path).status()).as(path).isEqualTo(404);
        }
        assertThat(read("/rencontre/" + slug).words()).doesNotContain(title);
    }

    /** A body that is taken apart is found to be none: that would be another answer. */
    @ParameterizedTest
    @ValueSource(strings = {"/partage/1-AAAAAAAAAAAAAAAAAAAAAA/fichier", "/porteur/x/pieces"})
    void aFileIsTakenOfNobodyWhoseLinkOpensNothing(String path) {
        var body = new byte[1000];
        var answer = RawHttp.send(
                preau,
                body,
                "POST " + path + " HTTP/1.1",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Length: " + body.length);

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void anAddressIsGivenInPlaceOfAFileAndAClosedLinkOpensNothing() {
        var slug = past();
        var link = link(slug, "2024-09-03");
        preau.visitor()
                .post(
                        link + "/adresse",
                        Map.of(
                                "titre-adresse",
                                List.of(title),
                                "adresse",
                                List.of("https://www.youtube.com/watch?v=1")));
        accept(slug);

        assertThat(read("/ressources/" + id()).words()).contains("Vidéo");
        assertThat(read("/ressources/" + id() + "/ouvrir").header("location"))
                .isEqualTo("https://www.youtube.com/watch?v=1");

        var number = preau.jdbc()
                .sql("SELECT link_id FROM resource WHERE id = :id")
                .param("id", id())
                .query(Long.class)
                .single();
        organiser.post("/gestion/cycles/" + slug + "/ressources/liens/" + number + "/fermeture", Map.of());
        assertThat(read(link).status()).isEqualTo(404);
        assertThat(read(link.substring(0, link.length() - 1) + "A").status()).isEqualTo(404);
    }

    private void weigh(String slug, long bytes) {
        resources.add(
                new Content(
                        Optional.of(preau.day(slug, "2024-09-03")),
                        "",
                        Optional.empty(),
                        ResourceKind.DOCUMENT,
                        "Lourd",
                        "",
                        List.of(),
                        List.of(),
                        LocalDate.of(2024, 9, 3),
                        "",
                        Optional.of(new Stored("%064x".formatted(bytes), FileType.PDF, bytes)),
                        ""),
                false);
    }

    @Test
    void aCycleThatAnotherFillsWhileAFileIsOnItsWayTakesItNoMore() throws NoSuchAlgorithmException {
        var slug = past();
        var link = link(slug, "2024-09-03");
        var cycle = preau.bean(Cycles.class).withSlug(slug).orElseThrow().id();
        var pdf = Given.pdf("En retard " + word);

        var late = Held.whileOpen(
                preau,
                () -> {
                    resources.alone(cycle);
                    weigh(slug, 999_999_990);
                },
                () -> give(link, pdf));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.words()).contains("dépasseraient 1 Go");
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        assertThat(preau.bean(SharedFiles.class).holds(sha256)).isFalse();
        assertThat(resources.ofCycle(cycle)).hasSize(1);
    }

    @Test
    void whereFilesHaveNoRoomAnAddressIsTaken() {
        var slug = past();
        var link = link(slug, "2024-09-03");
        weigh(slug, 1_000_000_001);

        assertThat(give(link, Given.pdf("En trop " + word)).words()).contains("donnez plutôt une adresse");
        preau.visitor()
                .post(
                        link + "/adresse",
                        Map.of("titre-adresse", List.of(title), "adresse", List.of("https://exemple.fr/en-trop.pdf")));

        assertThat(id()).isPositive();
    }

    @Test
    void aSpeakerTakesBackWhatIsNotAcceptedYet() {
        var slug = past();
        var link = link(slug, "2024-09-03");
        give(link, Given.pdf("Brouillon " + word));

        preau.visitor().post(link + "/retrait", Map.of("ressource", List.of(Long.toString(id()))));

        assertThat(read(link).words()).contains("Rien encore");
    }

    @Test
    void aMegabyteInAnyFieldOfASpeakerCostsAboutWhatAFormDoes() {
        OrdinaryTime.at(preau).holdsForFormsOf(link(past(), "2024-09-03"));
    }
}
