package fr.preau.registration;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.FilledForm;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Several people by one form: each with their own mail, link and days. */
class TeamTest {

    private final TestInstance preau = TestInstance.shared();

    /** Two people for that day. */
    private FilledForm two(String slug, long day, Mailbox first, Mailbox second) {
        return preau.visitor()
                .form(slug)
                .with("email", first.address())
                .day(day)
                .second(second.address(), day);
    }

    @Test
    void eachPersonOfATeamGetsTheirOwnMailLinkAndCalendar() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        var first = Mailbox.at(preau);
        var second = Mailbox.at(preau);

        var answer = two(slug, day, first, second).send();

        assertThat(answer.words()).contains("Vos inscriptions sont confirmées", "Claire Martin", "Awa Diallo");
        assertThat(preau.confirmed(day)).isEqualTo(2);
        assertThat(first.latest().text()).doesNotContain("Diallo", second.address());
        assertThat(second.latest().calendars()).hasSize(1);
        assertThat(second.ownPage()).isNotEqualTo(first.ownPage());
        assertThat(preau.visitor().get(second.ownPage()).words())
                .contains("Awa Diallo")
                .doesNotContain("Martin");
    }

    @Test
    void aTeamThatWantsAllOrNothingTakesNothingWhereOneSeatLacks() {
        var slug = preau.publish(cycle().day("2024-09-24", 1));
        var day = preau.day(slug, "2024-09-24");

        var answer = two(slug, day, Mailbox.at(preau), Mailbox.at(preau))
                .with("policy", "ALL_OR_NOTHING")
                .send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("n’a pas assez de places pour tout le monde", "Rien n’a été réservé");
        assertThat(answer.html().select("input[name=p2.lastName]").val()).isEqualTo("Diallo");
        assertThat(preau.confirmed(day)).isZero();
    }

    @Test
    void aTeamThatTakesWhatRemainsIsServedInItsOrder() {
        var slug = preau.publish(cycle().day("2024-09-24", 1));
        var day = preau.day(slug, "2024-09-24");
        var first = Mailbox.at(preau);
        var second = Mailbox.at(preau);

        var answer = two(slug, day, first, second).send();

        assertThat(answer.words()).contains("Vos inscriptions sont confirmées en partie");
        assertThat(first.latest().subject()).startsWith("Inscription confirmée");
        assertThat(preau.confirmed(day)).isEqualTo(1);
        assertThat(second.letters()).isEmpty();
    }

    @Test
    void aTeamSentTwiceIsRegisteredOnce() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        var first = Mailbox.at(preau);
        var form = two(slug, day, first, Mailbox.at(preau));

        assertThat(form.send().words()).isEqualTo(form.send().words());
        assertThat(preau.confirmed(day)).isEqualTo(2);
        assertThat(first.letters()).hasSize(1);
    }

    @Test
    void onePersonMoreIsAskedAboutWithoutScriptsAndNothingTypedIsLost() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");

        var larger = preau.visitor()
                .form(slug)
                .with("lastName", "N’Guyen")
                .day(day)
                .with("add", "1")
                .send();

        assertThat(larger.status()).isEqualTo(200);
        assertThat(larger.html().select("input[name=lastName]").val()).isEqualTo("N’Guyen");
        assertThat(larger.html().select("input[name=p2.organisation]").val()).isEqualTo("Ville d’essai");
        assertThat(larger.html().select("input[name=p2.days][checked]")).hasSize(1);
        assertThat(preau.confirmed(day)).isZero();
    }

    @Test
    void aPersonIsTakenOutOfTheTeamAgain() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");

        var smaller = two(slug, day, Mailbox.at(preau), Mailbox.at(preau))
                .with("remove", "2")
                .send();

        assertThat(smaller.html().select("input[name=people]").val()).isEqualTo("1");
        assertThat(smaller.html().select("input[name=lastName]").val()).isEqualTo("Martin");
        assertThat(smaller.html().select("input[name=p2.lastName]")).isEmpty();
    }

    @Test
    void twoPeopleCannotShareOneAddress() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        var person = Mailbox.at(preau);

        var answer = two(slug, day, person, person)
                .with("p2.email", person.address().toUpperCase(Locale.ROOT))
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fault(answer, "p2.email")).contains("déjà celle d’une autre personne");
        assertThat(preau.confirmed(day)).isZero();
    }

    @Test
    void whatIsWrongIsToldAtTheFieldOfThePersonItIsAbout() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");

        var answer = two(slug, day, Mailbox.at(preau), Mailbox.at(preau))
                .with("p2.firstName", " ")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fault(answer, "p2.firstName")).contains("Écrivez le prénom");
        assertThat(answer.html().select(".faults a[href='#p2.firstName']")).hasSize(1);
        assertThat(answer.words()).contains("Personne 2 : Écrivez le prénom.");
    }

    @Test
    void answersOfATeamAreReadOverBeforeTheyAreSentAndThenAreOnlySent() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        var first = Mailbox.at(preau);
        var form = two(slug, day, first, Mailbox.at(preau)).with("accessNeeds", "Un accès\nde plain-pied");

        var check = form.with("check", "1").send();

        assertThat(check.status()).isEqualTo(200);
        assertThat(check.words())
                .contains("Vérifiez vos réponses", "Awa Diallo", "mardi 24 septembre 2024", "Adjointe", "Rhône (69)")
                .contains("Un accès", "celles et ceux pour qui il y en a");
        assertThat(preau.confirmed(day)).isZero();
        assertThat(first.letters()).isEmpty();

        var carried = new LinkedHashMap<String, List<String>>();
        check.html()
                .select("form.check input[type=hidden]")
                .forEach(field -> carried.computeIfAbsent(field.attr("name"), _ -> new ArrayList<>())
                        .add(field.attr("value")));
        var sent = preau.visitor().post("/rencontre/" + slug + "/inscription", carried);
        var again = preau.visitor().post("/rencontre/" + slug + "/inscription", carried);

        assertThat(sent.words()).contains("Vos inscriptions sont confirmées").isEqualTo(again.words());
        assertThat(preau.confirmed(day)).isEqualTo(2);
        assertThat(first.letters()).hasSize(1);
    }

    @Test
    void whatIsWrongInATeamIsToldBeforeItIsReadOverAndOnlyThatPersonStandsOpen() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var form = two(slug, preau.day(slug, "2024-09-24"), Mailbox.at(preau), Mailbox.at(preau));

        var wrong = form.with("check", "1").with("p2.firstName", " ").send();

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(open(wrong)).containsExactly("personne-2");
        assertThat(wrong.html().select("#personne-1 summary").text()).contains("Claire Martin, ");
    }

    @Test
    void fromTheAnswersThatAreReadOverOneGoesBackToThoseOfOnePerson() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");

        var form = two(slug, day, Mailbox.at(preau), Mailbox.at(preau))
                .with("edit", "1")
                .send();

        assertThat(form.status()).isEqualTo(200);
        assertThat(open(form)).containsExactly("personne-1");
        assertThat(form.html().select("input[name=p2.lastName]").val()).isEqualTo("Diallo");
        assertThat(preau.confirmed(day)).isZero();
    }

    /** The people of a form whose answers are not folded. */
    private static List<String> open(Page form) {
        return form.html().select(".member:has(> details[open])").eachAttr("id");
    }

    private static String fault(Page page, String field) {
        return page.html().getElementById(field + "-fault").text();
    }
}
