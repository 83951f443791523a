package fr.preau.staff.signin;

import fr.preau.platform.Digest;
import fr.preau.platform.InstanceSecret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * What a browser takes along to the identity provider and back, in a signed cookie of its own: without
 * it, an answer of the provider opens nothing. Nothing is stored here, so leaving changes nothing.
 *
 * @param state comes back in the address
 * @param nonce comes back in the token
 * @param verifier proves to the provider that it is we who ask for the tokens (RFC 7636)
 * @param next the address to go to afterwards; may be empty
 */
@NamedInterface("signin")
public record OidcTrip(String state, String nonce, String verifier, String next) {

    public static final Duration LIFE = Duration.ofMinutes(10);
    private static final String PURPOSE = "oidc";
    private static final SecureRandom RANDOM = new SecureRandom();

    public static OidcTrip begin(String next) {
        return new OidcTrip(random(), random(), random(), next);
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return base64(bytes);
    }

    String challenge() {
        return base64(Digest.of(verifier));
    }

    public String cookie(InstanceSecret secret, Instant now) {
        var text = String.join(
                ".",
                state,
                nonce,
                verifier,
                base64(next.getBytes(StandardCharsets.UTF_8)),
                Long.toString(now.plus(LIFE).getEpochSecond()));
        return text + "." + secret.sign(PURPOSE, text);
    }

    /** The trip in that cookie, unless it is forged or too old. */
    public static Optional<OidcTrip> read(String cookie, InstanceSecret secret, Instant now) {
        var end = cookie.lastIndexOf('.');
        if (end < 0 || !secret.verifies(PURPOSE, cookie.substring(0, end), cookie.substring(end + 1))) {
            return Optional.empty();
        }
        var parts = cookie.substring(0, end).split("\\.", -1);
        return Instant.ofEpochSecond(Long.parseLong(parts[4])).isAfter(now)
                ? Optional.of(new OidcTrip(
                        parts[0],
                        parts[1],
                        parts[2],
                        new String(Base64.getUrlDecoder().decode(parts[3]), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
