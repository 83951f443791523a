package fr.preau;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** What a folder held before something was restored into it. */
record RestoredFolder(Path path, Set<Path> before) {

    static RestoredFolder of(Path path) {
        return new RestoredFolder(path, files(path));
    }

    private static Set<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Set.of();
        }
        try (var files = Files.list(path)) {
            return files.collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away what came since. */
    void empty() {
        for (var file : files(path)) {
            if (!before.contains(file)) {
                try {
                    FileSystemUtils.deleteRecursively(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
