package fr.preau.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What holds the chunks of a backup's file together, with a passphrase (AES-256-GCM) or without one (SHA-256). Every
 * byte is covered: the beginning of the file, each chunk, its place and whether it is the last. The format is told
 * in docs/backup.md.
 */
abstract sealed class Seal {

    /** Of the text in a chunk; the last may be shorter. */
    static final int CHUNK = 1 << 16;

    private static final String NAME = "PREAU-BACKUP ";
    private static final int FORMAT = 1;
    private static final int SALT_BYTES = 16;
    private static final int CHECK_BYTES = 16;

    /** As OWASP advises for PBKDF2 with HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). */
    private static final int ROUNDS = 600_000;

    /** More would be a file made to keep whoever reads it waiting. */
    private static final int MOST_ROUNDS = 10_000_000;

    private final byte[] header;
    private long place;

    private Seal(byte[] header) {
        this.header = header;
    }

    /** For a new file, whose beginning is written there. */
    static Seal begin(OutputStream out, Optional<String> passphrase) throws IOException {
        var header = new Header(new byte[SALT_BYTES], ROUNDS, new byte[CHECK_BYTES]);
        if (passphrase.isEmpty()) {
            out.write(firstLine('P'));
            return new Plain(firstLine('P'));
        }
        new SecureRandom().nextBytes(header.salt);
        var key = key(passphrase.get(), header);
        System.arraycopy(check(key), 0, header.check, 0, CHECK_BYTES);
        var bytes = header.bytes();
        out.write(bytes);
        return new Encrypted(bytes, key);
    }

    /**
     * For a file that is read from its beginning.
     *
     * @throws BackupRefused for a file that is none of ours, or that this passphrase does not open
     */
    static Seal read(InputStream in, Optional<String> passphrase) throws IOException {
        var name = in.readNBytes(NAME.length());
        if (!Arrays.equals(name, NAME.getBytes(StandardCharsets.US_ASCII))) {
            throw new BackupRefused("Ce fichier n’est pas une sauvegarde de Préau. Rien n’a été modifié.");
        }
        var rest = in.readNBytes(firstLine('P').length - name.length);
        if (rest.length < firstLine('P').length - name.length) {
            throw BackupRefused.cut();
        }
        var line = new String(rest, StandardCharsets.US_ASCII);
        if (line.matches("[0-9]{3} [PE]\n") && Integer.parseInt(line.substring(0, 3)) > FORMAT) {
            throw new BackupRefused(
                    "Cette sauvegarde vient d’une version plus récente de Préau. Rien n’a été modifié. Prenez cette version pour la restaurer.");
        }
        if (!line.matches("001 [PE]\n")) {
            throw BackupRefused.altered();
        }
        return line.charAt(4) == 'P' ? new Plain(firstLine('P')) : encrypted(in, passphrase);
    }

    private static Seal encrypted(InputStream in, Optional<String> passphrase) throws IOException {
        var header = Header.read(in);
        if (passphrase.isEmpty()) {
            throw new BackupRefused(
                    "Cette sauvegarde est chiffrée : donnez sa phrase de passe dans PREAU_BACKUP_PASSPHRASE. Rien n’a été modifié.");
        }
        var key = key(passphrase.get(), header);
        if (!MessageDigest.isEqual(check(key), header.check)) {
            throw new BackupRefused(
                    "Ce n’est pas la phrase de passe de cette sauvegarde, ou le début du fichier a été altéré. Rien n’a été modifié.");
        }
        return new Encrypted(header.bytes(), key);
    }

    private static byte[] firstLine(char kind) {
        return "%s%03d %c\n".formatted(NAME, FORMAT, kind).getBytes(StandardCharsets.US_ASCII);
    }

    /** What stands after the first line of an encrypted file. */
    private record Header(byte[] salt, int rounds, byte[] check) {

        static Header read(InputStream in) throws IOException {
            var bytes = in.readNBytes(SALT_BYTES + Integer.BYTES + CHECK_BYTES);
            if (bytes.length < SALT_BYTES + Integer.BYTES + CHECK_BYTES) {
                throw BackupRefused.cut();
            }
            var buffer = ByteBuffer.wrap(bytes);
            var header = new Header(new byte[SALT_BYTES], buffer.getInt(SALT_BYTES), new byte[CHECK_BYTES]);
            buffer.get(0, header.salt).get(SALT_BYTES + Integer.BYTES, header.check);
            if (header.rounds < 1 || header.rounds > MOST_ROUNDS) {
                throw BackupRefused.altered();
            }
            return header;
        }

