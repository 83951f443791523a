package fr.preau.backup;

import fr.preau.backup.Manifest.Contents;
import fr.preau.platform.Settings;
import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.platform.database.OwnersAlone;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes one backup of an instance, running or not. */
public final class Backup {

    private Backup() {}

    /** What was written. */
    public record Written(long bytes, long rows, long files) {}

    /**
     * Writes a new file, encrypted if the settings have a passphrase; it bears its name only once it is whole and on
     * the disk.
     *
     * @throws BackupRefused if there is such a file, or it cannot be written
     */
    public static Written write(Settings settings, ExternalDatabase database, Path file) {
        if (Files.exists(file)) {
            throw new BackupRefused("Le fichier %s existe déjà : donnez un autre nom.".formatted(file));
        }
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            Files.deleteIfExists(partial);
            OwnersAlone.file(partial);
            var contents = write(settings, database, partial, file.toAbsolutePath());
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return new Written(Files.size(file), contents.rows(), contents.files());
        } catch (IOException e) {
            throw new BackupRefused(
                    "La sauvegarde n’a pas pu être écrite dans %s (%s). Son dossier doit exister, ce compte doit pouvoir y écrire, et il doit rester de la place."
                            .formatted(file, e.getMessage()),
                    e);
        } catch (SQLException e) {
            throw new BackupRefused(
                    "La base n’a pas pu être lue jusqu’au bout (%s). Aucune sauvegarde n’est faite."
                            .formatted(String.valueOf(e.getMessage()).strip()),
                    e);
        } finally {
            partial.toFile().delete();
        }
    }

    private static Contents write(Settings settings, ExternalDatabase database, Path partial, Path file)
            throws IOException, SQLException {
        var operation = settings.operation();
        try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE);
                var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            Contents contents;
            try (var writer = new BackupWriter(
                    new SealedOutput(new BufferedOutputStream(new Held(channel)), operation.backupPassphrase()))) {
                contents = writer.write(
                        connection, settings.data(), operation.backupFolder().orElse(file));
            }
            channel.force(true);
            return contents;
        }
    }

    /** Writes to a channel that stays open, so that it can be forced to the disk. */
    private static final class Held extends FilterOutputStream {

        Held(FileChannel channel) {
            super(Channels.newOutputStream(channel));
        }

        @Override
        public void write(byte[] bytes, int from, int number) throws IOException {
            out.write(bytes, from, number);
        }

        @Override
        public void close() {
            // Whoever opened the channel closes it.
        }
    }
}
