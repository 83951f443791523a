package fr.preau.management.share;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Download;
import fr.preau.testing.Organiser;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What makes a cycle known. */
class ShareTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final String slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
    private final String path = "/rencontre/" + slug;

    @Test
    void thePageGivesTheLinkAndTextsThatAreReady() {
        var page = organiser.get("/gestion/cycles/" + slug + "/faire-connaitre").html();

        assertThat(page.select("a.address").attr("href")).endsWith(path);
        assertThat(page.select("#ailleurs ~ p a").attr("href")).isEqualTo("/gestion/cycles/" + slug + "/etat#ailleurs");
        assertThat(page.select("[data-copy]").eachAttr("data-copy"))
                .hasSize(3)
                .allSatisfy(text -> assertThat(text).endsWith(path));
        assertThat(page.select("pre").eachText())
                .allSatisfy(text -> assertThat(text).contains("24\u00a0septembre et 22\u00a0octobre 2024"));
    }

    @Test
    void thePosterIsOnePageForEverybodyWhoseCodeLeadsToThePage() {
        var paper = poster(slug);

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.qrCode()).endsWith(path);
        assertThat(paper.words())
                .contains("mardi 24 septembre 2024", "mardi 22 octobre 2024", "Programme et inscription");
        assertThat(paper.againstPdfUa1()).isEmpty();
    }

    @Test
    void thePosterOfManyDaysStaysOnePage() {
        var many = cycle();
        for (var day = 10; day < 30; day++) {
            many.day("2024-11-" + day, 10);
        }
        var slug = preau.publish(many);

        var paper = poster(slug);

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.words()).contains("et 14 autres journées");
    }

    @Test
    void whatNobodyCanOpenIsNotMadeKnown() {
        organiser.post("/gestion/cycles/" + slug + "/etat", Map.of("to", "DRAFT", "confirmed", "yes"));

        assertThat(organiser.get("/gestion/cycles/" + slug + "/faire-connaitre").status())
                .isEqualTo(404);
        assertThat(organiser.get("/gestion/cycles/" + slug + "/affiche.pdf").status())
                .isEqualTo(404);
        assertThat(Organiser.at(preau, Role.DESK)
                        .get("/gestion/cycles/" + slug + "/affiche.pdf")
                        .status())
                .isEqualTo(403);
    }

    private PaperCopy poster(String slug) {
        return Download.of(organiser.request("/gestion/cycles/" + slug + "/affiche.pdf"))
                .paper();
    }
}
