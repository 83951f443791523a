package fr.preau.platform.database;

import fr.preau.platform.Settings;
import fr.preau.platform.Settings.ExternalDatabase;
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

    private static Database open(Settings settings, DataFolder folder, Optional<PreparedFolder> prepared) {
        if (settings.database().isPresent()) {
            folder.close();
            return new External(settings.database().get());
        }
        return new Embedded(folder, EmbeddedPostgres.start(settings.data().resolve("postgres"), prepared));
    }
}
