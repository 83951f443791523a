package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Crowd;
import fr.preau.testing.FilledForm;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One person who sends twice, for whatever reason, is registered once. */
class DuplicatesTest {

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day("2024-09-24", 1));
    private final long day = preau.day(slug, "2024-09-24");
    private final Mailbox person = Mailbox.at(preau);

    @Test
    void aDoubleClickTakesOnePlaceAndIsAnsweredTheSameTwice() {
        var form = form();

        var answers = together(2, () -> form.send());

        assertThat(answers)
                .extracting(Page::words)
                .allMatch(words -> words.contains("Votre inscription est confirmée"));
        assertOneOfEverything();
    }

    @Test
    void aProxyThatRepeatsAFormIsAnsweredTheSameEachTime() {
        var form = form();
        var first = form.send();

        assertThat(form.send().words()).isEqualTo(first.words());
        assertThat(form.send().words()).isEqualTo(first.words());
        assertOneOfEverything();
    }

    @Test
    void twentySendingsOfOneFormAtOnceTakeOnePlace() {
        var form = form();

        var answers = together(20, () -> form.send());

        assertThat(answers)
                .extracting(Page::words)
                .allMatch(words -> words.contains("Votre inscription est confirmée"));
        assertOneOfEverything();
    }

    @Test
    void twoTabsTakeOnePlaceAndTheSecondSendsTheLinkAgain() {
        var roomy = preau.publish(cycle().day("2024-09-24", 10));
        var roomyDay = preau.day(roomy, "2024-09-24");
        var first = preau.visitor().form(roomy).with("email", person.address()).day(roomyDay);
        var second = preau.visitor()
                .form(roomy)
                .with("email", " " + person.address().toUpperCase() + " ")
                .with("lastName", "Autre")
                .day(roomyDay);

        first.send();
        var answer = second.send();

        assertThat(answer.words()).contains("Votre inscription est confirmée");
        assertThat(preau.confirmed(roomyDay)).isEqualTo(1);
        assertThat(registrations("last_name")).containsExactly("Martin");
        assertThat(person.letters().stream().map(letter -> letter.subject().split(" :")[0]))
                .containsExactly("Inscription confirmée", "Votre lien personnel");
    }

    @Test
    void tenTabsSentAtOnceTakeOnePlace() {
        var roomy = preau.publish(cycle().day("2024-09-24", 10));
        var roomyDay = preau.day(roomy, "2024-09-24");
        var tabs = IntStream.range(0, 10)
                .mapToObj(_ -> preau.visitor()
                        .form(roomy)
                        .with("email", person.address())
                        .day(roomyDay))
                .toList();

        var answers =
                together(tabs.stream().<Callable<Page>>map(tab -> tab::send).toList());

        assertThat(answers).extracting(Page::status).containsOnly(200);
        assertThat(preau.confirmed(roomyDay)).isEqualTo(1);
        assertThat(registrations("id::text")).hasSize(1);
        assertThat(person.letters().stream().map(letter -> letter.subject().split(" :")[0]))
                .containsExactlyInAnyOrder("Inscription confirmée", "Votre lien personnel");
    }

    @Test
    void theFormOfWhoTookTheLastSeatIsStillConfirmedWhenItComesAgain() {
        var form = form();
        form.send();
        assertThat(preau.visitor()
                        .form(slug)
                        .opened()
                        .html()
                        .getElementById("days-" + day)
                        .hasAttr("disabled"))
                .isTrue();

        assertThat(form.send().words()).contains("Votre inscription est confirmée");
    }

    @Test
    void aWithdrawalClickedTwiceGivesBackOneSeatAndSendsOneMessage() {
        form().send();
        var button = person.ownPage() + "/desistement/" + day;

        var answers = together(2, () -> preau.visitor().post(button, Map.of()));

        assertThat(answers).extracting(Page::status).containsOnly(302);
        assertThat(preau.confirmed(day)).isZero();
        assertThat(person.letters().stream().filter(letter -> letter.subject().startsWith("Désistement")))
                .hasSize(1);
    }

    private FilledForm form() {
        return preau.visitor().form(slug).with("email", person.address()).day(day);
    }

    private void assertOneOfEverything() {
        assertThat(preau.confirmed(day)).isEqualTo(1);
        assertThat(registrations("id::text")).hasSize(1);
        assertThat(person.letters()).hasSize(1);
    }

    private List<String> registrations(String column) {
        return preau.jdbc()
                .sql("SELECT " + column + " FROM registration WHERE email_key = :email")
                .param("email", person.address())
                .query(String.class)
                .list();
    }

    private static List<Page> together(int times, Callable<Page> gesture) {
        return together(Collections.nCopies(times, gesture));
    }

    private static List<Page> together(List<Callable<Page>> gestures) {
        return Crowd.together(gestures.stream()
                .map(gesture -> Crowd.untilServed(gesture, Page::status))
                .toList());
    }
}
