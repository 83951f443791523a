package fr.preau.api;

import static fr.preau.api.Caller.body;
import static fr.preau.api.Caller.person;
import static fr.preau.api.Caller.with;
import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that no honest program sends. */
class HostileJsonTest {

    private static final String DAY = "2024-09-24";
    private static final List<String> FIELDS = List.of(
            "lastName",
            "firstName",
            "email",
            "profile",
            "organisation",
            "department",
            "days",
            "waitFor",
            "workshops",
            "phone",
            "job",
            "organisationKind",
            "accessNeeds",
            "shortNotice",
            "reason",
            "replies");

    private final TestInstance preau = TestInstance.shared();
    private final Caller caller = Caller.of(preau);
    private final Mailbox claire = Mailbox.at(preau);
    private String slug;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day(DAY, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}}",
                "{} {}",
                "nul",
                "'a'",
                "{persons:[]}",
                "{\"persons\":[],}",
                "{\"persons\":[],\"persons\":[]}",
                "NaN",
                "[Infinity]",
                "01",
                "\"\\x41\"",
                "\"a\nb\"",
                "// rien\n{}",
                "\uFEFF\uFEFF{}"
            })
    void whatIsNotJsonIsMalformed(String text) {
        assertMalformed(caller.post(slug, text));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 1_000, 50_000})
    void whatIsNestedDeeperThanAnyRequestIsMalformed(int depth) {
        assertMalformed(caller.post(slug, "[".repeat(depth) + "]".repeat(depth)));
        assertMalformed(caller.post(slug, "{\"persons\":".repeat(depth) + "1" + "}".repeat(depth)));
        assertMalformed(caller.post(slug, "[".repeat(depth)));
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        var good = body("WHAT_REMAINS", with(person(claire.address(), DAY), "lastName", "Maréchal"));

        for (var charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            assertMalformed(caller.send(caller.request(slug).POST(BodyPublishers.ofByteArray(good.getBytes(charset)))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "5", "\"texte\"", "[]", "1e400"})
    void whatIsNoObjectIsToldAtTheWholeBody(String value) {
        var answer = caller.post(slug, value);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).contains("");
    }

    static Stream<Object> values() {
        return Stream.of(5, -1.5, 1e300, true, "\u0000", List.of(), List.of(List.of()), Map.of(), Map.of("a", 1));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueOfAnotherTypeIsRefusedOrHarmlessInEveryField(Object value) {
        for (var field : FIELDS) {
            var answer = caller.whatRemains(slug, with(person(claire.address(), DAY), field, value));

            assertThat(answer.status()).as(field + " = " + value).isIn(201, 422);
            if (answer.status() == 422) {
                assertThat(answer.pointers())
                        .as(field + " = " + value)
                        .allMatch(pointer ->
                                pointer.startsWith("/persons/0/" + field) || pointer.equals("/persons/0/waitFor"));
            }
        }
    }

    @Test
    void aNullIsRefusedWhereverItStands() {
        for (var field : FIELDS) {
            var person = new HashMap<>(person(claire.address(), DAY));
            person.put(field, null);

            var answer = caller.post(slug, nullable(person));

            assertThat(answer.status()).as(field).isEqualTo(422);
            assertThat(answer.pointers()).as(field).contains("/persons/0/" + field);
        }
        assertThat(caller.post(slug, "{\"persons\":null,\"policy\":null}").pointers())
                .containsExactly("/persons", "/policy");
        assertThat(caller.post(slug, "{\"persons\":[null]}").pointers()).contains("/persons/0");
        assertThat(preau.confirmed(preau.day(slug, DAY))).isZero();
    }

    @Test
    void halfACharacterIsRefusedWhereverItStands() {
        for (var half : List.of("\\ud800", "\\udc00\\ud800", "a\\udfff")) {
            for (var field : List.of("lastName", "email", "department", "job", "accessNeeds", "reason", "profile")) {
                var text = body("WHAT_REMAINS", with(person(claire.address(), DAY), field, "MOITIE"))
                        .replace("MOITIE", half);

                assertThat(caller.post(slug, text).pointers()).containsExactly("/persons/0/" + field);
            }
            assertThat(caller.post(slug, "{\"" + half + "\":1}").status()).isEqualTo(422);
            assertThat(caller.post(slug, "{\"persons\":[],\"policy\":\"" + half + "\"}")
                            .status())
                    .isEqualTo(422);
        }
        assertThat(preau.confirmed(preau.day(slug, DAY))).isZero();
    }

    @Test
    void wholeCharactersBeyondTheFirstPlaneAreText() {
        var person = with(person(claire.address(), DAY), "lastName", "Martin 𝒳 👩‍🌾");

        assertThat(caller.whatRemains(slug, person).status()).isEqualTo(201);
    }

    @Test
    void controlCharactersInTheLongTextsAreDroppedAndElsewhereRefused() {
        var lines = with(person(claire.address(), DAY), "accessNeeds", "Une\u0000 place\nprès de l’écran\u0007");

        assertThat(caller.whatRemains(slug, with(lines, "job", "a\u0000b")).pointers())
                .containsExactly("/persons/0/job");
        assertThat(caller.whatRemains(slug, lines).status()).isEqualTo(201);
        assertThat(preau.jdbc()
                        .sql("SELECT access_needs FROM registration WHERE email_key = :email")
                        .param("email", claire.address())
                        .query(String.class)
                        .single())
                .isEqualTo("Une place\nprès de l’écran");
    }

    @Test
    void aHugeListIsNotLookedInto() {
        var many = new ArrayList<>();
        for (var i = 0; i < 5_000; i++) {
            many.add(DAY);
        }

        assertThat(caller.whatRemains(slug, with(person(claire.address(), DAY), "days", many))
                        .pointers())
                .containsExactly("/persons/0/days");
        assertThat(caller.whatRemains(slug, with(person(claire.address(), DAY), "replies", many))
                        .pointers())
                .containsExactly("/persons/0/replies");
        assertMalformed(caller.post(slug, "{\"persons\":[" + "{},".repeat(200_000) + "{}]}"));
    }

    @Test
    void manyFaultsAreToldUpToFifty() {
        var members = new HashMap<String, Object>(person(claire.address(), DAY));
        for (var i = 0; i < 3_000; i++) {
            members.put("champ" + i, i);
        }

        assertThat(caller.whatRemains(slug, members).pointers()).hasSize(50);
    }

    @Test
    void aHugeNumberIsNoQuestion() {
        for (var number : List.of("9".repeat(900), "1e9", "1.5", "-1", "9223372036854775808")) {
            var text = body(
                            "WHAT_REMAINS",
                            with(
                                    person(claire.address(), DAY),
                                    "replies",
                                    List.of(Map.of("question", "N", "answer", "x"))))
                    .replace("\"N\"", number);

            assertThat(caller.post(slug, text).pointers()).containsExactly("/persons/0/replies/0/question");
        }
    }

    @Test
    void aScriptOrAQuoteIsOnlyText() {
        var attack = "<script>alert(1)</script>\"'); DROP TABLE place; --";

        var answer = caller.whatRemains(slug, with(person(claire.address(), DAY), "organisation", attack));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(claire.latest().html().select("script")).isEmpty();
        assertThat(preau.confirmed(preau.day(slug, DAY))).isEqualTo(1);
    }

    private void assertMalformed(Caller.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-request");
        assertThat(preau.confirmed(preau.day(slug, DAY))).isZero();
    }

    private static String nullable(Map<String, Object> person) {
        return new tools.jackson.databind.json.JsonMapper().writeValueAsString(Map.of("persons", List.of(person)));
    }
}
