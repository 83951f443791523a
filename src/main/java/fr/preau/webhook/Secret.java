package fr.preau.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver and we alone know, and the signature that it makes (Standard Webhooks 1.0.0, « v1 »). */
final class Secret {

    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";

    private final byte[] bytes;

    Secret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** As its receiver is given it. */
    String shown() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The header {@code webhook-signature}: one signature by each of these secrets. */
    static String signatures(List<Secret> secrets, String id, Instant at, String body) {
        var text = id + "." + at.getEpochSecond() + "." + body;
        return secrets.stream().map(secret -> "v1," + secret.sign(text)).collect(Collectors.joining(" "));
    }

    private String sign(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes, HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is in every JDK", e);
        }
    }
}
