package fr.preau.platform.database;

import fr.preau.platform.Settings;
import fr.preau.platform.Settings.ExternalDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The database of this process, open until closed. */
public sealed interface Database extends AutoCloseable {

    /** Where to connect. Waits for an embedded server to be ready. */
    ExternalDatabase address();

    @Override
    void close();

    /** A server that others run: nothing to start or stop. */
    record External(ExternalDatabase address) implements Database {
        @Override
        public void close() {
            // Not ours to stop.
        }
    }

    /** The server in the data folder, that this process owns. */
    record Embedded(DataFolder folder, EmbeddedPostgres server) implements Database {
        @Override
        public ExternalDatabase address() {
            return server.address();
        }

        @Override
        public void close() {
            server.close();
            folder.close();
        }
    }

    /**
     * Opens the database that the settings name, for a process that serves.
     *
     * @throws DataFolder.Unusable if another process owns the data folder, or it cannot be written
     */
    static Database open(Settings settings) {
        return open(settings, taken(settings), PreparedFolder.besideApplication());
    }

    /** The same; one that is new has no table. */
    static Database openEmpty(Settings settings) {
        return open(settings, taken(settings), Optional.empty());
    }

    private static DataFolder taken(Settings settings) {
        return DataFolder.take(settings.data())
                .orElseThrow(() -> new DataFolder.Unusable(
                        "Le dossier des données %s est déjà utilisé par une autre instance (processus %s). Arrêtez-la, ou choisissez un autre dossier avec --data."
                                .formatted(settings.data(), DataFolder.owner(settings.data()))));
    }

    /** Opens the database for a command that works whether or not an instance is running on that folder. */
    static Database join(Settings settings) {
        return DataFolder.take(settings.data())
                .map(folder -> open(settings, folder, PreparedFolder.besideApplication()))
                .orElseGet(() -> new External(
                        settings.database().orElseGet(() -> EmbeddedPostgres.addressOfRunning(settings.data()))));
    }

    /**
     * The same for a command that only reads: where no instance ever was it would make one, and answer for that.
     *
     * @throws DataFolder.Unusable if there is none in the data folder, and no external database
     */
    static Database joinExisting(Settings settings) {
        if (settings.database().isEmpty() && !Files.isDirectory(server(settings))) {
            throw new DataFolder.Unusable(
                    "Aucune plateforme dans le dossier %s : rien n’a été fait. Donnez son dossier avec --data, ou ses réglages avec PREAU_SETTINGS."
                            .formatted(settings.data()));
        }
        return join(settings);
    }

    private static Path server(Settings settings) {
        return settings.data().resolve("postgres");
    }

    private static Database open(Settings settings, DataFolder folder, Optional<PreparedFolder> prepared) {
        if (settings.database().isPresent()) {
            folder.close();
            return new External(settings.database().get());
        }
        return new Embedded(folder, EmbeddedPostgres.start(server(settings), prepared));
    }
}
