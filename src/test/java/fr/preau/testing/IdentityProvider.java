package fr.preau.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An OpenID Connect provider on this machine, with real keys and real signatures, at which one person is
 * always signed in. It checks its client as a real one does: secret, redirect, code, PKCE.
 */
public final class IdentityProvider implements AutoCloseable {

    public static final String CLIENT = "preau d’essai";
    public static final String SECRET = "s3cret/:+é";

    private final int port = MailServer.freePort();
    private final RSAKey key = key();
    private final RSAKey strangersKey = key();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile Person person = Person.of("");
    private volatile Clock clock = Clock.systemUTC();
    private volatile HttpServer server;

    /** The person who is signed in there, and how the provider speaks of them. */
    public record Person(
            String subject,
            Map<String, Object> claims,
            Where where,
            UnaryOperator<JWTClaimsSet.Builder> tampering,
            boolean byAStranger) {

        /** Somebody whose address the provider has verified, and says so in the token; another address is another person. */
        public static Person of(String email) {
            return new Person(
                    "personne-"
                            + Integer.toHexString(email.toLowerCase(Locale.ROOT).hashCode()),
                    Map.of("email", email, "email_verified", true),
                    Where.TOKEN,
                    UnaryOperator.identity(),
                    false);
        }

        /** The same name and address, and another person for the provider. */
        public Person withSubject(String other) {
            return new Person(other, claims, where, tampering, byAStranger);
        }

        public Person withClaims(Map<String, Object> other) {
            return new Person(subject, other, where, tampering, byAStranger);
        }

        public Person in(Where other) {
            return new Person(subject, claims, other, tampering, byAStranger);
        }

        /** With another token than the right one. */
        public Person tampered(UnaryOperator<JWTClaimsSet.Builder> change) {
            return new Person(subject, claims, where, change, byAStranger);
        }

        public Person signedByAStranger() {
            return new Person(subject, claims, where, tampering, true);
        }
    }

    /** Where the provider tells who somebody is. */
    public enum Where {
        TOKEN,
        USERINFO,
        /** As ProConnect does. */
        SIGNED_USERINFO
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2_048)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + port;
    }

    public Map<String, String> settings() {
        return Map.of("PREAU_OIDC_ISSUER", issuer(), "PREAU_OIDC_CLIENT", CLIENT, "PREAU_OIDC_SECRET", SECRET);
    }

    /** Begins to answer, by that clock. */
    public void start(Clock byClock) {
        clock = byClock;
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            http.createContext("/.well-known/openid-configuration", answering(_ -> discovery()));
            http.createContext("/cles", answering(_ -> new JWKSet(key.toPublicJWK()).toString()));
            http.createContext("/entrer", this::authorize);
            http.createContext("/jetons", answering(this::tokens));
            http.createContext("/personne", this::userInfo);
            http.start();
            server = http;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who is signed in from now on. */
    public void signIn(Person somebody) {
        person = somebody;
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/entrer", "token_endpoint": "%1$s/jetons",
                 "jwks_uri": "%1$s/cles", "userinfo_endpoint": "%1$s/personne"}
                """.formatted(issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = fields(exchange.getRequestURI().getRawQuery());
        if (!query.get("client_id").equals(CLIENT) || !query.get("scope").contains("openid")) {
            send(exchange, 400, "text/plain", "no such client");
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, query);
        var back = query.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String tokens(HttpExchange exchange) throws IOException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var request = codes.remove(form.getOrDefault("code", ""));
        if (request == null
                || !authenticated(exchange)
                || !form.get("redirect_uri").equals(request.get("redirect_uri"))
                || !digest(form.get("code_verifier")).equals(request.get("code_challenge"))) {
            throw new IOException("refused");
        }
        return """
                {"token_type": "Bearer", "access_token": "acces", "id_token": "%s"}
                """.formatted(idToken(request.get("nonce")));
    }

    private static boolean authenticated(HttpExchange exchange) {
        var header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        var pair = new String(Base64.getDecoder().decode(header.replace("Basic ", "")), StandardCharsets.UTF_8);
        return Arrays.stream(pair.split(":"))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList()
                .equals(List.of(CLIENT, SECRET));
    }

    private String idToken(String nonce) {
        var claims = claims().claim("nonce", nonce);
        if (person.where == Where.TOKEN) {
            person.claims.forEach(claims::claim);
        }
        return signed(person.tampering.apply(claims).build());
    }

    private JWTClaimsSet.Builder claims() {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(person.subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        if (!"Bearer acces".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "text/plain", "");
            return;
        }
        var claims = claims();
        person.claims.forEach(claims::claim);
        if (person.where == Where.SIGNED_USERINFO) {
            send(exchange, 200, "application/jwt", signed(claims.build()));
        } else {
            send(exchange, 200, "application/json", claims.build().toString());
        }
    }

    private String signed(JWTClaimsSet claims) {
        var signer = person.byAStranger ? strangersKey : key;
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(signer));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Answer {
        String to(HttpExchange exchange) throws IOException;
    }

    private static HttpHandler answering(Answer answer) {
        return exchange -> {
            try {
                send(exchange, 200, "application/json", answer.to(exchange));
            } catch (IOException e) {
                send(exchange, 400, "application/json", "{\"error\": \"invalid_grant\"}");
            }
        };
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The fields of a query or of a form. */
    public static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    public static Map<String, String> fields(URI address) {
        return fields(address.getRawQuery());
    }

    private static String digest(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
