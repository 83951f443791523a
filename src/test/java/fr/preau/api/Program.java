package fr.preau.api;

import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Another program, with a token that an administrator made for it; every answer it gets is held against the contract. */
final class Program {

    static final List<String> ALL =
            Arrays.stream(Scope.values()).map(Scope::word).toList();

    private final TestInstance preau;
    private final Contract contract;
    private final String token;

    private Program(TestInstance preau, String token) {
        this.preau = preau;
        this.contract = Contract.of(preau);
        this.token = token;
    }

    /** One with those scopes, over the whole centre. */
    static Program at(TestInstance preau, String... scopes) {
        return by(Organiser.at(preau), preau, "", "600", List.of(scopes));
    }

    /** One of that cycle alone. */
    static Program of(TestInstance preau, String slug, List<String> scopes) {
        var cycle = preau.jdbc()
                .sql("SELECT id FROM cycle WHERE slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
        return by(Organiser.at(preau), preau, Long.toString(cycle), "600", scopes);
    }

    static Program by(Organiser maker, TestInstance preau, String cycle, String perMinute, List<String> scopes) {
        var form = new ArrayList<>(List.of(
                Map.entry("name", "Site du centre"),
                Map.entry("cycle", cycle),
                Map.entry("perMinute", perMinute),
                Map.entry("days", "90")));
        scopes.forEach(scope -> form.add(Map.entry("scope", scope)));
        var page = maker.post("/gestion/acces", form);
        return new Program(preau, page.html().select("#secret").attr("value"));
    }

    String token() {
        return token;
    }

    /** What was answered, taken apart. */
    record Answer(Page page) {

        int status() {
            return page.status();
        }

        JsonNode json() {
            return Contract.json(page.response().body());
        }

        String problem() {
            return json().path("type").asString().replace("/api/v1/problems/", "");
        }

        String etag() {
            return page.header("ETag");
        }

        List<JsonNode> items() {
            return json().path("items").valueStream().toList();
        }

        List<String> pointers() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("pointer").asString())
                    .toList();
        }
    }

    /** @param path as the contract writes it, {@code address} as it is asked for */
    Answer get(String path, String address) {
        return new Answer(contract.checked(
                path,
                "get",
                preau.visitor()
                        .send(preau.visitor()
                                .request("/api/v1" + address)
                                .header("Authorization", "Bearer " + token)
                                .GET())));
    }

    Answer post(String path, String address, String body, String... headers) {
        var request = preau.visitor()
                .request("/api/v1" + address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return new Answer(contract.checked(path, "post", preau.visitor().send(request)));
    }
}
