package fr.preau.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/**
 * Signs what leaves and must come back unchanged (links, form stamps), with one key for all processes
 * of the instance, made at its first start and kept in its database.
 */
@Repository
public class InstanceSecret {

    private static final int SIGNATURE_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private final Supplier<SecretKeySpec> key;

    InstanceSecret(JdbcClient jdbc) {
        this.key = SingletonSupplier.of(() -> new SecretKeySpec(keyIn(jdbc), "HmacSHA256"));
    }

    private static byte[] keyIn(JdbcClient jdbc) {
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("""
                INSERT INTO instance_secret (key)
                VALUES (:key)
                ON CONFLICT DO NOTHING
                """).param("key", fresh).update();
        return jdbc.sql("SELECT key FROM instance_secret").query(byte[].class).single();
    }

    /**
     * A 128-bit signature of that text, URL-safe.
     *
     * @param purpose keeps a signature made for one use from serving another
     */
    public String sign(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key.get());
            var signature = mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signature, SIGNATURE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is in every JDK", e);
        }
    }

    /** Whether that signature is the one of that text, compared in constant time. */
    public boolean verifies(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}
