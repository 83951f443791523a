package fr.preau.backup;

import fr.preau.backup.Manifest.Contents;
import fr.preau.backup.Manifest.Part;
import fr.preau.platform.Json;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;

/** Reads a backup from its beginning to its end, each time proving all of it. */
final class BackupReader {

    private final Path file;
    private final Optional<String> passphrase;

    BackupReader(Path file, Optional<String> passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    /** What a backup holds, once all of it was found to be as it was written. */
    record Whole(Manifest manifest, Contents contents) {}

    /** Takes the parts of a backup one after the other. */
    interface Taking {

        void begin(Manifest manifest) throws IOException, SQLException;

        /** Reads that part; says how many rows it had. What it leaves is read over. */
        long part(String name, InputStream in) throws IOException, SQLException;
    }

    private static final Taking NOTHING = new Taking() {
        @Override
        public void begin(Manifest manifest) {
            // Only looked at.
        }

        @Override
        public long part(String name, InputStream in) {
            return ANY;
        }
    };

    private static final long ANY = -1;

    /**
     * Reads the whole file and changes nothing.
     *
     * @throws BackupRefused saying what is wrong with it
     */
    Whole verify() {
        try {
            return read(NOTHING);
        } catch (SQLException e) {
            throw new IllegalStateException("looking asks no database", e);
        }
    }

    /**
     * Hands all parts over. Only once this returns is it known that they were whole.
     *
     * @throws BackupRefused saying what is wrong with it
     */
    Whole read(Taking taking) throws SQLException {
        try (var sealed = new SealedInput(new BufferedInputStream(Files.newInputStream(file)), passphrase)) {
            var whole = read(new ZipInputStream(sealed, StandardCharsets.UTF_8), taking);
            sealed.finish();
            return whole;
        } catch (NoSuchFileException e) {
            throw new BackupRefused("Le fichier %s n’existe pas.".formatted(file));
        } catch (ZipException | JacksonException e) {
            throw BackupRefused.altered();
        } catch (IOException | UncheckedIOException e) {
            throw new BackupRefused("La restauration s’est interrompue (%s).".formatted(e.getMessage()), e);
        }
    }

    private static Whole read(ZipInputStream zip, Taking taking) throws IOException, SQLException {
        var manifest = Optional.<Manifest>empty();
        var contents = Optional.<Contents>empty();
        var parts = new ArrayList<Part>();
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var counting = new Counting(zip);
            var rows = ANY;
            if (contents.isPresent()
                    || manifest.isEmpty() != entry.getName().equals(Manifest.ENTRY)
                    || isStrange(entry.getName())) {
                throw BackupRefused.altered();
            }
            if (manifest.isEmpty()) {
                manifest = Optional.of(json(counting, Manifest.class));
                taking.begin(manifest.get());
                rows = 0;
            } else if (entry.getName().equals(Contents.ENTRY)) {
                contents = Optional.of(json(counting, Contents.class));
                continue;
            } else {
                rows = taking.part(entry.getName(), counting);
            }
            counting.transferTo(OutputStream.nullOutputStream());
            parts.add(new Part(entry.getName(), counting.tally.bytes(), counting.tally.sha256(), rows));
        }
        var whole =
                new Whole(manifest.orElseThrow(BackupRefused::altered), contents.orElseThrow(BackupRefused::altered));
        compare(whole.contents.parts(), parts);
        return whole;
    }

    /** A file that no instance keeps: whoever only looks at the backup is told before anything is written. */
    private static boolean isStrange(String name) {
        return name.startsWith(StoredFiles.FOLDER) && !StoredFiles.mayHold(name.substring(StoredFiles.FOLDER.length()));
    }

    private static void compare(List<Part> written, List<Part> read) {
        if (written.size() != read.size()) {
            throw BackupRefused.altered();
        }
        for (var i = 0; i < read.size(); i++) {
            var one = read.get(i);
            var known = one.rows() == ANY
                    ? new Part(
                            one.name(),
                            one.bytes(),
                            one.sha256(),
                            written.get(i).rows())
                    : one;
            if (!known.equals(written.get(i))) {
                throw BackupRefused.altered();
            }
        }
    }

    private static <T> T json(InputStream in, Class<T> type) throws IOException {
        return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), type);
    }

    /** Gives on what it reads, counts it, and leaves the stream below open. */
    private static final class Counting extends FilterInputStream {

        private final ByteCount tally = new ByteCount();

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int from, int number) throws IOException {
            var taken = in.read(bytes, from, number);
            if (taken > 0) {
                tally.add(bytes, from, taken);
            }
            return taken;
        }

        @Override
        public void close() {
            // More parts follow.
        }
    }
}
