package fr.preau;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.FilledForm;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registration form that cannot be taken as it is comes back with everything that was typed. */
class KeptFormTest {

    private static final Map<String, String> TYPED = Map.of(
            "lastName", "N’Diaye <é>",
            "firstName", "Léa \"Lou\"",
            "phone", "04 00 00 00 00",
            "job", "Chargée & cheffe",
            "organisation", "Ville de L'Isle",
            "department", "69",
            "accessNeeds", "Une place\nprès de l’écran");

    private final TestInstance preau = TestInstance.shared();
    private String slug;
    private long day;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
        day = preau.day(slug, "2024-09-24");
    }

    @Test
    void everythingTypedIsKeptWhenAFieldIsWrong() {
        var form = typed().with("email", "pas une adresse").day(day);

        assertKept(form.send(), "pas une adresse");
    }

    @Test
    void aFormWithoutItsStampKeepsEverythingTyped() {
        assertKept(
                typed().with("email", "lea@exemple.fr")
                        .with("stamp", "")
                        .day(day)
                        .send(),
                "lea@exemple.fr");
        assertThat(preau.confirmed(day)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "..",
                "a.b.c",
                "AAAAAAAAAAAAAAAAAAAAAA.1725951600.AAAAAAAAAAAAAAAAAAAAAA",
                "x.99999999999999999999.y",
                "\u0000"
            })
    void aForgedStampKeepsEverythingTypedAndRegistersNobody(String stamp) {
        assertKept(
                typed().with("email", "lea@exemple.fr")
                        .with("stamp", stamp)
                        .day(day)
                        .send(),
                "lea@exemple.fr");
        assertThat(preau.confirmed(day)).isZero();
    }

    @Test
    void theFormGivenBackForABadStampMayBeSentAtOnce() {
        var person = Mailbox.at(preau);
        var givenBack = form(person).with("stamp", "abc").send();

        var answer = form(person).with("stamp", stamp(givenBack)).send();

        assertThat(answer.words()).contains("Votre inscription est confirmée");
        assertThat(preau.confirmed(day)).isEqualTo(1);
    }

    @Test
    void aFormLeftOpenForMoreThanAWeekIsGivenBackWithEverythingTyped() {
        try (var elsewhere = TestInstance.start(Map.of())) {
            slug = elsewhere.publish(cycle().day("2024-09-24", 10));
            day = elsewhere.day(slug, "2024-09-24");
            var form =
                    elsewhere.visitor().form(slug).with("lastName", "Tardive").day(day);
            elsewhere.clock().advance(Duration.ofDays(7).plusSeconds(1));

            var page = form.send();

            assertThat(page.status()).isEqualTo(422);
            assertThat(page.words()).contains("Rien n’est perdu");
            assertThat(page.html().getElementById("lastName").val()).isEqualTo("Tardive");
            assertThat(elsewhere.confirmed(day)).isZero();
        }
    }

    @Test
    void aFilledTrapKeepsEverythingTypedAndRegistersNobody() {
        var form = typed().with("email", "lea@exemple.fr").with("website", "http://exemple.org");

        assertKept(form.day(day).send(), "lea@exemple.fr");
        assertThat(preau.confirmed(day)).isZero();
    }

    @Test
    void aDayThatFillsWhileAFormIsTypedIsToldAtTheDaysAndNothingTypedIsLost() {
        slug = preau.publish(cycle().day("2024-09-24", 1).day("2024-10-22", 10));
        assertFilledWhileTyping();
    }

    @Test
    void theOnlyDayThatFillsWhileAFormIsTypedIsToldAtTheDaysAndNothingTypedIsLost() {
        slug = preau.publish(cycle().day("2024-09-24", 1));
        assertFilledWhileTyping();
    }

    private void assertFilledWhileTyping() {
        day = preau.day(slug, "2024-09-24");
        var slow = typed().day(day);
        form(Mailbox.at(preau)).send();

        var page = slow.send();

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.words()).contains("La journée du 24 septembre est complète.");
        assertThat(faultTarget(page.html())).isNotNull();
        TYPED.forEach((field, value) ->
                assertThat(value(page.html(), field)).as(field).isEqualTo(value));
    }

    private FilledForm form() {
        return preau.visitor().form(slug);
    }

    private FilledForm form(Mailbox person) {
        return form().with("email", person.address()).day(day);
    }

    private FilledForm typed() {
        var form = form().with("profile", "ELECTED_OFFICIAL").with("organisationKind", "BAILLEUR");
        TYPED.forEach(form::with);
        return form.with("policy", "ALL_OR_NOTHING");
    }

    /** What a field holds, or which of its list is chosen. */
    private static String value(Document html, String field) {
        var chosen = html.select("#" + field + " option[selected]");
        return chosen.isEmpty() ? html.select("#" + field).val() : chosen.val();
    }

    private static String stamp(Page page) {
        return page.html().select("input[name=stamp]").attr("value");
    }

    /** Where the one error of the summary leads to. */
    private static Element faultTarget(Document html) {
        var links = html.select(".faults a[href^=#]");
        assertThat(links).hasSize(1);
        return html.getElementById(links.attr("href").substring(1));
    }

    private void assertKept(Page page, String email) {
        var html = page.html();
        assertThat(page.status()).isEqualTo(422);
        TYPED.forEach((field, value) -> assertThat(value(html, field)).as(field).isEqualTo(value));
        assertThat(html.getElementById("email").val()).isEqualTo(email);
        assertThat(html.select("#organisationKind option[selected]").val()).isEqualTo("BAILLEUR");
        assertThat(html.select("input[type=radio][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("ALL_OR_NOTHING", "ELECTED_OFFICIAL");
        assertThat(html.select("input[name=days][checked]").eachAttr("value")).containsExactly(Long.toString(day));
    }
}
