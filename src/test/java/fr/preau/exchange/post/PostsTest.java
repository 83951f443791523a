package fr.preau.exchange.post;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.desk.PersonErasure;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OrdinaryTime;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people of a cycle look for and propose: read by their cycle alone, and nobody's address with it. */
class PostsTest {

    private static final String TITLE = "Un exemple de charte de gestion urbaine";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final String slug = preau.publish(cycle().day("2024-09-24", 30));
    private final long day = preau.day(slug, "2024-09-24");
    private final Mailbox claire = registered("Claire", slug, day);
    private final Mailbox paul = registered("Paul", slug, day);
    private final String desk = "/gestion/cycles/" + slug + "/echanges";

    private Mailbox registered(String firstName, String cycle, long on) {
        return Mailbox.registered(preau, cycle, firstName, on);
    }

    private Page write(Mailbox person, String title, String... more) {
        var form = new HashMap<>(Map.of(
                "kind",
                List.of("SEEKS"),
                "title",
                List.of(title),
                "text",
                List.of("Qui en a une ?"),
                "department",
                List.of("69")));
        for (var at = 0; at < more.length; at += 2) {
            form.put(more[at], List.of(more[at + 1]));
        }
        return preau.visitor().post(person.ownPage() + "/echanges", form);
    }

    private Post shown(Mailbox person) {
        write(person, TITLE);
        var post = preau.bean(PostRows.class).of(cycleId()).getFirst();
        organiser.post(desk + "/" + post.id(), Map.of("to", "SHOWN"));
        return post;
    }

    private long cycleId() {
        return preau.bean(fr.preau.cycle.Cycles.class)
                .withSlug(slug)
                .orElseThrow()
                .id();
    }

    private Page reply(Mailbox person, Post post, String text) {
        return answer(person.ownPage(), post, text);
    }

    private Page answer(String own, Post post, String text) {
        return preau.visitor().post(own + "/echanges/" + post.id() + "/reponse", Map.of("text", List.of(text)));
    }

    private String list(Mailbox person) {
        return preau.visitor().get(person.ownPage() + "/echanges").words();
    }

    @Test
    void aPostIsReadByAnOrganiserFirstThenByTheCycleAndAnsweredThere() {
        assertThat(write(claire, TITLE).header("Location")).contains("fait=ecrite");
        assertThat(list(claire)).contains("Mes annonces non affichées").contains(TITLE);
        assertThat(list(paul)).doesNotContain(TITLE);
        assertThat(organiser.get(desk).words()).contains(TITLE).contains("En attente de relecture");

        var post = shown(claire);
        var own = claire.ownPage();
        assertThat(list(paul)).contains(TITLE).contains("Claire Martin, Ville d’essai");
        reply(paul, post, "Nous avons la nôtre.");

        var letter = claire.latest();
        assertThat(letter.subject()).contains("Une réponse à");
        assertThat(letter.text())
                .contains("Paul Martin")
                .contains("/echanges/" + post.id())
                .doesNotContain(paul.address())
                .doesNotContain("Nous avons la nôtre");
        var page = preau.visitor().get(own + "/echanges/" + post.id());
        assertThat(page.words()).contains("Nous avons la nôtre.").contains("Paul Martin");
        assertThat(page.response().body()).doesNotContain(paul.address());
        assertThat(preau.visitor()
                        .get(paul.ownPage() + "/echanges/" + post.id())
                        .response()
                        .body())
                .doesNotContain(claire.address());
    }

    @Test
    void whoAnsweredAPostIsToldOnceWhenItsAuthorAnswersThem() {
        var post = shown(claire);
        var own = claire.ownPage();
        reply(paul, post, "Nous avons la nôtre.");
        reply(paul, post, "Depuis 2022.");
        var before = box(paul);

        answer(own, post, "Merci ! Quand peut-on la lire ?");
        answer(own, post, "Et à qui écrire ?");

        var letter = paul.latest();
        assertThat(letter.subject()).contains("Une réponse à");
        assertThat(letter.text())
                .contains("Claire Martin, Ville d’essai, vous a répondu")
                .contains("/echanges/" + post.id())
                .doesNotContain(claire.address())
                .doesNotContain("Merci");
        assertThat(box(paul)).isEqualTo(before + 1);
        assertThat(preau.visitor().get(letter.path("/inscription/")).words()).contains("Et à qui écrire ?");
    }

