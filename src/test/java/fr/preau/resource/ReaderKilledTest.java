package fr.preau.resource;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Eventually;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The process that takes a file apart is killed in the middle: a document stays unread, a picture is refused. */
class ReaderKilledTest {

    private static final String DAY = "2024-09-03";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final String title = "Coupé " + UUID.randomUUID();
    private final String slug = preau.publish(cycle().day("2024-12-05", 10));
    private final String house = "/gestion/cycles/" + slug + "/ressources";

    private String link() {
        var day = preau.day(slug, "2024-12-05");
        preau.jdbc()
                .sql("UPDATE meeting_day SET date = :date::date WHERE id = :day")
                .param("date", DAY)
                .param("day", day)
                .update();
        preau.jdbc().sql("SELECT pg_notify('preau_change', 'CYCLES')").query().listOfRows();
        var links = preau.bean(SpeakerLinks.class);
        return links.path(links.withId(links.make(day, "", "Ada Borelle")).orElseThrow());
    }

    /** Gives that file, and kills whatever process reads it; the answer of the form. */
    private Page givenAndCut(String link, byte[] file) throws Exception {
        var visitor = preau.visitor();
        try (var aside = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = aside.submit(() -> visitor.send(
                    Upload.post(visitor.request(link + "/fichier"), Map.of("titre", title), "fichier", "x.pdf", file)));
            Eventually.until("a reader to kill", () -> answer.isDone() || killed());
            assertThat(answer.isDone())
                    .as("it was read before it could be killed")
                    .isFalse();
            return answer.get();
        }
    }

    /** The database and its processes are no Java; a long class path hides what a process of ours is for. */
    private static boolean killed() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .command()
                        .filter(command -> command.endsWith("/java"))
                        .isPresent())
                .map(ProcessHandle::destroyForcibly)
                .reduce(false, Boolean::logicalOr);
    }

    @Test
    void aDocumentWhoseReaderIsKilledStaysWithoutAPreview() throws Exception {
        var link = link();

        assertThat(givenAndCut(link, Given.pdf("Jamais lu")).status()).isEqualTo(302);

        var one = preau.bean(Resources.class)
                .byLink(preau.bean(SpeakerLinks.class)
                        .behind(link.substring(link.lastIndexOf('/') + 1))
                        .orElseThrow()
                        .id())
                .getFirst();
        assertThat(one.content().body()).isEmpty();
        assertThat(preau.visitor().get(link).words()).contains("sans aperçu (vérifiez qu’il s’ouvre)");
        assertThat(organiser.get(house).words()).contains("sans aperçu (vérifiez qu’il s’ouvre)");
        organiser.post(
                house + "/" + one.id() + "/accord",
                Map.of("title", title, "authors", "", "themes", "", "departments", ""));
        Eventually.until(
                "everybody sees it",
                () -> preau.visitor().get(one.path()).words().contains(title));
        assertThat(preau.visitor().get(one.path()).words()).contains("Sans aperçu");
        assertThat(preau.visitor().get(one.path() + "/ouvrir").status()).isEqualTo(200);
    }

    @Test
    void aPictureWhoseReaderIsKilledIsRefusedInWordsAndTheProductGoesOn() throws Exception {
        var link = link();

        var answer = givenAndCut(link, Given.picture("png", 300, 300));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".fault").text()).contains("Cette image ne se lit pas");
        assertThat(answer.html().select("[name=titre]").val()).isEqualTo(title);
        assertThat(preau.visitor().get(link).words()).contains("Rien encore");
        assertThat(preau.visitor().get("/rencontre/" + slug).status()).isEqualTo(200);
        assertThat(preau.visitor()
                        .send(Upload.post(
                                preau.visitor().request(link + "/fichier"),
                                Map.of("titre", title),
                                "fichier",
                                "x.png",
                                Given.picture("png", 30, 30)))
                        .status())
                .isEqualTo(302);
    }
}
