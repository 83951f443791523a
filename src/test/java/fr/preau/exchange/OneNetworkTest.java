package fr.preau.exchange;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.person.People;
import fr.preau.testing.FormBody;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A room full of people who vote by the Wi-Fi of one house. */
class OneNetworkTest {

    private static final int PER_MINUTE = 20;
    private static final int PEOPLE = 300;

    private static TestInstance preau;
    private static long day;
    private static long question;
    private static List<String> pages;
    private static String asker;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(
                Map.of("PREAU_POSTS_PER_MINUTE", Integer.toString(PER_MINUTE), "PREAU_TRUSTED_PROXIES", "127.0.0.1"));
        var slug = preau.publish(cycle().day("2024-09-24", 1_000));
        day = preau.day(slug, "2024-09-24");
        var person = Mailbox.at(preau);
        preau.visitor().form(slug).with("email", person.address()).day(day).send();
        var asking = preau.jdbc()
                .sql("SELECT id FROM registration WHERE email_key = :email")
                .param("email", person.address())
                .query(Long.class)
                .single();
        var questions = preau.bean(SpeakerQuestions.class);
        questions.set(day, true, false);
        questions.ask(day, asking, "", "Et après ?", false);
        question = questions.of(day).getFirst().id();
        asker = person.ownPage() + "/questions/" + day;
        pages = Voters.join(preau, day, asking, PEOPLE).stream()
                .map(voter -> URI.create(preau.bean(People.class).page(voter).orElseThrow())
                                .getPath() + "/questions/" + day)
                .toList();
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    private static int vote(String page, String vote, String address) {
        var form = Map.of("question", Long.toString(question), "vote", vote);
        return preau.visitor()
                .send(FormBody.postFromOwnPage(preau.visitor().request(page + "/vote"), form)
                        .header("X-Forwarded-For", address))
                .status();
    }

    @Test
    void threeHundredPeopleBehindOneAddressVoteAndNobodyIsKeptFromAnything() throws InterruptedException {
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(30)) {
            List<Callable<Integer>> work = pages.stream()
                    .<Callable<Integer>>map(page -> () -> vote(page, "oui", "203.0.113.1"))
                    .toList();
            threads.invokeAll(work).forEach(answer -> answers.add(answer.resultNow()));
        }

        assertThat(answers).hasSize(PEOPLE).allMatch(status -> status >= 300 && status < 304);
        assertThat(preau.bean(SpeakerQuestions.class).of(day).getFirst().votes())
                .isEqualTo(PEOPLE);
        assertThat(find("203.0.113.1")).isEqualTo(422);
    }

    @Test
    void oneLinkHasItsOwnBound() {
        assertThat(votes(asker, "198.51.100.7")).contains(429);
        assertThat(vote(asker, "oui", "198.51.100.8")).isEqualTo(429);
        assertThat(vote(pages.getFirst(), "oui", "198.51.100.7")).isBetween(300, 303);
    }

    /** Whoever has many links, as somebody who registered many, is bounded by where they send from. */
    @Test
    void allLinksOfOneAddressTogetherAreWithinWhatARoomSends() {
        assertThat(IntStream.range(0, 5 * PEOPLE)
                        .mapToObj(number -> vote(
                                pages.get(number % PEOPLE), number / PEOPLE % 2 == 0 ? "oui" : "non", "203.0.113.9"))
                        .anyMatch(status -> status == 429))
                .isTrue();
        assertThat(vote(pages.get(7), "oui", "203.0.113.10")).isBetween(300, 303);
    }

    @Test
    void aForgedLinkIsNoWayAroundTheAddress() {
        var forged = asker.replaceFirst("(/inscription/[^-]+-)....", "$1AAAA");
        assertThat(votes(forged, "192.0.2.7")).contains(404, 429).doesNotContain(302, 303);
        assertThat(votes(forged.replace("AAAA", "BBBB"), "192.0.2.7")).containsOnly(429);
    }

    private static Set<Integer> votes(String page, String address) {
        return IntStream.rangeClosed(0, 2 * PER_MINUTE)
                .mapToObj(number -> vote(page, number % 2 == 0 ? "oui" : "non", address))
                .collect(Collectors.toSet());
    }

    private static int find(String address) {
        return preau.visitor()
                .send(FormBody.postFromOwnPage(
                                preau.visitor().request("/retrouver-mon-inscription"), Map.of("email", ""))
                        .header("X-Forwarded-For", address))
                .status();
    }
}
