package fr.preau.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The files of a data folder that a backup holds: all but the database's own, what this process writes, backups,
 * and the keys of open urns, which no copy may hold. */
final class StoredFiles {

    /** Under which they stand in a backup. */
    static final String FOLDER = "files/";

    private static final Set<String> NOT_KEPT = Set.of("postgres", "preau.lock", "urns", Erasures.FILE);

    private StoredFiles() {}

    /** Their paths from the data folder, in order; backups that are kept in it are not among them. */
    static List<Path> in(Path data, Path backups) throws IOException {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (var walk = Files.walk(data)) {
            return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.startsWith(backups))
                    .map(data::relativize)
                    .filter(StoredFiles::kept)
                    .sorted()
                    .toList();
        }
    }

    private static boolean kept(Path file) {
        return !NOT_KEPT.contains(file.getName(0).toString())
                && !file.toString().endsWith(".partial");
    }

    /**
     * Whether a backup may hold a file of that name: one that somebody made by hand could put programs beside those of the
     * database, keys of urns, or a file outside of the data folder.
     */
    static boolean mayHold(String name) {
        try {
            var file = Path.of(name);
            return !name.isEmpty()
                    && !file.isAbsolute()
                    && file.normalize().equals(file)
                    && !file.startsWith("..")
                    && kept(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
