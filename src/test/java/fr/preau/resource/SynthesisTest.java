package fr.preau.resource;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.OrdinaryTime;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A synthesis that is written again, what it said before, how it is followed and how often it is opened. */
class SynthesisTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final String word = "mot" + UUID.randomUUID().toString().replaceAll("\\W", "");
    private final String title = "Ce que l’on retient " + word;
    private String slug;
    private String house;

    @BeforeEach
    void aDayThatIsOver() {
        slug = preau.publish(cycle().day("2024-12-03", 10));
        house = "/gestion/cycles/" + slug + "/ressources";
        var day = preau.day(slug, "2024-12-03");
        preau.jdbc()
                .sql("UPDATE meeting_day SET date = '2024-09-03' WHERE id = :day")
                .param("day", day)
                .update();
        preau.jdbc().sql("SELECT pg_notify('preau_change', 'CYCLES')").query().listOfRows();
        organiser.post(
                house + "/synthese",
                Map.of(
                        "synthesis-title",
                        title,
                        "synthesis-place",
                        Long.toString(day),
                        "synthesis-text",
                        "Premier texte.\n\nCe qui reste."));
    }

    private long id() {
        return preau.jdbc()
                .sql("SELECT id FROM resource WHERE title LIKE '%' || :word || '%'")
                .param("word", word)
                .query(Long.class)
                .single();
    }

    private String page() {
        return house + "/" + id() + "/synthese";
    }

    private Page write(String text, int version) {
        return organiser.post(page(), Map.of("title", title, "text", text, "version", Integer.toString(version)));
    }

    @Test
    void everybodyReadsTheLatestTextAndTheTeamWhoWroteWhatAndWhen() {
        assertThat(organiser.get(house).html().select("a[href=" + page() + "]")).isNotEmpty();
        assertThat(write("Second texte.\n\nCe qui reste.", 1).header("Location"))
                .contains("fait=synthese");

        var everybody = preau.visitor().get("/ressources/" + id()).words();
        assertThat(everybody).contains("Second texte", "Ce qui reste").doesNotContain("Premier texte");
        assertThat(preau.visitor().get("/ressources/recherche?q=second+" + word).words())
                .contains(title);
        var team = organiser.get(page());
        assertThat(team.words()).contains("Version 1", "Version 2", "Camille Fontaine");
        assertThat(team.html().select("ins").eachText()).containsExactly("Second texte.");
        assertThat(team.html().select("del").eachText()).containsExactly("Premier texte.");
        assertThat(preau.visitor().get(page()).status()).isBetween(302, 403);
        assertThat(Organiser.at(preau, Role.READER).get(page()).html().select("main form"))
                .isEmpty();
    }

    @Test
    void whoWritesOnAnOlderTextLosesNothingAndChangesNothing() {
        write("Second texte.", 1);
        var late = write("Troisième, écrit sur le premier.", 1);

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.words()).contains("Quelqu’un a enregistré un autre texte");
        assertThat(late.html().select("textarea").text()).contains("Troisième");
        assertThat(preau.visitor().get("/ressources/" + id()).words()).contains("Second texte");
        assertThat(late.html().select("input[name=version]").val()).isEqualTo("2");
        write("Second texte.", 2);
        assertThat(preau.bean(Syntheses.class).of(id())).hasSize(2);
    }

    @Test
    void anEmptyTextIsRefusedAtItsField() {
        var answer = write(" ", 1);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".faults a[href=#text]")).isNotEmpty();
        assertThat(organiser
                        .post(page(), Map.of("title", "", "text", "x", "version", "1"))
                        .html()
                        .select("textarea")
                        .text())
                .isEqualTo("x");
    }

    @Test
    void aThemeIsFollowedByItsOwnFeeds() {
        OrdinaryTime.at(preau).holdsForPost("/ressources/" + id() + "/ouverture");
    }
}
