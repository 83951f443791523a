package fr.preau.territory.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.springframework.core.io.InputStreamSource;

/** A file as it came, which can be read from its beginning as often as needed; out of its ZIP where it is in one. */
public final class SourceContent {

    /** Of what a file holds once it is unpacked: twice the largest that INSEE publishes. */
    static final long MOST_BYTES = 3L << 30;

    /** Of what stands before the table in an archive: notes, a dictionary of variables. */
    private static final long MOST_BEFORE = 64L << 20;

    private static final int MOST_PASSED = 100;

    private static final byte[] PACKED = {'P', 'K', 3, 4};
    private static final byte[] PACKED_NOTHING = {'P', 'K', 5, 6};

    /** How gzip, 7z, RAR and xz start. */
    private static final List<String> PACKED_OTHERWISE = List.of("\u001f\u008b", "7z\u00bc\u00af", "Rar!", "\u00fd7zX");

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final boolean invented;
    private final Opening opening;

    private SourceContent(String name, boolean invented, Opening opening) {
        this.name = name;
        this.invented = invented;
        this.opening = opening;
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    public static SourceContent of(String name, byte[] bytes) {
        return new SourceContent(name, false, () -> new ByteArrayInputStream(bytes));
    }

    /** One that nobody publishes, in the shape of one that is: it is named so wherever it is used. */
    public static SourceContent invented(String name, byte[] bytes) {
        return new SourceContent(name, true, () -> new ByteArrayInputStream(bytes));
    }

    /** One that was sent, read from where the server laid it down: INSEE's largest do not fit in memory. */
    static SourceContent of(String name, InputStreamSource sent) {
        return new SourceContent(name, false, sent::getInputStream);
    }

    public static SourceContent of(Path file) {
        return new SourceContent(String.valueOf(file.getFileName()), false, () -> Files.newInputStream(file));
    }

    String name() {
        return name;
    }

    String publisher(SourceKind kind) {
        return invented ? "données inventées pour la démonstration" : kind.publisher();
    }

    String licence(SourceKind kind) {
        return invented ? "sans licence" : kind.licence();
    }

    /** SHA-256 of the bytes as they came. */
    String sha256() {
        try (var in = new DigestInputStream(opening.open(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it holds: itself, or the first CSV or GeoJSON file of its archive. To be closed. */
    InputStream open() throws IOException, Refusal {
        var in = new BufferedInputStream(opening.open(), BUFFER);
        in.mark(4);
        var start = in.readNBytes(4);
        in.reset();
        if (PACKED_OTHERWISE.stream().anyMatch(new String(start, StandardCharsets.ISO_8859_1)::startsWith)) {
            throw new Refusal(
                    "Ce fichier est compressé autrement qu’en ZIP. Décompressez-le, et donnez le CSV ou le GeoJSON.");
        }
        return new Bounded(
                Arrays.equals(start, PACKED) || Arrays.equals(start, PACKED_NOTHING)
                        ? entry(new ZipInputStream(in))
                        : in);
    }

    private static InputStream entry(ZipInputStream zip) throws IOException, Refusal {
        try {
            var passed = 0;
            var bytes = 0L;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                if (!name.contains("metadonnees")
                        && !name.contains("varmod")
                        && name.matches(".*\\.(csv|(geo)?json)")) {
                    return new BufferedInputStream(zip, BUFFER);
                }
                bytes += pass(zip, MOST_BEFORE - bytes);
                if (++passed > MOST_PASSED || bytes >= MOST_BEFORE) {
                    throw new Refusal(
                            "Cette archive contient trop d’autres choses avant son fichier CSV ou GeoJSON. Décompressez-la, et donnez ce fichier seul.");
                }
            }
        } catch (ZipException e) {
            throw new Refusal("Cette archive est abîmée : téléchargez-la de nouveau.");
        }
        throw new Refusal("Cette archive ne contient aucun fichier CSV ou GeoJSON.");
    }

    /** How many bytes an entry has, no more than that are read. */
    private static long pass(InputStream entry, long most) throws IOException {
        var buffer = new byte[BUFFER];
        var all = 0L;
        for (var read = 0; read >= 0 && all < most; read = entry.read(buffer)) {
            all += read;
        }
        return all;
    }

    /** Ends a file that never ends. */
    private static final class Bounded extends FilterInputStream {

        private long read;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            var some = super.read(bytes, from, most);
            count(Math.max(0, some));
            return some;
        }

        private void count(int some) throws IOException {
            read += some;
            if (read > MOST_BYTES) {
                throw new TooLong();
            }
        }
    }

    /** More than any published file holds. */
    static final class TooLong extends IOException {}
}
