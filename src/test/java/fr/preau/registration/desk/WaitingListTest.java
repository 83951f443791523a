package fr.preau.registration.desk;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.Seats;
import fr.preau.testing.Eventually;
import fr.preau.testing.FilledForm;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The waiting list as people live it: by the form, by mail, by their own page. */
@org.junit.jupiter.api.TestInstance(Lifecycle.PER_CLASS)
class WaitingListTest {

    private TestInstance preau;
    private String slug;
    private long day;

    @BeforeAll
    void start() {
        preau = TestInstance.start(Map.of());
    }

    @AfterAll
    void stop() {
        preau.close();
    }

    @BeforeEach
    void aDayOfOneSeat() {
        preau.clock().set("2024-09-10T09:00");
        slug = preau.publish(cycle().day("2024-09-24", 1));
        day = preau.day(slug, "2024-09-24");
    }

    private FilledForm form(Mailbox somebody) {
        return preau.visitor().form(slug).with("email", somebody.address());
    }

    private Mailbox confirmed() {
        var somebody = Mailbox.at(preau);
        assertThat(form(somebody).day(day).send().words()).contains("Votre inscription est confirmée");
        return somebody;
    }

    private Mailbox waiting() {
        var somebody = Mailbox.at(preau);
        var answer = form(somebody).with("waitFor", Long.toString(day)).send();
        assertThat(answer.words()).contains("Vous êtes sur liste d’attente");
        return somebody;
    }

    private String page(Mailbox somebody) {
        return preau.visitor().get(somebody.ownPage()).words();
    }

    private void gesture(Mailbox somebody, String gesture) {
        assertThat(preau.visitor()
                        .post(somebody.ownPage() + "/" + gesture + "/" + day, Map.of())
                        .status())
                .isEqualTo(302);
    }

    @Test
    void theFormOffersTheWaitingListOfAFullDayAndOnlyThat() {
        confirmed();

        var form = preau.visitor().form(slug).opened().html();

        assertThat(form.select("input[name=days]:not([disabled])")).isEmpty();
        assertThat(form.select("input[name=waitFor]").eachAttr("value")).containsExactly(Long.toString(day));
    }

    @Test
    void aFreedSeatGoesToTheFirstInLine() {
        var holder = confirmed();
        var first = waiting();
        var second = waiting();
        assertThat(page(first)).contains("Liste d’attente, rang 1");
        assertThat(page(second)).contains("Liste d’attente, rang 2");

        gesture(holder, "desistement");

        assertThat(first.latest().subject()).startsWith("Une place pour vous");
        assertThat(page(first)).contains("Une place vous est proposée").contains("12 septembre 2024 à 9 h");
        assertThat(page(second)).contains("Liste d’attente, rang 1");
    }

    @Test
    void anOfferIsTakenByItsButtonAndHoldsItsSeatMeanwhile() {
        var holder = confirmed();
        var first = waiting();
        gesture(holder, "desistement");
        assertThat(form(Mailbox.at(preau)).day(day).send().status()).isEqualTo(409);

        gesture(first, "acceptation");

        assertThat(page(first)).contains("Place confirmée");
        assertThat(first.latest().subject()).startsWith("Inscription confirmée");
    }

    @Test
    void anOfferThatIsNotTakenGoesToTheNextAndItsHolderToTheEnd() {
        var holder = confirmed();
        var first = waiting();
        var second = waiting();
        gesture(holder, "desistement");

        preau.clock().advance(Duration.ofHours(48));

        Eventually.until("the next is offered the seat", () -> page(second).contains("Une place vous est proposée"));
        assertThat(page(first)).contains("Liste d’attente, rang 1");
        assertThat(first.latest().subject()).startsWith("Offre expirée");
        gesture(first, "acceptation");
        assertThat(page(first)).contains("Liste d’attente, rang 1");
    }

    @Test
    void aRefusedOfferGoesToTheNext() {
        var holder = confirmed();
        var first = waiting();
        var second = waiting();
        gesture(holder, "desistement");

        gesture(first, "desistement");

        assertThat(page(second)).contains("Une place vous est proposée");
    }

    @Test
    void aRaisedCapacityIsOfferedInOrder() {
        confirmed();
        var first = waiting();
        var second = waiting();
        var third = waiting();

        preau.bean(Seats.class).resize(day, 3);

        assertThat(page(first)).contains("Une place vous est proposée");
        assertThat(page(second)).contains("Une place vous est proposée");
        assertThat(page(third)).contains("Liste d’attente, rang 1");
    }

    @Test
    void whoAgreedIsConfirmedAtOnceWhenTheDayIsNear() {
        var holder = confirmed();
        var first = Mailbox.at(preau);
        form(first)
                .with("waitFor", Long.toString(day))
                .with("shortNotice", "true")
                .send();
        preau.clock().set("2024-09-22T12:00");

        gesture(holder, "desistement");

        assertThat(page(first)).contains("Place confirmée");
        assertThat(first.latest().subject()).startsWith("Votre place est confirmée");
    }

    @Test
    void nobodyIsPromotedOnceTheDayHasBegun() {
        var holder = confirmed();
        var first = waiting();
        gesture(holder, "desistement");
        preau.clock().set("2024-09-24T09:30");

        gesture(first, "acceptation");

        assertThat(preau.confirmed(day)).isZero();
        assertThat(page(first)).contains("Journée en cours");
    }

    @Test
    void aPersonJoinsAndLeavesAListFromTheirPage() {
        var two = preau.publish(cycle().day("2024-09-24", 1).day("2024-10-22", 0));
        var full = preau.day(two, "2024-10-22");
        var somebody = Mailbox.at(preau);
        preau.visitor()
                .form(two)
                .with("email", somebody.address())
                .day(preau.day(two, "2024-09-24"))
                .send();
        assertThat(page(somebody)).contains("Rejoindre la liste d’attente");

        preau.visitor().post(somebody.ownPage() + "/ajout/" + full, Map.of());
        assertThat(page(somebody)).contains("Liste d’attente, rang 1").contains("Place confirmée");

        preau.visitor().post(somebody.ownPage() + "/desistement/" + full, Map.of());
        assertThat(page(somebody)).contains("Rejoindre la liste d’attente").contains("Place confirmée");
    }

    @Test
    void thePlaceKeepsItsHistory() {
        var holder = confirmed();
        var first = waiting();
        gesture(holder, "desistement");
        gesture(first, "acceptation");

        assertThat(preau.jdbc().sql("""
                SELECT e.what || ' ' || e.by_whom
                FROM place_event e
                WHERE e.day_id = :day
                ORDER BY e.id
                """).param("day", day).query(String.class).list())
                .isEqualTo(List.of(
                        "CONFIRMED PERSON", "WAITING PERSON", "WITHDRAWN PERSON", "OFFERED DESK", "CONFIRMED PERSON"));
    }
}
