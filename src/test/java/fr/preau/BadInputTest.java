package fr.preau;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.FilledForm;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A registration form with something wrong in it: each error is told at its field. */
class BadInputTest {

    private final TestInstance preau = TestInstance.shared();
    private String slug;
    private long day;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
        day = preau.day(slug, "2024-09-24");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lastName",
                "firstName",
                "email",
                "profile",
                "job",
                "organisation",
                "organisationKind",
                "department"
            })
    void aMissingFieldIsToldAtTheFieldAndInTheSummary(String field) {
        assertFault(form().day(day).with(field, "").send(), field);
        assertFault(form().day(day).with(field, " \u00a0\t ").send(), field);
    }

    @Test
    void noDayAtAllIsToldAtTheDays() {
        assertFault(form().send(), "days");
    }

    @Test
    void everyErrorOfAnEmptyFormIsToldInTheOrderOfThePage() {
        var page = preau.visitor()
                .post(path(), Map.of("stamp", List.of(stamp(form().opened()))))
                .html();

        var targets = page.select(".faults a").eachAttr("href").stream()
                .map(href -> page.getElementById(href.substring(1)))
                .toList();

        assertThat(targets).hasSize(9).doesNotContainNull();
        assertThat(targets).isSortedAccordingTo((a, b) -> place(page.body(), a) - place(page.body(), b));
        assertThat(page.title()).startsWith("Erreur");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claire",
                "@exemple.fr",
                "claire@",
                "claire@exemple",
                "claire@exemple..fr",
                "claire martin@exemple.fr",
                "claire@exemple.fr, autre@exemple.fr",
                "claire@exemple.fr\r\nBcc: autre@exemple.fr",
                "claire@exemple.fr\nBcc: autre@exemple.fr",
                "claire@exemple.fr\u0000",
                "Claire <claire@exemple.fr>",
                "\"a b\"@exemple.fr"
            })
    void anAddressThatIsNotOneIsToldAtTheField(String email) {
        assertFault(form().day(day).with("email", email).send(), "email");
        assertThat(preau.confirmed(day)).isZero();
    }

    @Test
    void anAddressLongerThanMailAllowsIsToldAtTheField() {
        assertFault(
                form().day(day).with("email", "a@" + "b".repeat(250) + ".fr").send(), "email");
    }

    @ParameterizedTest
    @CsvSource({
        "lastName,151",
        "firstName,151",
        "job,151",
        "organisation,151",
        "department,151",
        "phone,151",
        "accessNeeds,1001"
    })
    void aTextThatIsTooLongIsToldAtTheField(String field, int length) {
        assertFault(form().day(day).with(field, "1".repeat(length)).send(), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lastName", "firstName", "phone", "job", "organisation", "department"})
    void aLineBreakOrANulInALineIsToldAtTheField(String field) {
        assertFault(form().day(day).with(field, "a\r\nb").send(), field);
        assertFault(form().day(day).with(field, "a\u0000b").send(), field);
        assertThat(preau.confirmed(day)).isZero();
    }

    @Test
    void invisibleCharactersInTheLongTextAreDroppedAndItsLinesKept() {
        var person = Mailbox.at(preau);

        form(person)
                .with("accessNeeds", "Une\u0000 place\nprès de l’écran\u0007")
                .send();

        assertThat(stored(person, "access_needs")).isEqualTo("Une place\nprès de l’écran");
    }

    @ParameterizedTest
    @CsvSource({"profile,ADMIN", "organisationKind,AUTRE2", "profile,local_agent", "organisationKind,<b>"})
    void aChoiceThatIsNotInTheListIsToldAtTheField(String field, String value) {
        assertFault(form().day(day).with(field, value).send(), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999999", "-1", "abc", "99999999999999999999999", "1 OR 1=1", "\u0000"})
    void aDayThatDoesNotExistIsNoDay(String forged) {
        assertFault(form().with("days", forged).send(), "days");
    }

    @Test
    void aDayOfAnotherCycleIsNoDay() {
        var other = preau.publish(cycle().day("2024-11-19", 10));
        var otherDay = preau.day(other, "2024-11-19");

        assertFault(form().day(otherDay).send(), "days");
        assertThat(preau.confirmed(otherDay)).isZero();
    }

    private FilledForm form() {
        return preau.visitor().form(slug);
    }

    private FilledForm form(Mailbox person) {
        return form().with("email", person.address()).day(day);
    }

    private String path() {
        return "/rencontre/" + slug + "/inscription";
    }

    private static String stamp(Page page) {
        return page.html().select("input[name=stamp]").attr("value");
    }

    private String stored(Mailbox person, String column) {
        return preau.jdbc()
                .sql("SELECT " + column + " FROM registration WHERE email_key = :email")
                .param("email", person.address())
                .query(String.class)
                .single();
    }

    private static int place(Element body, Element element) {
        return body.getAllElements().indexOf(element);
    }

    /** Where the one error of the summary leads to. */
    private static Element faultTarget(Document html) {
        var links = html.select(".faults a[href^=#]");
        assertThat(links).hasSize(1);
        return html.getElementById(links.attr("href").substring(1));
    }

    private static void assertFault(Page page, String field) {
        var html = page.html();
        assertThat(page.status()).isEqualTo(422);
        assertThat(faultTarget(html)).isNotNull();
        assertThat(html.getElementById(field + "-fault").text())
                .contains(html.select(".faults a").text());
        assertThat(html.select("[aria-describedby~=\\b" + field + "-fault\\b]")).hasSize(1);
    }
}
