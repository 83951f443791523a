package fr.preau.api;

import static fr.preau.api.Contract.parts;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.preau.registration.Application;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.Profile;
import fr.preau.testing.Addresses;
import fr.preau.testing.TestInstance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The published contract, against itself and against the application; {@link Caller} checks each answer by it. */
class OpenApiTest {

    private final TestInstance preau = TestInstance.shared();
    private final Contract contract = Contract.of(preau);
    private final JsonNode document = contract.document();

    @Test
    void itIsServedAsOpenApi() {
        var answer = preau.visitor().get("/api/v1/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("ETag")).isNotEmpty();
        assertThat(document.path("openapi").asString()).startsWith("3.1.");
    }

    @Test
    void itTellsEveryAddressOfTheApiAndNoOther() {
        var told = document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> !method.getKey().equals("parameters"))
                        .map(method -> method.getKey().toUpperCase() + " /api/v1"
                                + path.getKey().replaceAll("\\{[^}]+}", "1")));
        var real = Addresses.of(preau).stream()
                .filter(address -> address.path().startsWith("/api"))
                .map(address -> address.method() + " " + address.path());

        assertThat(told).containsExactlyInAnyOrderElementsOf(real.toList());
    }

    @Test
    void everyReferenceInItLeadsSomewhere() {
        var references = parts(document)
                .map(part -> part.path("$ref").asString(""))
                .filter(reference -> !reference.isEmpty())
                .distinct()
                .toList();

        assertThat(references)
                .hasSizeGreaterThan(20)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    @Test
    void nothingInItIsThereForNothing() {
        var references = parts(document)
                .map(part -> part.path("$ref").asString(""))
                .distinct()
                .toList();

        // A scheme is named by the operations that want it, not referred to.
        var components = document.path("components")
                .propertyStream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .flatMap(kind -> kind.getValue()
                        .propertyStream()
                        .map(component -> "#/components/" + kind.getKey() + "/" + component.getKey()));

        assertThat(references).containsAll(components.toList());
    }

    @Test
    void everySchemaInItIsOne() {
        var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(document.path("components").path("schemas").properties())
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(metaSchema.validate(schema.getValue()))
                        .as(schema.getKey())
                        .isEmpty());
    }

    @Test
    void everyExampleInItFitsItsSchema() {
        var contents = parts(document).filter(part -> part.has("examples")).toList();

        assertThat(contents)
                .hasSizeGreaterThan(10)
                .allSatisfy(content -> content.path("examples")
                        .properties()
                        .forEach(example -> assertThat(contract.faults(
                                        content.path("schema").path("$ref").asString(),
                                        example.getValue().path("value").toString()))
                                .as(example.getKey())
                                .isEmpty()));
    }

    @Test
    void itsListsAreTheApplications() {
        var person = schema("Person").path("properties");

        assertThat(words(schema("Profile").path("enum"))).containsExactlyElementsOf(names(Profile.values()));
        assertThat(words(schema("OrganisationKind").path("enum")))
                .containsExactlyElementsOf(names(OrganisationKind.values()));
        assertThat(words(schema("Request").path("properties").path("policy").path("enum")))
                .containsExactlyElementsOf(names(Application.Policy.values()));
        assertThat(schema("Request")
                        .path("properties")
                        .path("persons")
                        .path("maxItems")
                        .intValue())
                .isEqualTo(Application.LARGEST_TEAM);
        assertThat(person.propertyNames()).containsExactlyElementsOf(RequestReader.PERSON);
    }

    private JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Stream<String> stream(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name);
    }

    private static List<String> names(Enum<?>[] values) {
        return stream(values).toList();
    }
}
