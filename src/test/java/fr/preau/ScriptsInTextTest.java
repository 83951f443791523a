package fr.preau;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.FilledForm;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is typed is text wherever it is shown: on pages, in the back office, in mail. */
class ScriptsInTextTest {

    private static final List<String> FIELDS = List.of("lastName", "firstName", "job", "organisation", "accessNeeds");
    private static final String ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    private final TestInstance preau = TestInstance.shared();
    private String slug;
    private long day;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-09-24", 10));
        day = preau.day(slug, "2024-09-24");
    }

    @Test
    void aScriptInAnyFieldIsStoredAsItWasTyped() {
        var person = attacker();

        assertThat(preau.jdbc()
                        .sql("""
                        SELECT unnest(ARRAY[last_name, first_name, job, organisation, access_needs])
                        FROM registration
                        WHERE email_key = :email
                        """)
                        .param("email", person.address())
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(
                        FIELDS.stream().map(ScriptsInTextTest::attack).toList());
    }

    @Test
    void aScriptIsTextOnThePersonsOwnPage() {
        var page = preau.visitor().get(attacker().ownPage()).html();

        FIELDS.forEach(field -> assertThat(page.text()).contains(attack(field)));
        assertHarmless(page);
    }

    @Test
    void aScriptIsTextInTheOrganisersScreens() {
        attacker();
        var organiser = Organiser.at(preau);

        var list = organiser.get("/gestion/cycles/" + slug).html();
        var question = organiser
                .get(list.select("a[href*=/desistement/]").attr("href"))
                .html();

        List.of("lastName", "firstName", "organisation")
                .forEach(field -> assertThat(list.text()).contains(attack(field)));
        assertThat(question.text()).contains(attack("firstName") + " " + attack("lastName"));
        assertHarmless(list);
        assertHarmless(question);
    }

    @Test
    void aScriptIsTextInMailAndInTheOrganisersCopyOfIt() {
        var mail = attacker().latest();
        var organiser = Organiser.at(preau);
        var messages = organiser.get("/gestion/messages").html();

        var copy = organiser
                .get(messages.select("th a[href^=/gestion/messages/]").attr("href"))
                .html();

        assertThat(mail.text()).contains(attack("firstName"), attack("lastName"));
        assertThat(mail.words()).contains(attack("firstName"), attack("lastName"));
        assertThat(mail.html().select("script, img:not([src^=cid:]), [onerror]"))
                .isEmpty();
        assertThat(copy.text()).contains(attack("firstName"));
        assertHarmless(copy);
    }

    @Test
    void aScriptIsTextInAFormGivenBack() {
        var page =
                filled().with("email", ATTACK).with("department", ATTACK).send().html();

        assertThat(page.select("#department option[selected]").val()).isEqualTo(ATTACK);
        assertThat(page.getElementById("email").val()).isEqualTo(ATTACK);
        FIELDS.forEach(field -> assertThat(page.getElementById(field).val()).isEqualTo(attack(field)));
        assertHarmless(page);
    }

    @Test
    void aTextAreaCannotBeClosedFromInside() {
        var page = filled().with("email", "")
                .with("accessNeeds", "</textarea><script>alert(1)</script>")
                .send()
                .html();

        assertThat(page.getElementById("accessNeeds").val()).isEqualTo("</textarea><script>alert(1)</script>");
        assertHarmless(page);
    }

    @Test
    void aScriptIsTextWhereAnAddressIsLookedFor() {
        var page = preau.visitor()
                .post("/retrouver-mon-inscription", Map.of("email", List.of(ATTACK + "@exemple.fr")))
                .html();

        assertThat(page.getElementById("email").val()).isEqualTo(ATTACK + "@exemple.fr");
        assertHarmless(page);
    }

    @Test
    void aScriptIsTextAtTheSignIn() {
        var opened = preau.visitor().get("/connexion?suite=" + encoded(ATTACK)).html();
        var refused = preau.visitor()
                .post("/connexion", Map.of("email", List.of(ATTACK), "next", List.of(ATTACK)))
                .html();

        assertThat(opened.select("input[name=next]").val()).isEqualTo(ATTACK);
        assertThat(refused.getElementById("email").val()).isEqualTo(ATTACK);
        assertHarmless(opened);
        assertHarmless(refused);
    }

    @Test
    void aScriptIsTextInTheOrganisersSearch() {
        var page = Organiser.at(preau)
                .get("/gestion/cycles/" + slug + "?q=" + encoded(ATTACK))
                .html();

        assertThat(page.getElementById("q").val()).isEqualTo(ATTACK);
        assertHarmless(page);
    }

    private Mailbox attacker() {
        var person = Mailbox.at(preau);
        assertThat(filled().with("email", person.address()).send().status()).isEqualTo(200);
        return person;
    }

    private FilledForm filled() {
        var form = preau.visitor().form(slug).day(day);
        FIELDS.forEach(field -> form.with(field, attack(field)));
        return form;
    }

    private static String attack(String field) {
        return field + ATTACK;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Nothing on the page runs but our own files. */
    private static void assertHarmless(Document page) {
        assertThat(page.select("script:not([src^=/assets/], [src^=/accueil/fichiers/])"))
                .isEmpty();
        assertThat(page.select("img, iframe, object, embed, [onerror], [onclick], [onfocus], [href^=javascript]"))
                .isEmpty();
    }
}
