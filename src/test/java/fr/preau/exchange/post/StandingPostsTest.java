package fr.preau.exchange.post;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a post is read, what its author is told of it, and how many answers it is said to have. */
class StandingPostsTest {

    private TestInstance preau;
    private Organiser organiser;
    private String slug;
    private long day;
    private Mailbox claire;
    private Mailbox paul;

    @BeforeEach
    void aCycleOfTwo() {
        preau = TestInstance.start(Map.of());
        organiser = Organiser.at(preau);
        slug = preau.publish(cycle().day("2025-09-24", 30));
        day = preau.day(slug, "2025-09-24");
        claire = registered();
        paul = registered();
    }

    @AfterEach
    void stop() {
        preau.close();
    }

    private Mailbox registered() {
        var person = Mailbox.at(preau);
        preau.visitor().form(slug).with("email", person.address()).day(day).send();
        return person;
    }

    private void write() {
        preau.visitor()
                .post(
                        claire.ownPage() + "/echanges",
                        Map.of(
                                "kind",
                                List.of("SEEKS"),
                                "title",
                                List.of("Une charte"),
                                "text",
                                List.of("Qui en a une ?")));
    }

    private List<Post> posts() {
        return preau.bean(PostRows.class).of(preau.cycle(slug));
    }

    private void moderate(Post post, String to, String... more) {
        organiser.post(
                "/gestion/cycles/" + slug + "/echanges/" + post.id(),
                more.length == 0 ? Map.of("to", to) : Map.of("to", to, more[0], more[1]));
    }

    private String read(Mailbox person) {
        return preau.visitor()
                .get(person.ownPage() + "/echanges")
                .html()
                .select("#annonces + ul")
                .text()
                .replace('\u00a0', ' ');
    }

    private String mine() {
        return preau.visitor()
                .get(claire.ownPage() + "/echanges")
                .html()
                .select("#miennes + ul")
                .text();
    }

    private void days(int number) {
        preau.clock().advance(Duration.ofDays(number));
    }

    private void act(Mailbox person, String path, Map<String, List<String>> form) {
        preau.visitor()
                .post(person.ownPage() + "/echanges/" + posts().getFirst().id() + path, form);
    }

    @Test
    void sixtyDaysBeginWhenAnOrganiserShowsIt() {
        write();
        days(50);
        assertThat(organiser.get("/gestion/cycles/" + slug + "/echanges").words())
                .doesNotContain("jusqu’au");
        moderate(posts().getFirst(), "SHOWN");
        days(59);
        assertThat(read(paul)).contains("Une charte");
        days(2);
        assertThat(read(paul)).isEmpty();
        assertThat(mine()).contains("Arrivée à son terme").doesNotContain("Affichée");
        assertThat(organiser.get("/gestion/cycles/" + slug + "/echanges").words())
                .contains("Arrivée à son terme");
    }

    @Test
    void oneThatWaitedLongerThanThatIsShownAllTheSame() {
        write();
        days(61);
        moderate(posts().getFirst(), "SHOWN");
        assertThat(read(paul)).contains("Une charte");
    }

    @Test
    void whatHasExpiredOrWasSetAsideIsWrittenAgain() {
        write();
        write();
        assertThat(posts()).hasSize(1);
        var first = posts().getFirst();
        moderate(first, "SET_ASIDE", "reason-" + first.id(), "Trop court.");
        write();
        assertThat(posts()).hasSize(2);

        moderate(posts().getFirst(), "SHOWN");
        days(61);
        write();
        assertThat(posts()).hasSize(3);
        moderate(posts().getFirst(), "SHOWN");
        assertThat(read(paul)).contains("Une charte");
    }

    @Test
    void onlyAnswersThatAreReadAreCounted() {
        var zoe = registered();
        write();
        moderate(posts().getFirst(), "SHOWN");
        act(paul, "/reponse", Map.of("text", List.of("La voici.")));
        act(zoe, "/reponse", Map.of("text", List.of("La nôtre aussi.")));
        assertThat(read(paul)).contains("2 réponses");

        preau.visitor().post(zoe.ownPage() + "/desistement/" + day, Map.of());
        assertThat(read(paul)).contains("1 réponse").doesNotContain("2 réponses");

        var reply = preau.bean(PostRows.class)
                .repliesTo(posts().getFirst().id())
                .getFirst()
                .id();
        for (var person : List.of(registered(), registered(), registered())) {
            act(person, "/signalement", Map.of("reply", List.of(Long.toString(reply))));
        }
        assertThat(read(paul)).contains("0 réponse");
    }

    @Test
    void itsAuthorReadsThatItWasReported() {
        write();
        moderate(posts().getFirst(), "SHOWN");
        for (var person : List.of(paul, registered(), registered())) {
            act(person, "/signalement", Map.of());
        }

        assertThat(mine()).contains("Signalée, en attente de relecture").doesNotContain("Affichée");
    }
}
