package fr.preau.testing;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that an instance answers at, asked of the application itself so that none is forgotten. */
public final class Addresses {

    private Addresses() {}

    /** One address for one method; whatever varies in it is {@code 1}. */
    public record Address(String method, String path) {}

    public static Set<Address> of(TestInstance preau) {
        return mappings(preau).flatMap(Addresses::addresses).collect(Collectors.toSet());
    }

    /** What may be read: the patterns of the addresses that answer a GET. */
    public static Set<String> read(TestInstance preau) {
        return mappings(preau)
                .filter(mapping -> methods(mapping).anyMatch("GET"::equals))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<RequestMappingInfo> mappings(TestInstance preau) {
        return preau.bean(DispatcherServlet.class).getHandlerMappings().stream()
                .filter(RequestMappingInfoHandlerMapping.class::isInstance)
                .flatMap(mapping -> ((RequestMappingInfoHandlerMapping) mapping).getHandlerMethods().keySet().stream());
    }

    private static Stream<Address> addresses(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^}]+}", "1").replace("**", "1"))
                .flatMap(path -> methods(mapping).map(method -> new Address(method, path)));
    }

    private static Stream<String> methods(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(RequestMethod::name);
    }
}
