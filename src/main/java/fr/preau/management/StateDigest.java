package fr.preau.management;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short word for the state of a thing when its form was opened: when the form comes back, another word
 * means that somebody else changed the thing meanwhile.
 */
public final class StateDigest {

    private StateDigest() {}

    /** Of a value whose text says all of it, such as a record of records. */
    public static String of(Object value) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(value.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }
}
