package fr.preau.management;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.FormBody;
import fr.preau.testing.TestInstance;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the back office, known by the application itself so that none is forgotten. */
class ShutDoorsTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void noAddressOfTheBackOfficeOpensToWhoIsNotSignedIn() {
        var doors = doors();

        assertThat(doors).hasSizeGreaterThan(10).contains(new Door("GET", "/gestion"));
        assertThat(doors).allSatisfy(this::assertShut);
    }

    @Test
    void noAddressBesideTheBackOfficeLeadsIntoIt() {
        for (var path : List.of("/gestion/", "/GESTION", "/gestion/.", "/gestion/inconnu", "/gestion/cycles")) {
            assertThat(preau.visitor().get(path).status()).as(path).isNotEqualTo(200);
        }
    }

    private record Door(String method, String path) {}

    private Set<Door> doors() {
        return preau.bean(DispatcherServlet.class).getHandlerMappings().stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .flatMap(mapping -> ((RequestMappingHandlerMapping) mapping).getHandlerMethods().keySet().stream())
                .flatMap(mapping -> paths(mapping).stream()
                        .flatMap(path -> methods(mapping).stream().map(method -> new Door(method, path))))
                .filter(door -> door.path.startsWith("/gestion"))
                .collect(Collectors.toSet());
    }

    private static Set<String> paths(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^}]+}", "1"))
                .collect(Collectors.toSet());
    }

    private static Set<String> methods(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? Set.of("GET", "POST")
                : methods.stream().map(RequestMethod::name).collect(Collectors.toSet());
    }

    private void assertShut(Door door) {
        var visitor = preau.visitor();
        var request = FormBody.postFromOwnPage(visitor.request(door.path), Map.of("notify", "true"))
                .method(door.method, BodyPublishers.noBody());
        var answer = visitor.send(request);
        assertThat(answer.status()).as(door.toString()).isEqualTo(302);
        assertThat(answer.header("Location").replace(preau.url(), "")).startsWith("/connexion?suite=%2Fgestion");
        assertThat(answer.response().body()).isEmpty();
    }
}
