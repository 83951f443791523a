package fr.preau.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A disk that something is kept on, in bytes.
 *
 * @param what is kept there, in French
 */
public record Disk(String what, long free, long total) {

    private static final long LEAST = 1L << 30;
    private static final int LEAST_PERCENT = 5;

    /** The one that holds that folder, or will. */
    static Optional<Disk> of(String what, Path folder) {
        try {
            var store = Files.getFileStore(there(folder.toAbsolutePath()));
            return Optional.of(new Disk(what, store.getUsableSpace(), store.getTotalSpace()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path there(Path folder) {
        return Files.exists(folder)
                ? folder
                : Optional.ofNullable(folder.getParent()).map(Disk::there).orElse(folder);
    }

    /** Less than a gigabyte, or than a twentieth of a small disk. */
    public boolean isLow() {
        return free < Math.min(LEAST, total / 100 * LEAST_PERCENT);
    }

    /** « 12,4 Go ». */
    public String freeWords() {
        return "%.1f Go".formatted(free / (double) (1L << 30)).replace('.', ',');
    }
}