    /** How many messages were ever planned for them. */
    private long box(Mailbox person) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE lower(recipient) = :address")
                .param("address", person.address())
                .query(Long.class)
                .single();
    }

    @Test
    void postsAreChosenByTerritory() {
        shown(claire);
        assertThat(preau.visitor()
                        .get(paul.ownPage() + "/echanges?departement=69")
                        .words())
                .contains(TITLE);
        assertThat(preau.visitor()
                        .get(paul.ownPage() + "/echanges?departement=38")
                        .words())
                .doesNotContain(TITLE);
    }

    @Test
    void threeReportsOfThreePeopleHideUntilAnOrganiserHasRead() {
        var post = shown(claire);
        var report = "/echanges/" + post.id() + "/signalement";
        for (var time = 0; time < 4; time++) {
            var told = preau.visitor().post(paul.ownPage() + report, Map.of()).header("location");
            assertThat(preau.visitor()
                            .get(told.substring(told.indexOf("/inscription")))
                            .words())
                    .contains("C’est signalé à l’équipe.");
        }
        assertThat(list(paul)).contains(TITLE);
        for (var name : List.of("Zoé", "Hugo")) {
            preau.visitor().post(registered(name, slug, day).ownPage() + report, Map.of());
        }
        assertThat(list(paul)).doesNotContain(TITLE);
        assertThat(organiser.get(desk).words()).contains("3 signalements");
        organiser.post(desk + "/" + post.id(), Map.of("to", "SHOWN"));
        assertThat(list(paul)).contains(TITLE);
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        var links = write(claire, TITLE, "text", "https://a.fr https://b.fr www.c.fr");
        assertThat(links.status()).isEqualTo(422);
        assertThat(links.words()).contains("Deux liens au plus");
        assertThat(links.html().select("input[name=title]").attr("value")).isEqualTo(TITLE);
        assertThat(write(claire, " ", "kind", "", "text", " ").words())
                .contains("Dites si vous cherchez")
                .contains("Donnez un titre")
                .contains("Écrivez un texte");
    }

    @Test
    void tenPostsADayAndNotOneMore() {
        for (var number = 0; number < 10; number++) {
            assertThat(write(claire, "Annonce " + number).header("Location")).contains("ecrite");
        }
        assertThat(write(claire, "Annonce 9").header("Location")).contains("ecrite");
        assertThat(write(claire, "Annonce 10").words()).contains("Vous avez déjà écrit 10 fois");
    }

    @Test
    void whoWithdrawsOrIsErasedIsGoneWithWhatTheyWrote() {
        var post = shown(claire);
        var own = claire.ownPage();
        reply(paul, post, "Nous avons la nôtre.");
        preau.visitor().post(paul.ownPage() + "/desistement/" + day, Map.of());
        assertThat(preau.visitor().get(own + "/echanges/" + post.id()).words()).doesNotContain("Nous avons la nôtre");
        assertThat(preau.visitor().get(paul.ownPage() + "/echanges").status()).isEqualTo(404);

        var zoe = registered("Zoé", slug, day);
        assertThat(list(zoe)).contains(TITLE);
        preau.bean(PersonErasure.class).forget(List.of(post.registrationId()));
        assertThat(list(zoe)).doesNotContain(TITLE);
        assertThat(preau.bean(PostRows.class).withId(post.id())).isEmpty();
    }

    @Test
    void peopleOfAnotherCycleAndStrangersFindNothing() {
        var post = shown(claire);
        var elsewhere = preau.publish(cycle().day("2024-09-24", 30));
        var other = registered("Zoé", elsewhere, preau.day(elsewhere, "2024-09-24"));

        assertThat(list(other)).doesNotContain(TITLE);
        assertThat(preau.visitor()
                        .get(other.ownPage() + "/echanges/" + post.id())
                        .status())
                .isEqualTo(404);
        assertThat(reply(other, post, "Bonjour").status()).isEqualTo(404);
        assertThat(preau.visitor().get("/inscription/a-b/echanges").status()).isEqualTo(404);
    }

    @Test
    void anOrganiserMakesADraftOfNewsOfItWithoutNames() {
        var post = shown(claire);
        reply(paul, post, "Nous avons la nôtre.");
        var note = organiser.postAndFollow(desk + "/" + post.id(), Map.of("to", "NOTE"));
        assertThat(note.words()).contains("Le brouillon est gardé.");

        assertThat(note.html().select("input[name=title]").attr("value")).isEqualTo(TITLE);
        assertThat(note.html().select("textarea[name=text]").text())
                .contains("Nous avons la nôtre.")
                .doesNotContain("Martin");
    }

    @Test
    void itIsReadForSixtyDaysAndKeptAYearMore() {
        try (var alone = TestInstance.start(Map.of())) {
            var cycle = alone.publish(cycle().day("2024-09-24", 30));
            var person = Mailbox.at(alone);
            alone.visitor()
                    .form(cycle)
                    .with("email", person.address())
                    .day(alone.day(cycle, "2024-09-24"))
                    .send();
            var page = person.ownPage() + "/echanges";
            alone.visitor()
                    .post(page, Map.of("kind", List.of("OFFERS"), "title", List.of(TITLE), "text", List.of("Voici.")));
            var posts = alone.bean(PostRows.class);
            var id = alone.jdbc()
                    .sql("SELECT id FROM exchange_post")
                    .query(Long.class)
                    .single();
            posts.show(id, java.time.OffsetDateTime.ofInstant(alone.clock().instant(), java.time.ZoneOffset.UTC));
            assertThat(alone.visitor().get(page).html().select("#annonces + ul").text())
                    .contains(TITLE);
            alone.clock().advance(Duration.ofDays(61));
            assertThat(alone.visitor().get(page).html().select("#annonces + ul").text())
                    .isEmpty();
            alone.bean(PostNight.class).run();
            assertThat(posts.withId(id)).isPresent();
            alone.clock().advance(Duration.ofDays(366));
            alone.bean(PostNight.class).run();
            assertThat(posts.withId(id)).isEmpty();
        }
    }

    @Test
    void aMegabyteInAnyFieldOfAnExchangeCostsAboutWhatAFormDoes() {
        var usual = OrdinaryTime.at(preau);
        var post = shown(claire);
        organiser.post("/gestion/cycles/" + slug + "/questions/" + day, Map.of("open", "true"));
        usual.holdsForFormsOf(paul.ownPage() + "/echanges");
        usual.holdsForFormsOf(paul.ownPage() + "/echanges/" + post.id());
        usual.holdsForFormsOf(paul.ownPage() + "/questions/" + day);
        usual.holdsForFormsOf(paul.ownPage() + "/participants/" + day);
    }
}
