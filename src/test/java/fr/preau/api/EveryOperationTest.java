package fr.preau.api;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Digest;
import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the contract against every way in: nothing is opened by being forgotten. */
class EveryOperationTest {

    private static final String DAY = "2024-09-24";

    private static final TestInstance PREAU = TestInstance.shared();
    private static final Contract CONTRACT = Contract.of(PREAU);
    private static final String SLUG = PREAU.publish(cycle().day(DAY, 10));
    private static final String OTHER = PREAU.publish(cycle().day(DAY, 10));

    record Operation(String path, String method, String scope) {

        boolean ofCycle() {
            return path.contains("{slug}");
        }
    }

    static Stream<Operation> operations() {
        return CONTRACT.document()
                .path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method ->
                                List.of("get", "post", "put", "patch", "delete").contains(method.getKey()))
                        .filter(method -> !method.getValue().path("security").isEmpty())
                        .map(method -> new Operation(
                                path.getKey(),
                                method.getKey(),
                                method.getValue()
                                        .path("security")
                                        .path(0)
                                        .path("token")
                                        .path(0)
                                        .asString())));
    }

    @Test
    void everyOperationSaysItsScopeAndWhatAsksForNoneIsWhatTheFormDoes() {
        var open = CONTRACT.document()
                .path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> !method.getKey().equals("parameters"))
                        .filter(method -> method.getValue().path("security").isEmpty())
                        .map(method -> method.getKey() + " " + path.getKey()));

        assertThat(open)
                .containsExactlyInAnyOrder(
                        "get /cycles/{slug}", "post /cycles/{slug}/registrations", "get /openapi.json");
        assertThat(operations().map(Operation::scope))
                .hasSizeGreaterThan(30)
                .allMatch(word -> Scope.named(word).isPresent())
                .containsAll(Program.ALL);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void withoutATokenNobodyComesInWhateverTheirRole(Operation operation) {
        assertThat(knock(operation, SLUG).status()).isEqualTo(401);
        for (var role : Role.values()) {
            // As their own browser sends it from a page of ours.
            var answer = knock(
                    operation,
                    SLUG,
                    Map.of("Cookie", Organiser.at(PREAU, role).cookie(), "Sec-Fetch-Site", "same-origin"));
            assertThat(answer.status()).as(role.name()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"preau\"");
            assertThat(CONTRACT.checked(operation.path, operation.method, answer)
                            .response()
                            .body())
                    .contains("token-required");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsNoTokenOpensNothing(Operation operation) {
        var good = Program.at(PREAU, operation.scope).token();
        for (var wrong : List.of(
                "Bearer",
                "Bearer " + good + "x",
                "Bearer preau_" + "A".repeat(43),
                "Basic " + good,
                "Bearer " + Digest.hex(good),
                good)) {
            var answer = CONTRACT.checked(operation.path, operation.method, knock(operation, SLUG, wrong));
            assertThat(answer.status()).as(wrong).isEqualTo(401);
            assertThat(answer.response().body()).contains("token-refused");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void allOtherScopesTogetherDoNotOpenIt(Operation operation) {
        var others = Program.ALL.stream()
                .filter(scope -> !scope.equals(operation.scope))
                .toArray(String[]::new);

        var answer = CONTRACT.checked(
                operation.path,
                operation.method,
                knock(operation, SLUG, "Bearer " + Program.at(PREAU, others).token()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(Contract.json(answer.response().body()).path("scope").asString())
                .isEqualTo(operation.scope);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void itsOwnScopeAloneOpensIt(Operation operation) {
        var answer = CONTRACT.checked(
                operation.path,
                operation.method,
                knock(
                        operation,
                        SLUG,
                        "Bearer " + Program.at(PREAU, operation.scope).token()));

        assertThat(answer.status()).isNotIn(401, 403, 500);
        assertThat(answer.header("RateLimit")).startsWith("\"token\";r=599;t=");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aTokenOfAnotherCycleFindsNothing(Operation operation) {
        var ofOther = Program.of(
                PREAU,
                OTHER,
                Arrays.stream(Scope.values())
                        .filter(Scope::ofCycle)
                        .map(Scope::word)
                        .toList());
        // The form gives no such token: whoever writes one in the table opens no more by it.
        PREAU.jdbc()
                .sql("UPDATE api_token SET scopes = :all WHERE sha256 = :sha256")
                .param("all", Program.ALL.toArray(String[]::new))
                .param("sha256", Digest.of(ofOther.token()))
                .update();

        var answer =
                CONTRACT.checked(operation.path, operation.method, knock(operation, SLUG, "Bearer " + ofOther.token()));

        if (operation.ofCycle()) {
            assertThat(answer.status()).isEqualTo(404);
        } else if (Scope.named(operation.scope).orElseThrow().ofCycle() && operation.method.equals("get")) {
            assertThat(answer.response().body()).contains(OTHER).doesNotContain(SLUG);
        } else {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.response().body()).contains("other-cycle");
        }
    }

    private static Page knock(Operation operation, String slug) {
        return knock(operation, slug, Map.of());
    }

    private static Page knock(Operation operation, String slug, String authorization) {
        return knock(operation, slug, Map.of("Authorization", authorization));
    }

    private static Page knock(Operation operation, String slug, Map<String, String> headers) {
        var address = operation
                        .path
                        .replace("{slug}", slug)
                        .replace("{day}", DAY)
                        .replace("{contract}", "val-d-essai")
                        .replace("{id}", "1")
                + (operation.path.endsWith("/presences") ? "?day=" + DAY : "");
        var request = PREAU.visitor().request("/api/v1" + address).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return PREAU.visitor()
                .send(request.method(
                        operation.method.toUpperCase(Locale.ROOT),
                        operation.method.equals("get") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
    }
}
