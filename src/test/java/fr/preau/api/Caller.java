package fr.preau.api;

import fr.preau.platform.Json;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A program that registers people; every answer it gets is held against the contract. */
final class Caller {

    private final TestInstance preau;
    private final Contract contract;

    private Caller(TestInstance preau) {
        this.preau = preau;
        this.contract = Contract.of(preau);
    }

    static Caller of(TestInstance preau) {
        return new Caller(preau);
    }

    /** What was answered, taken apart. */
    record Answer(Page page) {

        int status() {
            return page.status();
        }

        JsonNode json() {
            return Contract.json(page.response().body());
        }

        /** The last part of the problem's type. */
        String problem() {
            return json().path("type").asString().replace("/api/v1/problems/", "");
        }

        List<String> pointers() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("pointer").asString())
                    .toList();
        }

        /** « 2024-09-24 CONFIRMED », « 2024-10-22 WAITING 3 », of each person. */
        List<List<String>> places() {
            return json().path("registrations")
                    .valueStream()
                    .map(registration -> registration
                            .path("places")
                            .valueStream()
                            .map(place -> (place.path("day").asString() + " "
                                            + place.path("state").asString() + " "
                                            + place.path("rank").asString(""))
                                    .strip())
                            .toList())
                    .toList();
        }
    }

    /** Somebody with a good answer to everything that is required. */
    static Map<String, Object> person(String email, String... days) {
        var person = new LinkedHashMap<String, Object>();
        person.put("lastName", "Martin");
        person.put("firstName", "Claire");
        person.put("email", email);
        person.put("profile", "LOCAL_AGENT");
        person.put("organisation", "Ville d’essai");
        person.put("department", "69");
        person.put("days", List.of(days));
        return person;
    }

    /** The same person with another value for one member. */
    static Map<String, Object> with(Map<String, Object> person, String name, Object value) {
        var changed = new LinkedHashMap<>(person);
        changed.put(name, value);
        return changed;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static String body(String policy, Map<String, Object>... persons) {
        return Json.write(Map.of("persons", Arrays.stream(persons).toList(), "policy", policy));
    }

    @SafeVarargs
    final Answer whatRemains(String slug, Map<String, Object>... persons) {
        return post(slug, body("WHAT_REMAINS", persons));
    }

    @SafeVarargs
    final Answer allOrNothing(String slug, Map<String, Object>... persons) {
        return post(slug, body("ALL_OR_NOTHING", persons));
    }

    Answer post(String slug, String body, String... headers) {
        var request = request(slug).POST(BodyPublishers.ofString(body));
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** A request that is ready but for its method and body. */
    HttpRequest.Builder request(String slug) {
        return preau.visitor()
                .request("/api/v1/cycles/" + slug + "/registrations")
                .header("Content-Type", "application/json");
    }

    Answer send(HttpRequest.Builder request) {
        return new Answer(
                contract.checked(Contract.REGISTRATIONS, "post", preau.visitor().send(request)));
    }

    Answer read(String slug) {
        return new Answer(
                contract.checked(Contract.CYCLE, "get", preau.visitor().get("/api/v1/cycles/" + slug)));
    }
}
