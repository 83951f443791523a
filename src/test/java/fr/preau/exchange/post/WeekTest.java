package fr.preau.exchange.post;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.desk.PersonErasure;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Tables;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is new among a cycle's posts, for who asked to be told on Mondays. */
class WeekTest {

    private TestInstance preau;
    private TestClock clock;
    private String slug;
    private long day;
    private Mailbox claire;
    private Mailbox paul;

    @BeforeEach
    void aCycleOfTwoOnATuesday() {
        clock = TestClock.at("2024-09-10T09:00");
        preau = TestInstance.start(TestDatabase.fresh(), clock, Map.of());
        slug = preau.publish(cycle().day("2024-09-24", 30).day("2024-10-22", 30));
        day = preau.day(slug, "2024-09-24");
        claire = registered("Claire");
        paul = registered("Paul");
    }

    @AfterEach
    void stop() {
        preau.close();
    }

    private Mailbox registered(String firstName) {
        return Mailbox.registered(preau, slug, firstName, day);
    }

    private Post shown(Mailbox person, String title) {
        preau.visitor()
                .post(
                        person.ownPage() + "/echanges",
                        Map.of("kind", List.of("SEEKS"), "title", List.of(title), "text", List.of("Qui en a une ?")));
        var post = preau.bean(PostRows.class).of(preau.cycle(slug)).getFirst();
        show(post);
        return post;
    }

    private void show(Post post) {
        preau.bean(PostRows.class).show(post.id(), clock.instant().atOffset(ZoneOffset.UTC));
    }

    private void follow(Mailbox person, String wish) {
        preau.visitor().post(person.ownPage() + "/echanges/suivre", Map.of("follow", List.of(wish)));
    }

    private void round(String at) {
        clock.set(at);
        preau.bean(Week.class).round();
    }

    @Test
    void whoAskedIsToldOnceOnMondayWhatOthersWrote() {
        var page = preau.visitor().get(paul.ownPage() + "/echanges");
        assertThat(page.words()).contains("Les recevoir");
        follow(paul, "oui");
        assertThat(preau.visitor()
                        .get(paul.ownPage() + "/echanges?fait=suivies")
                        .words())
                .as("no mail server is set")
                .contains("C’est noté. Ce site n’envoie pas encore de courriel")
                .doesNotContain("Vous recevrez");
        follow(paul, "oui");
        clock.set("2024-09-12T10:00");
        shown(claire, "Une charte");
        shown(paul, "La mienne");
        var before = paul.letters().size();

        round("2024-09-15T10:00");
        assertThat(paul.letters()).hasSize(before);
        round("2024-09-16T08:30");
        round("2024-09-16T09:00");
        round("2024-09-18T09:00");

        assertThat(paul.letters()).hasSize(before + 1);
        assertThat(paul.latest().words())
                .contains("Une charte", "Claire Martin")
                .doesNotContain("La mienne")
                .doesNotContain(claire.address());
        assertThat(paul.latest().replyTo())
                .noneMatch(address -> address.getAddress().equals(claire.address()));
        round("2024-09-23T09:00");
        assertThat(paul.letters()).hasSize(before + 1);
        assertThat(claire.letters()).noneMatch(letter -> letter.subject().contains("nouvelle annonce"));
    }

    @Test
    void aPostThatWaitedLongToBeReadIsNewWhenItIsShown() {
        follow(paul, "oui");
        preau.visitor()
                .post(
                        claire.ownPage() + "/echanges",
                        Map.of("kind", List.of("SEEKS"), "title", List.of("Tardive"), "text", List.of("Enfin ?")));
        var waiting = preau.bean(PostRows.class).of(preau.cycle(slug)).getFirst();
        round("2024-09-16T09:00");
        clock.set("2024-09-17T09:00");
        show(waiting);
        show(waiting);
        round("2024-09-23T09:00");

        assertThat(paul.latest().words()).contains("Tardive");
    }

    @Test
    void whoStopsWithdrawsOrReadsOfSomethingTakenBackIsNotToldOfIt() {
        follow(paul, "oui");
        clock.set("2024-09-12T10:00");
        var post = shown(claire, "Une charte");
        preau.visitor().post(claire.ownPage() + "/echanges/" + post.id() + "/retrait", Map.of());
        var before = paul.letters().size();
        round("2024-09-16T09:00");
        assertThat(paul.letters()).hasSize(before);

        shown(claire, "Une autre");
        follow(paul, "non");
        round("2024-09-23T09:00");
        assertThat(paul.letters()).hasSize(before);
        assertThat(preau.visitor().get(paul.ownPage() + "/echanges").words()).contains("Les recevoir");

        follow(paul, "oui");
        shown(claire, "Une dernière");
        preau.visitor().post(paul.ownPage() + "/desistement/" + day, Map.of());
        var after = paul.letters().size();
        round("2024-09-30T09:00");
        assertThat(paul.letters()).hasSize(after);
    }

    @Test
    void whoIsErasedIsInNoMessageThatOthersWereSent() {
        follow(paul, "oui");
        clock.set("2024-09-12T10:00");
        var post = shown(claire, "Une charte");
        round("2024-09-16T09:00");
        assertThat(paul.latest().words()).contains("Claire Martin");
        Tables.of(preau);
        preau.bean(PersonErasure.class).forget(List.of(post.registrationId()));

        assertThat(Tables.of(preau)).noneSatisfy((_, rows) -> assertThat(rows).contains("Claire"));
    }

    @Test
    void aYearAfterTheLastDayTheNightForgetsWhoFollowed() {
        follow(paul, "oui");
        clock.set("2025-10-20T09:00");
        preau.bean(PostNight.class).run();
        assertThat(followers()).isEqualTo(1);
        clock.set("2025-10-24T09:00");
        preau.bean(PostNight.class).run();
        assertThat(followers()).isZero();
    }

    private int followers() {
        return preau.jdbc()
                .sql("""
                        SELECT count(*)
                        FROM exchange_follow f
                        JOIN registration r ON r.id = f.registration_id
                        WHERE r.cycle_id = :cycle
                        """)
                .param("cycle", preau.cycle(slug))
                .query(Integer.class)
                .single();
    }
}
