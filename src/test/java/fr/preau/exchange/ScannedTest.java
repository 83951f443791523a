package fr.preau.exchange;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.exchange.page.DayCodes;
import fr.preau.exchange.post.PostRows;
import fr.preau.resource.SpeakerLinks;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Programs follow every link of a message, and every link of what it opens: nothing of it is a gesture. */
class ScannedTest {

    private static final Set<String> PAGES =
            Set.of("/questions/", "/participants/", "/echanges", "/intervenants", "/ecran", "/reponses");

    @Test
    void whateverFollowsEveryLinkChangesNothing() {
        try (var preau = TestInstance.start(Map.of())) {
            var slug = preau.publish(cycle().day("2024-09-24", 30));
            var day = preau.day(slug, "2024-09-24");
            var claire = Mailbox.registered(preau, slug, "Claire", day);
            var paul = Mailbox.registered(preau, slug, "Paul", day);
            var own = claire.ownPage();
            var questions = preau.bean(SpeakerQuestions.class);
            questions.set(day, true, false);
            send(preau, own + "/questions/" + day, Map.of("text", "Qui décide ?"));
            send(preau, paul.ownPage() + "/questions/" + day, Map.of("text", "Et après ?"));
            questions.answer(questions.of(day).getFirst().id(), "La commune.", true);
            send(preau, own + "/participants/" + day, Map.of("name", "true"));
            send(preau, own + "/echanges", Map.of("kind", "SEEKS", "title", "Une charte", "text", "Qui en a une ?"));
            var posts = preau.bean(PostRows.class);
            var post = posts.of(preau.cycle(slug)).getFirst().id();
            posts.show(post, OffsetDateTime.ofInstant(preau.clock().instant(), ZoneOffset.UTC));
            send(preau, paul.ownPage() + "/echanges/" + post + "/reponse", Map.of("text", "La voici."));
            var links = preau.bean(SpeakerLinks.class);
            var start = new LinkedHashSet<String>();
            List.of(claire, paul).forEach(person -> person.letters().forEach(letter -> start.addAll(letter.paths())));
            start.add(links.path(links.withId(links.make(day, "", "Ida Roux")).orElseThrow()));
            start.add(preau.bean(DayCodes.class).path(day) + "/ecran");
            var before = Tables.of(preau);

            var followed = follow(preau.visitor(), start);

            assertThat(PAGES).allMatch(part -> followed.stream().anyMatch(link -> link.contains(part)));
            assertThat(Tables.of(preau)).isEqualTo(before);
        }
    }

    private static void send(TestInstance preau, String path, Map<String, String> form) {
        var sent = new HashMap<String, List<String>>();
        form.forEach((name, value) -> sent.put(name, List.of(value)));
        assertThat(preau.visitor().post(path, sent).status()).isBetween(200, 303);
    }

    /** All that can be come to from there by links. */
    private static Set<String> follow(Visitor visitor, Set<String> start) {
        var seen = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(start);
        while (!next.isEmpty()) {
            var link = next.remove().replaceAll("#.*", "");
            if (link.startsWith("/") && !link.startsWith("/assets/") && seen.add(link)) {
                visitor.send(visitor.request(link).HEAD());
                var page = visitor.send(visitor.request(link)
                        .header("Sec-Fetch-Site", "cross-site")
                        .GET());
                assertThat(page.status()).as(link).isLessThan(500);
                if (page.header("Content-Type").startsWith("text/html")) {
                    next.addAll(page.html().select("a[href], link[href]").eachAttr("href"));
                }
            }
        }
        return seen;
    }
}
