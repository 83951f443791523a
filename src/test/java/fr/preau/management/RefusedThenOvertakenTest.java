package fr.preau.management;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Mailbox;
import fr.preau.testing.OpenForm;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that comes back for a wrong field still knows what it was made from, and overwrites nobody's change. */
class RefusedThenOvertakenTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final Map<String, String> pages = new HashMap<>();

    /** A page, what somebody else saves there, what is wrong, and what it is corrected to. */
    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        "correction", Map.of("job", "Directrice"), Map.of("lastName", ""), Map.of("lastName", "Roux")),
                Arguments.of(
                        "rules",
                        Map.of("offerHours", "72"),
                        Map.of("substituteHours", "x"),
                        Map.of("substituteHours", "12")),
                Arguments.of("seats", Map.of("capacity", "30"), Map.of("capacity", "x"), Map.of("capacity", "20")),
                Arguments.of(
                        "wording",
                        Map.of("text", "{organisateur} certifie la présence de {nom}."),
                        Map.of("text", "Sans personne"),
                        Map.of("text", "{nom} est venu.")));
    }

    @BeforeEach
    void publish() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        var person = Mailbox.at(preau);
        preau.visitor().form(slug).with("email", person.address()).day(day).send();
        var rules = "/gestion/cycles/" + slug + "/regles";
        pages.put("correction", "/gestion/cycles/" + slug + "/inscriptions/" + number(person) + "/correction");
        pages.put("rules", rules);
        pages.put("seats", rules + "/journees/" + day);
        pages.put("wording", "/gestion/attestations");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nothingOfAnothersChangeIsLost(
            String name, Map<String, String> others, Map<String, String> wrong, Map<String, String> right) {
        var page = pages.get(name);
        var opened = fields(organiser.get(page), page);
        assertThat(send(page, opened, others).status()).isLessThan(400);

        var refused = send(page, opened, wrong);
        assertThat(refused.status()).isEqualTo(422);
        var overtaken = send(page, fields(refused, page), right);

        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.words()).contains("quelqu’un vient de modifier ceci");
        var kept = fields(organiser.get(page), page);
        others.forEach(
                (field, value) -> assertThat(kept.get(field).strip()).as(field).isEqualTo(value));
        assertThat(send(page, fields(overtaken, page), Map.of()).status()).isLessThan(400);
    }

    private Page send(String page, Map<String, String> form, Map<String, String> changed) {
        var sent = new HashMap<>(form);
        sent.putAll(changed);
        return organiser.post(page, sent);
    }

    private static Map<String, String> fields(Page shown, String page) {
        return OpenForm.all(shown).stream()
                .filter(form -> form.action().equals(page))
                .filter(form -> form.fields().containsKey("seen"))
                .findFirst()
                .orElseThrow()
                .fields();
    }

    private long number(Mailbox person) {
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE email = :email")
                .param("email", person.address())
                .query(Long.class)
                .single();
    }
}
