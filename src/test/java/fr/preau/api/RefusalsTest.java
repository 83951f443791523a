package fr.preau.api;

import static fr.preau.api.Caller.body;
import static fr.preau.api.Caller.person;
import static fr.preau.api.Caller.with;
import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.version.Publication;
import fr.preau.platform.Json;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.RawHttp;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Wire;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is refused to a program is told as a problem, and nothing is recorded. */
class RefusalsTest {

    private static final String DAY = "2024-09-24";

    private final TestInstance preau = TestInstance.shared();
    private final Caller caller = Caller.of(preau);
    private final String address = Mailbox.at(preau).address();
    private String slug;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day(DAY, 10).day("2024-10-22", 10));
    }

    @Test
    void whatIsMissingIsToldAtItsPointer() {
        var answer = caller.post(slug, "{\"persons\":[{}]}");

        assertProblem(answer, 422, "invalid-request");
        assertThat(answer.pointers())
                .containsExactlyInAnyOrder(
                        "/persons/0/lastName",
                        "/persons/0/firstName",
                        "/persons/0/email",
                        "/persons/0/profile",
                        "/persons/0/organisation",
                        "/persons/0/department",
                        "/persons/0/days");
    }

    @ParameterizedTest
    @CsvSource({
        "lastName, ' '",
        "lastName, www.exemple.org",
        "firstName, 'a\nb'",
        "email, pas une adresse",
        "email, 'claire@exemple.fr, ali@exemple.fr'",
        "profile, ADMIN",
        "organisation, ''",
        "department, '\u0000'",
        "phone, abc",
        "organisationKind, COMMUNES",
        "job, 'a\u202eb'"
    })
    void aFieldThatTheFormWouldRefuseIsRefusedAtItsPointer(String field, String value) {
        var answer = caller.whatRemains(slug, with(person(address, DAY), field, value));

        assertProblem(answer, 422, "invalid-request");
        assertThat(answer.pointers()).containsExactly("/persons/0/" + field);
    }

    @Test
    void everyPersonsFaultsAreToldTogether() {
        var answer = caller.whatRemains(
                slug, with(person(address, DAY), "email", "x"), with(person("ali@exemple.fr", DAY), "department", ""));

        assertThat(answer.pointers()).containsExactly("/persons/0/email", "/persons/1/department");
    }

    @Test
    void twoPersonsOfOneAddressAreRefusedAtTheSecond() {
        var answer = caller.whatRemains(slug, person("Claire@exemple.fr", DAY), person(" claire@Exemple.fr", DAY));

        assertProblem(answer, 422, "invalid-request");
        assertThat(answer.pointers()).containsExactly("/persons/1/email");
    }

    @Test
    void aDayThatIsNotTheCyclesIsRefusedWithThoseThatAre() {
        var answer = caller.whatRemains(slug, person(address, DAY, "2024-09-25", "hier", DAY));

        assertThat(answer.pointers()).containsExactly("/persons/0/days/1", "/persons/0/days/2", "/persons/0/days/3");
        assertThat(answer.page().response().body()).contains("2024-09-24, 2024-10-22");
    }

    @Test
    void aDayWaitedForIsOneOfThoseAskedFor() {
        var answer = caller.whatRemains(slug, with(person(address, DAY), "waitFor", List.of("2024-10-22")));

        assertThat(answer.pointers()).containsExactly("/persons/0/waitFor");
    }

    @Test
    void aMisspeltMemberIsRefusedAtItsPointer() {
        var answer = caller.post(
                slug,
                Json.write(Map.of(
                        "persons",
                        List.of(with(person(address, DAY), "waitfor", List.of(DAY))),
                        "polícy/~",
                        "ALL_OR_NOTHING")));

        assertProblem(answer, 422, "invalid-request");
        assertThat(answer.pointers()).containsExactlyInAnyOrder("/polícy~1~0", "/persons/0/waitfor");
    }

    @Test
    void aTeamOfMoreThanTwentyIsRefused() {
        var twenty = persons(20);

        assertThat(caller.post(slug, Json.write(Map.of("persons", persons(21)))).pointers())
                .containsExactly("/persons");
        assertThat(caller.post(slug, Json.write(Map.of("persons", List.of()))).pointers())
                .containsExactly("/persons");
        assertThat(caller.post(slug, Json.write(Map.of("persons", twenty))).status())
                .isEqualTo(201);
    }

    private static List<Map<String, Object>> persons(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(number -> person("equipier" + number + "@exemple.fr", DAY))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inconnu", "..", "a%20b", "é", "CYCLE"})
    void aCycleThatNobodyPublishedIsNotFound(String name) {
        var encoded = name.equals("é") ? "%C3%A9" : name;
        var posted = preau.visitor()
                .send(preau.visitor()
                        .request("/api/v1/cycles/" + encoded + "/registrations")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body("WHAT_REMAINS", person(address, DAY)))));

        assertThat(posted.status()).isIn(400, 404);
        assertThat(posted.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aDraftIsNotFound() {
        var draft = preau.bean(Cycles.class).withSlug(slug).orElseThrow();
        preau.bean(Publication.class).show(draft, Cycle.State.DRAFT);
        Eventually.until("the cycle is off the site", () -> caller.read(slug).status() == 404);

        assertProblem(caller.read(slug), 404, "not-found");
        assertProblem(caller.whatRemains(slug, person(address, DAY)), 404, "not-found");
    }

    @Test
    void aDayWithoutRoomIsAConflictThatNamesIt() {
        var full = preau.publish(cycle().day(DAY, 0).day("2024-10-22", 0));

        var answer = caller.whatRemains(full, person(address, DAY, "2024-10-22"));

        assertProblem(answer, 409, "no-room");
        assertThat(answer.json().path("full")).isEqualTo(Contract.json("[\"2024-09-24\",\"2024-10-22\"]"));
    }

    @ParameterizedTest
    @CsvSource({"État : annulée, CANCELLED", "État : inscriptions closes, CLOSED"})
    void aDayThatTakesNobodyIsAConflictThatSaysWhy(String line, String availability) {
        var closed = preau.publish(cycle().day(DAY, 10, line).day("2024-10-22", 10));

        var answer = caller.whatRemains(closed, person(address, DAY, "2024-10-22"));

        assertProblem(answer, 409, "not-open");
        assertThat(answer.json().path("days")).isEqualTo(Contract.json("[\"2024-09-24\"]"));
        assertThat(answer.json().path("availability").asString()).isEqualTo(availability);
        assertThat(preau.confirmed(preau.day(closed, "2024-10-22"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void anotherMethodIsRefusedWithThoseThatAreNot(String method) {
        var answer = caller.send(caller.request(slug).method(method, BodyPublishers.noBody()));

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.page().header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(answer.page().header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aCycleCannotBeWrittenHere() {
        for (var path : List.of("/api/v1/cycles/" + slug, "/api/v1/openapi.json")) {
            var answer = preau.visitor().send(preau.visitor().request(path).POST(BodyPublishers.ofString("{}")));

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/*"})
    void aCallerWhoCannotReadTheAnswerIsRefusedBeforeAnythingIsRecorded(String accept) {
        var answer = caller.post(slug, body("WHAT_REMAINS", person(address, DAY)), "Accept", accept);

        assertProblem(answer, 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "multipart/form-data", "x"
            })
    void aBodyThatIsNotJsonIsRefused(String type) {
        var answer = caller.post(slug, body("WHAT_REMAINS", person(address, DAY)), "Content-Type", type);

        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void aBodyTooLongIsRefusedWhetherItTellsItsLengthOrNot() {
        var longBody = body("WHAT_REMAINS", with(person(address, DAY), "reason", "x".repeat(1 << 20)));
        var bytes = longBody.getBytes(StandardCharsets.UTF_8);

        assertProblem(caller.post(slug, longBody), 413, "content-too-large");
        assertProblem(
                caller.send(
                        caller.request(slug).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))),
                413,
                "content-too-large");
    }

    @Test
    void aBrowserOnAPageOfAnotherSiteIsRefused() {
        var request = body("WHAT_REMAINS", person(address, DAY));

        assertProblem(caller.post(slug, request, "Sec-Fetch-Site", "cross-site"), 403, "foreign-site");
        assertProblem(caller.post(slug, request, "Origin", "https://exemple.org"), 403, "foreign-site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/v1", "/api/v2/cycles", "/api/v1/problems/no-room"})
    void anyOtherAddressOfTheApiIsAProblemToo(String path) {
        var answer = preau.visitor().get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Contract.json(answer.response().body()).path("type").asString())
                .isEqualTo("/api/v1/problems/not-found");
    }

    @Test
    void whatTheServerRefusesByItselfIsAProblemToo() {
        var answer = RawHttp.send(preau, "GET /api/v1/cycles/x HTTP/1.1", "X-Long: " + "x".repeat(20_000));

        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.head()).contains("application/problem+json");
        assertThat(answer.body()).doesNotContain("<html", "Exception", "etty");
    }

    @Test
    void moreThanAnAddressMaySendIsRefusedForAWhile() {
        try (var limited = TestInstance.start(Map.of("PREAU_POSTS_PER_MINUTE", "10"))) {
            var program = Program.at(limited, "news:write");
            var limitedCaller = Caller.of(limited);
            var answer = limitedCaller.post("x", "{}");
            for (var more = 0; more < 100 && answer.status() == 404; more++) {
                answer = limitedCaller.post("x", "{}");
            }

            assertProblem(answer, 429, "too-many-requests");
            assertThat(answer.page().header("Retry-After")).isEqualTo("60");
            assertThat(program.post("/notes", "/notes", "{}").status())
                    .as("what comes with a token is counted by it")
                    .isEqualTo(422);
            assertThat(limited.visitor()
                            .send(limited.visitor()
                                    .request("/api/v1/cycles/x/registration%73")
                                    .header("Authorization", "Bearer " + program.token())
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("{}")))
                            .status())
                    .as("to register wants no token, however its address is written")
                    .isEqualTo(429);
        }
    }

    @Test
    void aRequestSentWhileTheDatabaseIsAwayIsTakenWhenItIsBackUnderTheSameKey() {
        var database = TestDatabase.fresh();
        try (var wire = Wire.to(database);
                var other = TestInstance.start(wire.carrying(database), TestClock.at("2024-09-10T09:00"), Map.of())) {
            var there = Caller.of(other);
            var cycle = other.publish(cycle().day(DAY, 10));
            var request = body("WHAT_REMAINS", person(address, DAY));
            assertThat(there.post(cycle, "{}").status()).isEqualTo(422);
            wire.cut();

            var away = there.post(cycle, request, "Idempotency-Key", "une-seule-fois");

            assertProblem(away, 503, "unavailable");
            wire.mend();
            Eventually.until(
                    "the request is taken",
                    () -> there.post(cycle, request, "Idempotency-Key", "une-seule-fois")
                                    .status()
                            == 201);
            assertThat(other.confirmed(other.day(cycle, DAY))).isEqualTo(1);
        }
    }

    @Test
    void aFailureOfOursIsAProblemThatShowsNothingOfWhatIsBehind() {
        try (var broken = TestInstance.start(Map.of())) {
            var there = Caller.of(broken);
            var cycle = broken.publish(cycle().day(DAY, 10));
            broken.jdbc().sql("ALTER TABLE place RENAME TO elsewhere").update();

            assertProblem(there.whatRemains(cycle, person(address, DAY)), 500, "internal-error");
        }
    }

    private void assertProblem(Caller.Answer answer, int status, String problem) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().path("status").intValue()).isEqualTo(status);
        assertThat(answer.page().header("Cache-Control")).contains("no-store");
        assertThat(answer.page().header("Set-Cookie")).isEmpty();
        assertThat(answer.page().response().body())
                .doesNotContain("Exception", "SELECT", "fr.preau", "<html")
                .doesNotContainIgnoringCase("jetty");
        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM registration WHERE email_key = :email")
                        .param("email", address)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
