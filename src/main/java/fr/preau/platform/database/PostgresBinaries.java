package fr.preau.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL server that came with the application. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * Puts them under that folder unless it was done before, as the build unpacked them if it did; returns the server's
     * home.
     *
     * @throws DataFolder.Unusable if this build carries no server for this machine
     */
    static Path unpackUnder(Path folder, Optional<PreparedFolder> prepared) {
        var archive = "/postgres-%s.txz".formatted(machine());
        var url = Optional.ofNullable(PostgresBinaries.class.getResource(archive))
                .orElseThrow(() -> new DataFolder.Unusable(
                        "Cette construction de Préau n'embarque pas PostgreSQL pour %s. Donnez une base avec PREAU_DATABASE_URL."
                                .formatted(machine())));
        try {
            var connection = url.openConnection();
            // Another release of the server has an archive of another size.
            var home = folder.resolve("server-" + connection.getContentLengthLong());
            if (!Files.isDirectory(home)) {
                var unpacked = prepared.flatMap(
                        build -> build.programs(home.getFileName().toString()));
                try (var in = connection.getInputStream()) {
                    put(in, unpacked, folder, home);
                }
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked under " + folder, e);
        }
    }

    private static String machine() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var arm = System.getProperty("os.arch").equals("aarch64");
        return system + (arm ? "-arm_64" : "-x86_64");
    }

    /** Into a folder beside, renamed when complete: a kill in the middle leaves nothing that looks whole. */
    private static void put(InputStream archive, Optional<Path> unpacked, Path folder, Path home) throws IOException {
        Files.createDirectories(folder);
        var partial = Files.createTempDirectory(folder, "unpacking");
        if (unpacked.isEmpty() || !PreparedFolder.copy(unpacked.get(), partial)) {
            FileSystemUtils.deleteRecursively(partial);
            Files.createDirectory(partial);
            unpack(archive, partial);
        }
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            FileSystemUtils.deleteRecursively(partial);
        }
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var path = entry.resolveIn(target);
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
