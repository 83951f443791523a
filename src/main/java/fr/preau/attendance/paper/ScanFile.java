package fr.preau.attendance.paper;

import fr.preau.platform.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A signed sheet as it was scanned or photographed, kept byte by byte: a proof is not drawn anew. */
public record ScanFile(Kind kind, byte[] bytes) {

    public static final int MOST_BYTES = 10 << 20;

    /** What a file is, told from how it begins. */
    public enum Kind {
        PDF("application/pdf", "pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
        JPEG("image/jpeg", "jpg", bytes(0xFF, 0xD8, 0xFF)),
        PNG("image/png", "png", bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'));

        private final String contentType;
        private final String ending;
        private final byte[] beginning;

        Kind(String contentType, String ending, byte[] beginning) {
            this.contentType = contentType;
            this.ending = ending;
            this.beginning = beginning;
        }

        public String contentType() {
            return contentType;
        }

        /** Of the file's name, without the dot. */
        public String ending() {
            return ending;
        }

        private boolean begins(byte[] file) {
            return file.length > beginning.length
                    && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
        }

        private static byte[] bytes(int... values) {
            var bytes = new byte[values.length];
            for (var i = 0; i < values.length; i++) {
                bytes[i] = (byte) values[i];
            }
            return bytes;
        }
    }

    /** What became of a file that somebody wants to attach. */
    public sealed interface Reading {
        record Read(ScanFile file) implements Reading {}

        record Empty() implements Reading {}

        record TooBig() implements Reading {}

        /** Neither PDF nor JPEG nor PNG, whatever its name says. */
        record Unknown() implements Reading {}
    }

    public static Reading read(byte[] bytes) {
        if (bytes.length == 0) {
            return new Reading.Empty();
        }
        if (bytes.length > MOST_BYTES) {
            return new Reading.TooBig();
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.begins(bytes))
                .findFirst()
                .<Reading>map(kind -> new Reading.Read(new ScanFile(kind, bytes)))
                .orElseGet(Reading.Unknown::new);
    }

    String digest() {
        return Digest.hex(bytes);
    }
}
