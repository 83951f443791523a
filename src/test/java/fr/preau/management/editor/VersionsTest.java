package fr.preau.management.editor;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.Seats;
import fr.preau.platform.job.Nightly;
import fr.preau.staff.Role;
import fr.preau.testing.OpenEditor;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every save of a cycle is kept, told in words, and can be taken up again. */
class VersionsTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private String slug;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
    }

    @Test
    void aSaveSaysWhoAndWhatInWords() {
        OpenEditor.of(organiser, slug)
                .with("day-0-sequence-0-start", "10h")
                .with("day-0-capacity", "12")
                .saved();

        assertThat(versions().html().select("#version-2").text().replace('\u00a0', ' '))
                .contains("Modifiée par Camille Fontaine")
                .contains("Journée du 24 septembre : l’heure de « Première séquence » passe de 9 h 30 à 10 h")
                .contains("Journée du 24 septembre : la jauge passe de 10 à 12 places");
    }

    @Test
    void aYearAfterItsLastDayNobodyIsReadInWhatThePageWas() {
        var recent = slug;
        var old = preau.publish(cycle().day("2023-03-14", 10));
        preau.jdbc()
                .sql(
                        "UPDATE cycle_version SET at = '2023-02-01' WHERE cycle_id IN (SELECT id FROM cycle WHERE slug IN (:slugs))")
                .param("slugs", List.of(old, recent))
                .update();

        preau.beans(Nightly.class).stream()
                .filter(one -> one.job().equals("version-retention"))
                .forEach(Nightly::run);

        assertThat(kept(old)).isZero();
        assertThat(kept(recent)).isPositive();
        assertThat(organiser.get("/gestion/cycles/" + old + "/versions").words())
                .contains("Aucune version gardée");
        OpenEditor.of(organiser, old).with("title", "Une page d’avant").saved();
        assertThat(kept(old)).as("who corrects it later has what it was before").isEqualTo(2);
    }

    private long kept(String of) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM cycle_version v JOIN cycle c ON c.id = v.cycle_id WHERE c.slug = :slug")
                .param("slug", of)
                .query(Long.class)
                .single();
    }

    @Test
    void anImportIsAVersionToo() {
        var page = versions();

        assertThat(page.html().select("#version-1").text()).contains("Tirée d’un document");
        assertThat(page.html().select("#version-1 a[href*=version=]")).isEmpty();
    }

    @Test
    void whatChangedByAnotherWayIsKeptBeforeTheNextSave() {
        preau.bean(Seats.class).resize(preau.day(slug, "2024-09-24"), 33);

        OpenEditor.of(organiser, slug).with("title", "Après la jauge").saved();

        assertThat(versions().html().select(".versions h2").eachText())
                .containsExactly("Version 3 (en cours)", "Version 2", "Version 1");
        assertThat(versions().html().select("#version-2").text()).contains("Relevée");
    }

    @Test
    void anEarlierVersionIsShownAndTakenUpAgainAsANewOne() {
        var before = stored().content();
        OpenEditor.of(organiser, slug)
                .with("title", "Une erreur")
                .press("day-1-remove")
                .saved();
        assertThat(organiser
                        .get("/gestion/cycles/" + slug + "/versions/1")
                        .html()
                        .select("h1")
                        .text())
                .isEqualTo(before.title());

        var page = OpenEditor.at(organiser, "/gestion/cycles/" + slug + "/modifier?version=1");
        assertThat(page.page().words()).contains("Voici la version 1", "Rien n’est encore changé");
        page.saved();

        assertThat(stored().content()).isEqualTo(before);
        assertThat(versions().html().select("#version-3").text().replace('\u00a0', ' '))
                .contains("Reprise d’une version plus ancienne", "La journée du 22 octobre est ajoutée");
    }

    @Test
    void aVersionThatIsNoneIsNotFound() {
        assertThat(organiser.get("/gestion/cycles/" + slug + "/versions/99").status())
                .isEqualTo(404);
        assertThat(organiser
                        .get("/gestion/cycles/" + slug + "/modifier?version=99")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aLongHistoryIsShownByPages() {
        for (var number = 0; number < 21; number++) {
            OpenEditor.of(organiser, slug).with("title", "Titre " + number).saved();
        }

        var first = versions();
        assertThat(first.html().select(".versions h2")).hasSize(20);
        var older = first.html().select("a[href*=depuis]").attr("href");
        assertThat(organiser.get(older).html().select(".versions h2").eachText())
                .isEqualTo(List.of("Version 2", "Version 1"));
    }

    @Test
    void aReaderSeesTheVersionsAndTakesNoneUp() {
        OpenEditor.of(organiser, slug).with("title", "Autre").saved();
        var reader = Organiser.at(preau, Role.READER);

        var page = reader.get("/gestion/cycles/" + slug + "/versions");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("a[href*=version=]")).isEmpty();
    }

    private Page versions() {
        return organiser.get("/gestion/cycles/" + slug + "/versions");
    }

    private Cycle stored() {
        return preau.bean(Cycles.class).withSlug(slug).orElseThrow();
    }
}
