package fr.preau.territory.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.territory.Published;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of sources, and the form that brings a file. */
class SourcePagesTest {

    private static final String PATH = "/gestion/territoires";

    private static TestInstance preau;
    private static Organiser administrator;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
        administrator = Organiser.at(preau);
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    private static Page send(String kind, String vintage, byte[] file) {
        return administrator.send(Upload.post(
                administrator.request(PATH),
                Map.of("sorte", kind, "millesime", vintage),
                "fichier",
                "posts.csv",
                file));
    }

    @Test
    void aFileThatIsTakenIsShownWithItsReport() {
        var answer = send("POSTS", "2024", Published.bytes(Published.POSTS));
        var report = administrator.get(answer.header("Location").replace(preau.url(), ""));

        assertThat(report.words()).contains("Postes d’adultes-relais", "381", "ANCT, Licence Ouverte 2.0", "SHA-256");
        assertThat(administrator.get(PATH).words()).contains("posts.csv", "En service", "Camille Fontaine");
        assertThat(administrator.get("/gestion/journal").words())
                .contains("Données de territoires importées", "Postes d’adultes-relais 2024, posts.csv");
        assertThat(administrator
                        .get(send("POSTS", "2024", Published.bytes(Published.POSTS))
                                .header("Location")
                                .replace(preau.url(), ""))
                        .words())
                .contains("Rien n’a changé : ce fichier est déjà celui qui est en service.");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        var answer = send("", "24", new byte[0]);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words())
                .contains(
                        "Dites ce que contient le fichier.",
                        "Donnez l’année que décrit le fichier, comme 2024.",
                        "Choisissez le fichier tel qu’il est publié ; il ne doit pas être vide.");
        assertThat(answer.html().selectFirst("[name=millesime]").val()).isEqualTo("24");
    }

    @Test
    void aFileThatIsRefusedSaysWhyAtItsField() {
        var answer = send("LIST", "2024", "code_qp;lib_qp\nQN06941N;a\n".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().selectFirst("#fichier-fault").text())
                .contains("Il manque la colonne « insee_com »", "Rien n’a changé.");
        assertThat(answer.html().selectFirst("[name=sorte] option[selected]").val())
                .isEqualTo("LIST");
    }

    @Test
    void whoeverOnlyReadsSeesTheSourcesAndNoForm() {
        assertThat(Organiser.at(preau, Role.READER).get(PATH).html().select("main form"))
                .isEmpty();
    }
}
