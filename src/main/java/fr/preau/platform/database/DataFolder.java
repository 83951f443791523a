package fr.preau.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The folder that holds everything an instance keeps. One process owns it at a time, by a lock that
 * the operating system lets go when that process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** The folder cannot be used; the message says why and what to do, in French. */
    public static final class Unusable extends RuntimeException {
        Unusable(String message) {
            super(message);
        }
    }

    /**
     * Takes the folder, making it if needed; empty when another process owns it.
     *
     * @throws Unusable if it cannot be written
     */
    public static Optional<DataFolder> take(Path path) {
        try {
            OwnersAlone.folder(path);
            OwnersAlone.correct(path.resolve("outbox"));
            var channel =
                    FileChannel.open(path.resolve("preau.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock.isEmpty()) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return Optional.of(new DataFolder(path, channel, lock.get()));
        } catch (IOException e) {
            throw new Unusable(
                    "Le dossier des données %s ne peut pas être écrit (%s). Choisissez-en un autre avec --data, ou donnez à ce compte le droit d'y écrire."
                            .formatted(path, e.getMessage()));
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    /** The process that owns the folder, as it wrote it. */
    public static String owner(Path path) {
        try {
            return Files.readString(path.resolve("preau.lock")).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    /** Gives the folder back; once given, does nothing. */
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new Unusable("Le dossier des données %s n'a pas pu être rendu (%s).".formatted(path, e.getMessage()));
        }
    }
}
