package fr.preau.testing;

import fr.preau.Instance;
import fr.preau.backup.Backup;
import fr.preau.backup.BackupRestorer;
import fr.preau.backup.Erasures;
import fr.preau.backup.RestorationEnd;
import fr.preau.platform.Settings;
import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.platform.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An instance backed up into a file, and brought back on a database and in a folder of its own. */
public final class Restoration {

    private final Map<String, String> settings;
    private final ExternalDatabase database;
    private final Path folder;

    private Restoration(Map<String, String> settings, ExternalDatabase database, Path folder) {
        this.settings = settings;
        this.database = database;
        this.folder = folder;
    }

    /** Backs that instance up, as the command does. */
    public static Path backup(TestInstance preau) {
        var file = folder().resolve("preau.backup");
        Backup.write(preau.bean(Settings.class), preau.bean(Database.class).address(), file);
        return file;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "restored-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty database and an empty folder. */
    public static Restoration intoNothing() {
        return intoNothing(Map.of());
    }

    public static Restoration intoNothing(Map<String, String> more) {
        return into(TestDatabase.empty(), more);
    }

    public static Restoration into(ExternalDatabase database, Map<String, String> more) {
        var folder = folder();
        var all = new HashMap<>(Map.of(
                "PREAU_PORT", "0",
                "PREAU_BIND", "127.0.0.1",
                "PREAU_DATA", folder.toString(),
                "PREAU_DATABASE_URL", database.url(),
                "PREAU_DATABASE_USER", database.user(),
                "PREAU_DATABASE_PASSWORD", database.password()));
        all.putAll(more);
        return new Restoration(all, database, folder);
    }

    public Path data() {
        return folder;
    }

    public ExternalDatabase database() {
        return database;
    }

    /** Restores that file, with the list of who was erased that stands there. */
    public Optional<Erasures.Listed> restore(Path file, TestClock clock, Path erasures) {
        var read = Settings.read(settings);
        var restoring = BackupRestorer.prepare(read, file);
        try (var instance = Instance.restore(read, clock, restoring)) {
            return instance.bean(RestorationEnd.class).settle(restoring.taken(), erasures);
        }
    }

    /** Restores that file, without such a list. */
    public Restoration restore(Path file, TestClock clock) {
        restore(file, clock, folder.resolve("none"));
        return this;
    }

    /** Starts what was restored. */
    public TestInstance start(TestClock clock) {
        return TestInstance.start(database, clock, settings);
    }
}
