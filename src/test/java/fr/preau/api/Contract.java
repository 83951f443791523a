package fr.preau.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract that an instance publishes, to hold against what it really answers. */
final class Contract {

    static final String REGISTRATIONS = "/cycles/{slug}/registrations";
    static final String CYCLE = "/cycles/{slug}";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BASE = "https://preau.test/openapi.json";

    private final JsonNode document;
    private final SchemaRegistry schemas;

    private Contract(String text) {
        this.document = JSON.readTree(text);
        // As a schema of their own: the rest of the document is none.
        var definitions = Map.of("$defs", document.path("components").path("schemas"));
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(BASE, local(JSON.writeValueAsString(definitions))))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    static Contract of(TestInstance preau) {
        return new Contract(
                preau.visitor().get("/api/v1/openapi.json").response().body());
    }

    private static String local(String references) {
        return references.replace("#/components/schemas/", "#/$defs/");
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    JsonNode document() {
        return document;
    }

    /** Checks that the contract tells of this answer: its status, its type, its body, the headers it promises. */
    Page checked(String path, String method, Page answer) {
        var told = document.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(Integer.toString(answer.status()));
        assertThat(told.isObject())
                .as("%s %s tells of %d", method, path, answer.status())
                .isTrue();
        var response = resolved(told);
        response.path("headers")
                .properties()
                .forEach(header -> assertThat(answer.header(header.getKey()))
                        .as(header.getKey() + " of " + answer.status())
                        .isNotEmpty());
        response.path("content").properties().forEach(content -> {
            assertThat(answer.header("Content-Type")).startsWith(content.getKey());
            assertThat(faults(
                            content.getValue().path("schema").path("$ref").asString(),
                            answer.response().body()))
                    .as(answer.response().body())
                    .isEmpty();
        });
        return answer;
    }

    /** What that text has against the schema at that reference. */
    List<String> faults(String reference, String text) {
        return schemas.getSchema(SchemaLocation.of(BASE + local(reference))).validate(text, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    /** Every object and array of the document, itself included. */
    static Stream<JsonNode> parts(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(Contract::parts));
    }
}
