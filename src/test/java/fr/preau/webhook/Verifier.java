package fr.preau.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A receiver's own reading of Standard Webhooks 1.0.0: what it is shown as its secret, and nothing else of ours. */
final class Verifier {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final byte[] key;
    private final Set<String> seen = new HashSet<>();

    Verifier(String secret) {
        if (!secret.startsWith("whsec_")) {
            throw new IllegalArgumentException("no secret of a webhook");
        }
        this.key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        if (key.length < 24 || key.length > 64) {
            throw new IllegalArgumentException("a secret has 24 to 64 bytes");
        }
    }

    /** Whether it is from who holds the secret, is fresh, and is none that was taken before. */
    boolean accepts(Map<String, String> headers, String body, Instant now) {
        var id = headers.getOrDefault("webhook-id", "");
        var timestamp = headers.getOrDefault("webhook-timestamp", "");
        var signatures = headers.getOrDefault("webhook-signature", "");
        if (id.isEmpty() || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        if (age.compareTo(TOLERANCE) > 0) {
            return false;
        }
        var signed = "v1," + Base64.getEncoder().encodeToString(hmac(id + "." + timestamp + "." + body));
        for (var signature : signatures.split(" ")) {
            if (MessageDigest.isEqual(
                    signed.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8))) {
                return seen.add(id);
            }
        }
        return false;
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
