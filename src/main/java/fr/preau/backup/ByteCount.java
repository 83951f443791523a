package fr.preau.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How many bytes passed, and their digest. */
final class ByteCount {

    private final MessageDigest digest;
    private long bytes;

    ByteCount() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }

    void add(byte[] text, int from, int number) {
        digest.update(text, from, number);
        bytes += number;
    }

    long bytes() {
        return bytes;
    }

    /** Once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
