package fr.preau.api;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Digest;
import fr.preau.platform.Json;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program reads and writes with its token, by the rules of the forms. */
class ProgramsTest {

    private static final String DAY = "2024-09-24";
    private static final String LIST = "/cycles/{slug}/registrations";
    private static final String ONE = LIST + "/{id}";
    private static final String WITHDRAW = ONE + "/withdrawals";

    private final TestInstance preau = TestInstance.shared();
    private String slug;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day(DAY, 2).day("2024-10-22", 10));
    }

    private Mailbox register(String... days) {
        var mailbox = Mailbox.at(preau);
        var form = preau.visitor().form(slug).with("email", mailbox.address()).with("accessNeeds", "une rampe");
        for (var day : days) {
            form = form.day(preau.day(slug, day));
        }
        assertThat(form.send().status()).isEqualTo(200);
        return mailbox;
    }

    private String people() {
        return "/cycles/" + slug + "/registrations";
    }

    @Test
    void everybodyIsReadOncePageByPageAndNothingOfTheirHealth() {
        var addresses = List.of(register(DAY), register(DAY, "2024-10-22"), register("2024-10-22")).stream()
                .map(Mailbox::address)
                .toList();
        var program = Program.at(preau, "registrations:read");

        var read = new ArrayList<String>();
        var page = program.get(LIST, people() + "?limit=2");
        assertThat(page.items()).hasSize(2);
        assertThat(page.page().response().body()).doesNotContain("rampe");
        page.items().forEach(item -> read.add(item.path("email").asString()));
        var rest = program.get(
                LIST, people() + "?limit=2&cursor=" + page.json().path("next").asString());
        rest.items().forEach(item -> read.add(item.path("email").asString()));

        assertThat(read).containsExactlyElementsOf(addresses);
        assertThat(rest.json().has("next")).isFalse();
        assertThat(page.items().get(1).path("places")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=beaucoup", "cursor=%3F", "cursor=cmllbg"})
    void whatIsNoPageIsRefused(String query) {
        var answer = Program.at(preau, "registrations:read").get(LIST, people() + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-request");
    }

    @Test
    void aPlaceIsGivenBackByWhoeverSawItAsItIs() {
        register(DAY);
        register(DAY);
        var program = Program.at(preau, "registrations:read", "registrations:write");
        var first = program.get(LIST, people()).items().getFirst();
        var address = people() + "/" + first.path("id").asString();
        var seen = program.get(ONE, address).etag();
        var body = Json.write(Map.of("day", DAY, "silent", true));

        assertThat(program.post(WITHDRAW, address + "/withdrawals", body).status())
                .isEqualTo(428);
        assertThat(program.post(WITHDRAW, address + "/withdrawals", body, "If-Match", "\"autre\"")
                        .problem())
                .isEqualTo("precondition-failed");
        var wrong = program.post(WITHDRAW, address + "/withdrawals", "{\"day\": \"2020-01-01\"}", "If-Match", seen);
        assertThat(wrong.pointers()).containsExactly("/day");
        assertThat(preau.confirmed(preau.day(slug, DAY))).isEqualTo(2);

        var done = program.post(WITHDRAW, address + "/withdrawals", body, "If-Match", seen);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().path("places").path(0).path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(preau.confirmed(preau.day(slug, DAY))).isEqualTo(1);
        assertThat(program.post(WITHDRAW, address + "/withdrawals", body, "If-Match", seen)
                        .status())
                .isEqualTo(412);
        assertThat(program.post(WITHDRAW, address + "/withdrawals", body, "If-Match", done.etag())
                        .problem())
                .isEqualTo("nothing-held");
        var organiser = Organiser.at(preau);
        assertThat(organiser
                        .get("/gestion/cycles/" + slug + "/inscriptions/"
                                + first.path("id").asString())
                        .words())
                .contains("par le programme « Site du centre »");
        assertThat(organiser.get("/gestion/journal").words()).contains("le programme « Site du centre »");
    }

    @Test
    void cyclesAndDaysAreReadWithTheirGauges() {
        register(DAY);
        var program = Program.of(preau, slug, List.of("cycles:read", "presence:read"));

        assertThat(program.get("/cycles", "/cycles").items())
                .extracting(item -> item.path("slug").asString())
                .containsExactly(slug);
        assertThat(program.get("/cycles/{slug}/days", "/cycles/" + slug + "/days")
                        .items())
                .extracting(day -> day.path("held").intValue())
                .containsExactly(1, 0);
        var presences = "/cycles/" + slug + "/presences";
        assertThat(program.get("/cycles/{slug}/presences", presences).status()).isEqualTo(400);
        var expected = program.get("/cycles/{slug}/presences", presences + "?day=" + DAY)
                .items();
        assertThat(expected).hasSize(1);
        assertThat(expected.getFirst().path("present").booleanValue()).isFalse();
    }

    @Test
    void aNoteIsWrittenAndCorrectedByTheRulesOfItsForm() {
        var program = Program.at(preau, "news:write");
        var note = Map.<String, Object>of(
                "title",
                "Appel à projets de l’ANCT " + slug,
                "text",
                "Les dossiers sont attendus.",
                "date",
                "2024-09-02",
                "sources",
                List.of(Map.of("name", "ANCT", "url", "https://anct.gouv.fr/appel")),
                "themes",
                List.of("Emploi"));

        var wrong = program.post("/notes", "/notes", "{\"text\": \"\", \"date\": \"demain\", \"titre\": \"x\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.pointers()).contains("/titre");
        assertThat(program.post("/notes", "/notes", "{\"text\": \"Un texte.\", \"date\": \"demain\"}")
                        .pointers())
                .containsExactly("/title", "/date");

        var written = program.post("/notes", "/notes", Json.write(note));
        assertThat(written.status()).isEqualTo(201);
        assertThat(written.json().has("published")).isFalse();
        var address = "/notes/" + written.json().path("id").asString();
        assertThat(program.get("/notes/{id}", address).etag()).isEqualTo(written.etag());

        var changed = new HashMap<>(note);
        changed.put("text", "Les dossiers sont attendus le 15 octobre.");
        assertThat(program.post("/notes/{id}", address, Json.write(changed)).status())
                .isEqualTo(428);
        var after = program.post("/notes/{id}", address, Json.write(changed), "If-Match", written.etag());
        assertThat(after.json().path("version").intValue()).isEqualTo(2);
        assertThat(program.post("/notes/{id}", address, Json.write(note), "If-Match", written.etag())
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aResourceIsProposedAndWaitsForTheTeam() {
        var program = Program.at(preau, "resources:read", "resources:write");
        var path = "/cycles/{slug}/resources";
        var address = "/cycles/" + slug + "/resources";

        assertThat(program.post(
                                path,
                                address,
                                "{\"day\": \"%s\", \"title\": \"x\", \"url\": \"http://10.0.0.1/\"}".formatted(DAY))
                        .pointers())
                .containsExactly("/url");
        var proposed = program.post(
                path, address, Json.write(Map.of("day", DAY, "title", "Le guide", "url", "https://exemple.fr/guide")));

        assertThat(proposed.status()).isEqualTo(201);
        assertThat(program.get(path, address).items())
                .extracting(item -> item.path("approved").booleanValue() + " "
                        + item.path("shown").booleanValue())
                .containsExactly("false false");
    }

    @Test
    void aContractIsReadWhileWhoeverMadeTheTokenIsInIt() {
        var maker = Organiser.at(preau);
        var contract = "contrat-" + slug;
        maker.post(
                "/contrats/nouveau",
                Map.of("slug", contract, "name", "Val d’Orme", "lead", "Métropole", "first", "2024", "last", "2030"));
        var theirs = Program.by(maker, preau, "", "600", List.of("contracts:read"));
        var others = Program.at(preau, "contracts:read");

        assertThat(theirs.get("/contracts", "/contracts").items())
                .extracting(item -> item.path("slug").asString())
                .containsExactly(contract);
        assertThat(others.get("/contracts", "/contracts").items()).isEmpty();
        preau.jdbc()
                .sql("UPDATE staff_account SET state = 'DEACTIVATED' WHERE email = :email")
                .param("email", maker.email())
                .update();
        assertThat(theirs.get("/contracts", "/contracts").items()).isEmpty();
    }

    @Test
    void tooManyRequestsAMinuteAreToldWithWhenToComeAgain() {
        var program = Program.by(Organiser.at(preau), preau, "", "2", List.of("cycles:read"));

        assertThat(program.get("/cycles", "/cycles").page().header("RateLimit-Policy"))
                .isEqualTo("\"token\";q=2;w=60");
        assertThat(program.get("/cycles", "/cycles").status()).isEqualTo(200);
        var refused = program.get("/cycles", "/cycles");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.page().header("RateLimit")).startsWith("\"token\";r=0;");
        assertThat(Integer.parseInt(refused.page().header("Retry-After"))).isBetween(1, 30);
        assertThat(Program.at(preau, "cycles:read").get("/cycles", "/cycles").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"revoked_at = now()", "expires_at = created_at"})
    void aTokenThatEndedOpensNothing(String end) {
        var program = Program.at(preau, "cycles:read");
        assertThat(program.get("/cycles", "/cycles").status()).isEqualTo(200);

        preau.jdbc()
                .sql("UPDATE api_token SET created_at = created_at - interval '1 day', " + end
                        + " WHERE sha256 = :sha256")
                .param("sha256", Digest.of(program.token()))
                .update();

        assertThat(program.get("/cycles", "/cycles").problem()).isEqualTo("token-refused");
    }
}
