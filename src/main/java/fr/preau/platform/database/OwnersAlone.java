package fr.preau.platform.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that nobody else on the machine reads: they hold people's addresses and links. Made
 * so, and corrected where an earlier version, or somebody's hand, made them otherwise.
 */
public final class OwnersAlone {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnersAlone() {}

    /** Makes the folder if it is not there; those above it are not ours. */
    public static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (folder.getParent() != null) {
                Files.createDirectories(folder.getParent());
            }
            try {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
            } catch (FileAlreadyExistsException e) {
                // Made meanwhile by another thread, or no folder at all.
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
        }
        restrict(folder, FOLDER);
    }

    /** Makes a new, empty file. */
    public static void file(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
    }

    /** The same of a folder that may be there, and of the files in it. */
    static void correct(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        restrict(folder, FOLDER);
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    restrict(file, FILE);
                }
            }
        }
    }

    /**
     * Only what the account that runs owns: for another owner's folder, its rights may be what lets this
     * account in, or the database's own account when root runs it in a namespace.
     */
    private static void restrict(Path path, Set<PosixFilePermission> rights) throws IOException {
        if (Files.getOwner(path).getName().equals(System.getProperty("user.name"))
                && !Files.getPosixFilePermissions(path).equals(rights)) {
            Files.setPosixFilePermissions(path, rights);
        }
    }
}
