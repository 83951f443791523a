package fr.preau.api;

import fr.preau.platform.Digest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * By what a request is recognised when it is sent again.
 *
 * @param key of its own for a request that came without one
 * @param fingerprint of the body as it was sent
 */
record Idempotency(String key, String fingerprint) {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** Whether these values of the header are none, or one key. */
    static boolean readable(List<String> header) {
        return header.isEmpty()
                || header.size() == 1 && KEY.matcher(header.getFirst()).matches();
    }

    /** A key counts within its cycle; the digest keeps it apart from those of forms. */
    static Idempotency of(List<String> header, long cycleId, byte[] body) {
        var key = header.isEmpty() ? UUID.randomUUID().toString() : cycleId + " " + header.getFirst();
        return new Idempotency(Digest.hex("api " + key), Digest.hex(body));
    }
}
