package fr.preau.management;

import fr.preau.platform.Digest;
import java.nio.charset.StandardCharsets;

/**
 * A short word for the state of a thing when its form was opened: when the form comes back, another word
 * means that somebody else changed the thing meanwhile.
 */
public final class StateDigest {

    private StateDigest() {}

    /** Of a value whose text says all of it, such as a record of records. */
    public static String of(Object value) {
        return Digest.hex(value.toString().getBytes(StandardCharsets.UTF_8), 12);
    }
}
