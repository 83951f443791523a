package fr.preau.resource.file;

import fr.preau.platform.Settings;
import fr.preau.platform.database.OwnersAlone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Files that people share: in the data folder, which several nodes have in common and a backup takes along, each
 * under its SHA-256. Nobody reads one by that name: an address is of a resource, and asks what its resource allows.
 */
@Component
public class SharedFiles {

    /** 100 MB, as people count them. */
    public static final long MOST_BYTES = 100_000_000;

    private static final String PARTIAL = ".partial";

    private final Path folder;
    private final ReadingProcess reading;

    SharedFiles(Settings settings, ReadingProcess reading) {
        this.folder = settings.data().resolve("resources");
        this.reading = reading;
    }

    /** What became of a file that somebody gave. */
    public sealed interface Given {

        /**
         * It is stored.
         *
         * @param text what it says, for the search; empty where it could not be read
         */
        record Stored(String sha256, FileType type, long bytes, String text) implements Given {}

        /** Nothing is stored; why and what to do, in French. */
        record Refused(String why) implements Given {}
    }

    /** Keeps that file if it may stay; never more than a piece of it in memory. */
    public Given take(InputStream in) {
        try {
            OwnersAlone.folder(folder);
            var partial = folder.resolve(UUID.randomUUID() + PARTIAL);
            var written = folder.resolve(UUID.randomUUID() + PARTIAL);
            try {
                OwnersAlone.file(partial);
                OwnersAlone.file(written);
                return take(in, partial, written);
            } finally {
                Files.deleteIfExists(partial);
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file of ours, of which all is known: nobody looks at it. */
    public Given.Stored keep(InputStream in, FileType type, String text) {
        try {
            OwnersAlone.folder(folder);
            var partial = folder.resolve(UUID.randomUUID() + PARTIAL);
            try {
                OwnersAlone.file(partial);
                return stored(copy(in, partial), type, partial, text);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Given take(InputStream in, Path partial, Path written) throws IOException {
        var sha256 = copy(in, partial);
        if (Files.size(partial) > MOST_BYTES) {
            return new Given.Refused("Ce fichier dépasse 100 Mo. Allégez-le, ou donnez l’adresse où il se trouve.");
        }
        return switch (FileInspection.of(partial)) {
            case FileVerdict.Unfit(var why) -> new Given.Refused(why);
            case FileVerdict.Fit(var type) ->
                type.picture() ? picture(type, partial, written) : document(type, sha256, partial, written);
        };
    }

    private Given document(FileType type, String sha256, Path partial, Path written) throws IOException {
        return switch (reading.read(type, partial, written)) {
            case ENCRYPTED -> new Given.Refused(FileInspection.ENCRYPTED.why());
            case READ -> stored(sha256, type, partial, Files.readString(written, StandardCharsets.UTF_8));
            case TOO_WIDE, UNREAD -> stored(sha256, type, partial, "");
        };
    }

    /** A picture stays as it was drawn or copied anew, or not at all: else it would tell where it was taken. */
    private Given picture(FileType type, Path partial, Path written) throws IOException {
        return switch (reading.read(type, partial, written)) {
            case READ -> {
                try (var in = Files.newInputStream(written)) {
                    yield stored(copy(in, partial), type, partial, "");
                }
            }
            case TOO_WIDE -> new Given.Refused("Cette image a plus de 50 millions de points. Réduisez-la.");
            case ENCRYPTED, UNREAD ->
                new Given.Refused("Cette image ne se lit pas. Enregistrez-la à nouveau en JPEG ou en PNG.");
        };
    }

    private Given.Stored stored(String sha256, FileType type, Path partial, String text) throws IOException {
        var file = file(sha256);
        OwnersAlone.folder(Optional.ofNullable(file.getParent()).orElse(folder));
        var bytes = Files.size(partial);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Given.Stored(sha256, type, bytes, text.replace('\0', ' '));
    }

    private static String copy(InputStream in, Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = Files.newOutputStream(file)) {
                new DigestInputStream(in, digest).transferTo(out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }

    /** Where the file of that name is. */
    public Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Whether there is a file of that name. */
    public boolean holds(String sha256) {
        return Files.isRegularFile(file(sha256));
    }

    /** Of a file that no resource names any more. */
    public void delete(String sha256) {
        try {
            Files.deleteIfExists(file(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that are older than that and that nothing names: one that is on its way in has no row yet. */
    public void deleteUnless(Predicate<String> named, Instant before) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (Files.getLastModifiedTime(file).compareTo(FileTime.from(before)) < 0 && !named.test(name)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