        byte[] bytes() {
            var line = firstLine('E');
            return ByteBuffer.allocate(line.length + SALT_BYTES + Integer.BYTES + CHECK_BYTES)
                    .put(line)
                    .put(salt)
                    .putInt(rounds)
                    .put(check)
                    .array();
        }
    }

    private static byte[] key(String passphrase, Header header) {
        try {
            var spec = new PBEKeySpec(passphrase.toCharArray(), header.salt, header.rounds, 256);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 is in every JDK", e);
        }
    }

    /** By which a wrong passphrase is told from an altered file; says nothing of the key. */
    private static byte[] check(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal("check".getBytes(StandardCharsets.US_ASCII)), CHECK_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is in every JDK", e);
        }
    }

    /** Writes the next chunk. */
    final void write(OutputStream out, byte[] text, int length, boolean last) throws IOException {
        var place = place(length, last);
        out.write(place, Long.BYTES, Byte.BYTES + Integer.BYTES);
        out.write(close(place, Arrays.copyOf(text, length)));
    }

    /** A chunk's text, and whether it is the last. */
    record Chunk(byte[] text, boolean last) {}

    /** Reads the next chunk. */
    final Chunk read(InputStream in) throws IOException {
        var head = whole(in, Byte.BYTES + Integer.BYTES);
        var length = ByteBuffer.wrap(head).getInt(1);
        if (head[0] < 0 || head[0] > 1 || length < 0 || length > CHUNK) {
            throw BackupRefused.altered();
        }
        var last = head[0] == 1;
        var place = place(length, last);
        return new Chunk(open(place, whole(in, length + tagBytes())), last);
    }

    private static byte[] whole(InputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw BackupRefused.cut();
        }
        return bytes;
    }

    /** The chunk's number, whether it is the last, and its length: what its tag covers besides its text. */
    private byte[] place(int length, boolean last) {
        return ByteBuffer.allocate(Long.BYTES + Byte.BYTES + Integer.BYTES)
                .putLong(place++)
                .put((byte) (last ? 1 : 0))
                .putInt(length)
                .array();
    }

    final byte[] header() {
        return header;
    }

    abstract int tagBytes();

    abstract byte[] close(byte[] place, byte[] text);

    abstract byte[] open(byte[] place, byte[] sealed);

    /** Against accidents: each tag is a digest of all that stands before. */
    private static final class Plain extends Seal {

        private static final int TAG_BYTES = 32;
        private byte[] before;

        Plain(byte[] header) {
            super(header);
            this.before = header;
        }

        @Override
        int tagBytes() {
            return TAG_BYTES;
        }

        private byte[] tag(byte[] place, byte[] text, int length) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(before);
                digest.update(place);
                digest.update(text, 0, length);
                before = digest.digest();
                return before;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("SHA-256 is in every JDK", e);
            }
        }

        @Override
        byte[] close(byte[] place, byte[] text) {
            return ByteBuffer.allocate(text.length + TAG_BYTES)
                    .put(text)
                    .put(tag(place, text, text.length))
                    .array();
        }

        @Override
        byte[] open(byte[] place, byte[] sealed) {
            var length = sealed.length - TAG_BYTES;
            if (!Arrays.equals(tag(place, sealed, length), 0, TAG_BYTES, sealed, length, sealed.length)) {
                throw BackupRefused.altered();
            }
            return Arrays.copyOf(sealed, length);
        }
    }

    /** Against everybody: the key is of this file alone, and so the chunk's number serves as the nonce. */
    private static final class Encrypted extends Seal {

        private static final int NONCE_BYTES = 12;
        private static final int TAG_BYTES = 16;
        private final SecretKeySpec key;

        Encrypted(byte[] header, byte[] key) {
            super(header);
            this.key = new SecretKeySpec(key, "AES");
        }

        @Override
        int tagBytes() {
            return TAG_BYTES;
        }

        private byte[] run(int mode, byte[] place, byte[] text) throws GeneralSecurityException {
            var nonce =
                    ByteBuffer.allocate(NONCE_BYTES).put(place, 0, Long.BYTES).array();
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            cipher.updateAAD(header());
            cipher.updateAAD(place);
            return cipher.doFinal(text);
        }

        @Override
        byte[] close(byte[] place, byte[] text) {
            try {
                return run(Cipher.ENCRYPT_MODE, place, text);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM is in every JDK", e);
            }
        }

        @Override
        byte[] open(byte[] place, byte[] sealed) {
            try {
                return run(Cipher.DECRYPT_MODE, place, sealed);
            } catch (GeneralSecurityException e) {
                throw BackupRefused.altered();
            }
        }
    }
}
