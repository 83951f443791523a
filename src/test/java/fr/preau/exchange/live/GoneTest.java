package fr.preau.exchange.live;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.exchange.SpeakerQuestions;
import fr.preau.exchange.post.PostRows;
import fr.preau.registration.desk.PersonErasure;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who withdraws or is erased is nowhere a second later: on no page, in no stream of those who look. */
class GoneTest {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** A machine that has other work may be late; not each time. */
    private static final int TRIES = 3;

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final String slug = preau.publish(cycle().day("2024-09-24", 400));
    private final long day = preau.day(slug, "2024-09-24");
    private final String own = registered("Paul").ownPage();
    private String room;
    private List<Listener> looking;

    @BeforeEach
    void somebodyLooks() {
        preau.bean(SpeakerQuestions.class).set(day, true, false);
        room = organiser
                .get("/gestion/cycles/" + slug + "/questions")
                .html()
                .select("a[href$=/ecran]")
                .attr("href")
                .replace("/ecran", "");
        looking = List.of(
                Listener.to(preau.visitor().request(own + "/questions/" + day + "/direct")),
                Listener.to(preau.visitor().request(room + "/ecran/direct")));
    }

    @AfterEach
    void everybodyGoes() {
        looking.forEach(Listener::close);
    }

    private Mailbox registered(String firstName) {
        return Mailbox.registered(preau, slug, firstName, day);
    }

    private void send(String path, Map<String, String> form) {
        var sent =
                form.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())));
        assertThat(preau.visitor().post(path, sent).status()).isBetween(200, 303);
    }

    private long shown(String page, String title) {
        send(page + "/echanges", Map.of("kind", "SEEKS", "title", title, "text", "Qui en a une ?"));
        var posts = preau.bean(PostRows.class);
        var post = posts.of(preau.cycle(slug)).getFirst().id();
        posts.show(post, OffsetDateTime.ofInstant(preau.clock().instant(), ZoneOffset.UTC));
        return post;
    }

    /** Somebody who asked, let be known that they come, wrote and answered. */
    private String everywhere(String firstName, long answered) {
        var page = registered(firstName).ownPage();
        send(page + "/questions/" + day, Map.of("text", "Que demande " + firstName + " ?"));
        send(page + "/participants/" + day, Map.of("name", "true"));
        shown(page, "Annonce de " + firstName);
        send(page + "/echanges/" + answered + "/reponse", Map.of("text", "La voici."));
        looking.forEach(listener -> listener.hears(firstName));
        return page;
    }

    private Stream<String> pages(long answered) {
        return Stream.of(
                        own + "/questions/" + day,
                        own + "/participants/" + day,
                        own + "/echanges",
                        own + "/echanges/" + answered,
                        room,
                        room + "/ecran",
                        room + "/intervenants")
                .map(page -> preau.visitor().get(page).words());
    }

    /** How long after it the last place was without that name. */
    private Duration gone(String firstName, long answered, Runnable going) {
        assertThat(pages(answered)).allMatch(words -> words.contains(firstName));
        looking.forEach(Listener::forgets);
        var start = System.nanoTime();
        going.run();
        Eventually.until(
                "nothing of " + firstName + " is shown",
                () -> pages(answered).noneMatch(words -> words.contains(firstName)));
        looking.forEach(listener -> listener.hears("event: questions"));
        var time = Duration.ofNanos(System.nanoTime() - start);
        assertThat(looking).extracting(Listener::heard).noneMatch(text -> text.contains(firstName));
        return time;
    }

    /** In one transaction, as whoever erases does. */
    private void erase(long registration) {
        new TransactionTemplate(preau.bean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> preau.bean(PersonErasure.class).forget(List.of(registration)));
    }

    private Duration fastest(BiFunction<String, Long, Duration> one) {
        var answered = shown(own, "Une charte");
        return Stream.of("Zoé", "Hugo", "Inès")
                .limit(TRIES)
                .map(name -> one.apply(name, answered))
                .min(Duration::compareTo)
                .orElseThrow();
    }

    @Test
    void whoWithdrewIsNowhereASecondLater() {
        var time = fastest((name, answered) -> {
            var page = everywhere(name, answered);
            return gone(name, answered, () -> send(page + "/desistement/" + day, Map.of()));
        });

        assertThat(time).isLessThan(LONGEST);
    }

    @Test
    void whoIsErasedIsNowhereASecondLater() {
        var time = fastest((name, answered) -> {
            everywhere(name, answered);
            var registration = preau.bean(SpeakerQuestions.class).of(day).stream()
                    .filter(one -> one.author().startsWith(name))
                    .findFirst()
                    .orElseThrow()
                    .registrationId();
            return gone(name, answered, () -> erase(registration));
        });

        assertThat(time).isLessThan(LONGEST);
    }
}
