package fr.preau.api;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Json;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A program makes a cycle of its document, by the rules of the paste box. */
class NewCycleTest {

    private static final String CYCLES = "/cycles";
    private static final String PAGE = "/cycles/{slug}/page";

    private final TestInstance preau = TestInstance.shared();
    private final Program program = Program.at(preau, "cycles:read", "cycles:write");

    private static String body(String document) {
        return Json.write(Map.of("document", document));
    }

    @Test
    void aCycleIsADraftThatIsThenPublished() {
        var made =
                program.post(CYCLES, CYCLES, body(cycle().day("2024-11-05", 12).text()));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("state").asString()).isEqualTo("DRAFT");
        var slug = made.json().path("slug").asString();
        assertThat(preau.visitor().get("/rencontre/" + slug).status()).isEqualTo(404);
        assertThat(preau.visitor().get("/api/v1/cycles/" + slug).status()).isEqualTo(404);
        var seen = program.get(PAGE, "/cycles/" + slug + "/page");
        assertThat(seen.etag()).isEqualTo(made.etag());
        assertThat(Organiser.at(preau)
                        .get("/gestion/cycles/" + slug + "/versions")
                        .words())
                .contains("le programme « Site du centre »");
        assertThat(Organiser.at(preau).get("/gestion/journal").words()).contains("Cycle créé");

        var shown = program.post(
                "/cycles/{slug}/state",
                "/cycles/" + slug + "/state",
                "{\"state\": \"PUBLISHED\"}",
                "If-Match",
                made.etag());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(preau.visitor().get("/api/v1/cycles/" + slug).status()).isEqualTo(200);
    }

    /** As the centre's settings have it: whichever way a cycle is made, it begins with the same rules. */
    @Test
    void itBeginsWithTheRulesOfOneThatIsPasted() {
        var pasted = cycle().day("2024-11-05", 12).text();
        Organiser.at(preau).post("/gestion/importer", List.of(Map.entry("document", pasted)));
        var sent =
                program.post(CYCLES, CYCLES, body(cycle().day("2024-11-05", 12).text()));

        assertThat(rules(sent.json().path("slug").asString()))
                .hasSize(1)
                .isEqualTo(rules(pasted.replaceAll("(?s).*?\\(/rencontre/([^)]+)\\).*", "$1")));
    }

    private List<Map<String, Object>> rules(String slug) {
        return preau.jdbc()
                .sql("SELECT offer_hours, substitute_hours FROM registration_rules WHERE cycle_id = :cycle")
                .param("cycle", preau.cycle(slug))
                .query()
                .listOfRows();
    }

    @Test
    void theSameDocumentSentAgainFindsItsCycleAndAnotherOfThatAddressIsRefused() {
        var document = cycle().day("2024-11-05", 12).text();
        var made = program.post(CYCLES, CYCLES, body(document));

        var again = program.post(CYCLES, CYCLES, body(document));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo(made.etag());

        var other = program.post(CYCLES, CYCLES, body(document.replace("Jauge : 12", "Jauge : 13")));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("address-taken");
        assertThat(program.get(PAGE, "/cycles/" + made.json().path("slug").asString() + "/page")
                        .etag())
                .isEqualTo(made.etag());
    }

    @Test
    void whatIsNoDocumentIsRefusedWhereItStands() {
        assertThat(program.post(CYCLES, CYCLES, "{}").pointers()).containsExactly("/document");
        assertThat(program.post(CYCLES, CYCLES, "{\"document\": 3}").pointers()).contains("/document");
        assertThat(program.post(CYCLES, CYCLES, body("Rien d’un cycle")).pointers())
                .containsExactly("/document");
        assertThat(program.post(CYCLES, CYCLES, "{\"document\": \"# A\", \"state\": \"PUBLISHED\"}")
                        .pointers())
                .contains("/state");
    }
}
