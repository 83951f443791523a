package fr.preau.staff.signin;

import fr.preau.platform.Settings.Oidc;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The identity provider as it is spoken to: what it says of itself (OpenID Connect Discovery 1.0), tokens
 * for a code, and its « userinfo ». Nothing of it is asked before somebody wants to sign in by it.
 */
final class OidcProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Oidc settings;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    OidcProvider(Oidc settings) {
        this.settings = settings;
    }

    /** The provider does not answer, or not as the protocol wants. */
    static final class Away extends Exception {
        Away(String message) {
            super(message);
        }

        Away(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * What the provider says of itself.
     *
     * @param secretInBody whether it takes the client's secret only as a field of the form
     */
    record Metadata(URI authorization, URI token, URI keys, Optional<URI> userinfo, boolean secretInBody) {}

    record Tokens(String id, String access) {}

    /** What a provider tells of a person: as JSON, or signed. */
    record UserInfo(boolean signed, String text) {}

    Metadata discover() throws Away {
        var base = settings.issuer().endsWith("/")
                ? settings.issuer().substring(0, settings.issuer().length() - 1)
                : settings.issuer();
        var answer = send(HttpRequest.newBuilder(URI.create(base + "/.well-known/openid-configuration")));
        var json = json(answer);
        if (!settings.issuer().equals(json.path("issuer").asString(""))) {
            throw new Away("it says to be another: " + json.path("issuer"));
        }
        var methods = json.path("token_endpoint_auth_methods_supported")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return new Metadata(
                address(json, "authorization_endpoint"),
                address(json, "token_endpoint"),
                address(json, "jwks_uri"),
                json.hasNonNull("userinfo_endpoint")
                        ? Optional.of(address(json, "userinfo_endpoint"))
                        : Optional.empty(),
                !methods.isEmpty() && !methods.contains("client_secret_basic"));
    }

    private static URI address(JsonNode json, String field) throws Away {
        try {
            return URI.create(json.path(field).asString());
        } catch (IllegalArgumentException | JacksonException e) {
            throw new Away("no " + field, e);
        }
    }

    Tokens tokens(Metadata metadata, String code, String verifier, String redirect) throws Away {
        var form = new TreeMap<>(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", redirect, "code_verifier", verifier));
        var request = HttpRequest.newBuilder(metadata.token)
                .header("Content-Type", MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        if (metadata.secretInBody) {
            form.put("client_id", settings.client());
            form.put("client_secret", settings.secret());
        } else {
            request.header("Authorization", "Basic " + credentials());
        }
        var json = json(send(request.POST(BodyPublishers.ofString(encoded(form)))));
        return new Tokens(
                json.path("id_token").asString(""), json.path("access_token").asString(""));
    }

    /** Both are encoded before they are joined (RFC 6749, 2.3.1). */
    private String credentials() {
        var pair = encoded(settings.client()) + ":" + encoded(settings.secret());
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    UserInfo userInfo(URI address, String accessToken) throws Away {
        var answer = send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + accessToken));
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return new UserInfo(type.startsWith("application/jwt"), answer.body());
    }

    /** The claims of a « userinfo » that came as JSON. */
    static Map<String, Object> claims(String text) throws Away {
        try {
            return JSON.readerForMapOf(Object.class).readValue(text);
        } catch (JacksonException e) {
            throw new Away("userinfo is no JSON", e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Away {
        try {
            var answer = http.send(
                    request.timeout(PATIENCE)
                            .header("Accept", "application/json, application/jwt")
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Away(answer.uri().getPath() + " answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException | IllegalArgumentException e) {
            throw new Away("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Away("interrupted", e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) throws Away {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw new Away(answer.uri().getPath() + " is no JSON", e);
        }
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
