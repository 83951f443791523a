package fr.preau.exchange.post;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How posts are chosen, and what organisers make of one. */
class MadeOfPostsTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final String slug = preau.publish(cycle().day("2024-09-24", 30).day("2024-10-22", 30));
    private final Mailbox claire = registered("Claire");
    private final Mailbox paul = registered("Paul");

    private Mailbox registered(String firstName) {
        return Mailbox.registered(preau, slug, firstName, preau.day(slug, "2024-09-24"));
    }

    private Post shown(Mailbox person, String title) {
        preau.visitor()
                .post(
                        person.ownPage() + "/echanges",
                        Map.of("kind", List.of("SEEKS"), "title", List.of(title), "text", List.of("Qui en a une ?")));
        var post = preau.bean(PostRows.class).of(preau.cycle(slug)).getFirst();
        organiser.post("/gestion/cycles/" + slug + "/echanges/" + post.id(), Map.of("to", "SHOWN"));
        return post;
    }

    @Test
    void postsAreChosenByKind() {
        shown(claire, "Une charte commune");
        var page = preau.visitor().get(paul.ownPage() + "/echanges?quoi=OFFERS");
        assertThat(page.words()).doesNotContain("Une charte commune");
        assertThat(page.html().select("[name=quoi] option[selected]").val()).isEqualTo("OFFERS");
        assertThat(preau.visitor().get(paul.ownPage() + "/echanges?quoi=SEEKS").words())
                .contains("Une charte commune");
    }

    @Test
    void anOrganiserMakesAResourceThatNobodyElseSeesYetAndNamesNobody() {
        var post = shown(claire, "Une charte commune");
        preau.visitor()
                .post(paul.ownPage() + "/echanges/" + post.id() + "/reponse", Map.of("text", List.of("La voici.")));
        var told =
                organiser.postAndFollow("/gestion/cycles/" + slug + "/echanges/" + post.id(), Map.of("to", "RESOURCE"));

        assertThat(told.words())
                .contains("Le brouillon est parmi les ressources")
                .contains("Une charte commune");
        var id = preau.jdbc()
                .sql("SELECT max(id) FROM resource WHERE title = 'Une charte commune'")
                .query(Long.class)
                .single();
        assertThat(preau.visitor().get("/ressources/" + id).status()).isEqualTo(404);
        assertThat(preau.jdbc()
                        .sql("SELECT body FROM resource WHERE id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .contains("Qui en a une", "La voici.")
                .doesNotContain("Claire")
                .doesNotContain("Paul");
    }

    @Test
    void anOrganiserOpensTheEditorOnASequenceAboutItAndNothingIsSavedBefore() {
        var post = shown(claire, "Une charte à plusieurs");
        var opened = organiser.get("/gestion/cycles/" + slug + "/modifier?annonce=" + post.id());

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.html().select("input[name$=title]").eachAttr("value")).contains("Une charte à plusieurs");
        assertThat(preau.visitor().get("/rencontre/" + slug).words()).doesNotContain("Une charte à plusieurs");
        var other = preau.publish(cycle().day("2024-09-24", 30));
        assertThat(organiser
                        .get("/gestion/cycles/" + other + "/modifier?annonce=" + post.id())
                        .status())
                .isEqualTo(404);
    }
}
