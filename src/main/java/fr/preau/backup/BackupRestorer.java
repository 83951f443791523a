package fr.preau.backup;

import fr.preau.backup.BackupReader.Whole;
import fr.preau.backup.Manifest.Table;
import fr.preau.platform.Settings;
import fr.preau.platform.database.OwnersAlone;
import fr.preau.platform.database.TablesFiller;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.postgresql.PGConnection;

/**
 * Fills an empty database and an empty data folder from a backup. The tables are made as they were when it was taken,
 * filled in one transaction, and brought up to date afterwards as after any upgrade.
 */
public final class BackupRestorer implements TablesFiller {

    /** How far every number is moved on, so that none is given twice: this, and for each second since the backup. */
    private static final long NUMBERS = 1_000_000;

    private static final long NUMBERS_A_SECOND = 10;

    /** May be where an instance is restored: what another process holds, and what no backup brings. */
    private static final Set<String> NOTHING_YET = Set.of("preau.lock", Erasures.FILE);

    private final BackupReader reader;
    private final Whole whole;
    private final Path data;

    private BackupRestorer(BackupReader reader, Whole whole, Path data) {
        this.reader = reader;
        this.whole = whole;
        this.data = data;
    }

    /**
     * Looks at the whole file and at where it is to go; changes nothing.
     *
     * @throws BackupRefused saying what is wrong with either
     */
    public static BackupRestorer prepare(Settings settings, Path file) {
        var reader = new BackupReader(file, settings.operation().backupPassphrase());
        var whole = reader.verify();
        if (holdsSomething(settings)) {
            throw new BackupRefused(
                    "Le dossier des données %s n’est pas vide : rien n’a été modifié. Une sauvegarde se restaure dans un dossier vide ; donnez-en un avec --data."
                            .formatted(settings.data()));
        }
        return new BackupRestorer(reader, whole, settings.data());
    }

    private static boolean holdsSomething(Settings settings) {
        if (!Files.exists(settings.data())) {
            return false;
        }
        try (var files = Files.list(settings.data())) {
            return files.filter(file -> !settings.operation().backupFolder().equals(Optional.of(file)))
                    .anyMatch(file -> !NOTHING_YET.contains(file.getFileName().toString()));
        } catch (IOException e) {
            throw new BackupRefused(
                    "Le dossier des données %s ne peut pas être lu (%s).".formatted(settings.data(), e.getMessage()),
                    e);
        }
    }

    /** The moment whose state the backup holds. */
    public Instant taken() {
        return Instant.parse(whole.manifest().taken());
    }

    public long rows() {
        return whole.contents().rows();
    }

    public long files() {
        return whole.contents().files();
    }

    @Override
    public void fill(Flyway flyway) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            if (!BackupWriter.query(connection, "SELECT 1 FROM pg_tables WHERE schemaname = 'public'", _ -> 1)
                    .isEmpty()) {
                throw new BackupRefused(
                        "Cette base de données n’est pas vide : rien n’a été modifié. Une sauvegarde se restaure dans une base vide.");
            }
            makeTables(flyway);
            BackupWriter.run(connection, "CREATE TABLE " + UNFINISHED + " ()");
            fill(connection);
        } catch (SQLException e) {
            throw new BackupRefused(
                    "La base n’a pas pu être remplie (%s)."
                            .formatted(String.valueOf(e.getMessage()).strip()),
                    e);
        }
    }

    /** The tables as the backup's version had them. */
    private void makeTables(Flyway flyway) {
        var known = Arrays.stream(flyway.info().all())
                .collect(Collectors.toMap(
                        migration -> migration.getVersion().getVersion(), Function.identity(), (one, _) -> one));
        for (var migration : whole.manifest().migrations()) {
            var mine = Optional.ofNullable(known.get(migration.version()));
            if (mine.isEmpty()) {
                throw new BackupRefused(
                        "Cette sauvegarde vient d’une version plus récente de Préau (tables en version %s). Rien n’a été modifié. Prenez cette version pour la restaurer."
                                .formatted(migration.version()));
            }
            if (checksum(mine.get()) != migration.checksum()) {
                throw new BackupRefused(
                        "Cette sauvegarde vient d’une autre construction de Préau (tables en version %s). Rien n’a été modifié."
                                .formatted(migration.version()));
            }
        }
        var versions = whole.manifest().migrations().stream()
                .map(Manifest.Migration::version)
                .collect(Collectors.toSet());
        var last = known.values().stream()
                .map(MigrationInfo::getVersion)
                .filter(version -> versions.contains(version.getVersion()))
                .max(Comparator.naturalOrder())
                .orElseThrow(BackupRefused::altered);
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(last)
                .load()
                .migrate();
    }

    private static int checksum(MigrationInfo migration) {
        return Optional.ofNullable(migration.getChecksum()).orElse(0);
    }

    private void fill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var tables = whole.manifest().tables();
            var links = links(connection);
            var present = new HashSet<>(BackupWriter.query(
                    connection,
                    "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'",
                    row -> row.getString(1)));
            if (!tables.stream().map(Table::name).allMatch(present::contains)) {
                throw BackupRefused.altered();
            }
            for (var link : links) {
                BackupWriter.run(connection, "ALTER TABLE %s DROP CONSTRAINT %s".formatted(link.table, link.name));
            }
            for (var table : tables) {
                BackupWriter.run(
                        connection, "ALTER TABLE %s DISABLE TRIGGER USER".formatted(BackupWriter.quoted(table.name())));
            }
            BackupWriter.run(
                    connection,
                    "TRUNCATE %s"
                            .formatted(tables.stream()
                                    .map(table -> BackupWriter.quoted(table.name()))
                                    .collect(Collectors.joining(", "))));
            reader.read(new Filling(connection, tables));
            for (var table : tables) {
                BackupWriter.run(
                        connection, "ALTER TABLE %s ENABLE TRIGGER USER".formatted(BackupWriter.quoted(table.name())));
            }
            for (var link : links) {
                BackupWriter.run(
                        connection,
                        "ALTER TABLE %s ADD CONSTRAINT %s %s".formatted(link.table, link.name, link.definition));
            }
            moveNumbersOn(connection);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** A foreign key, away while the tables fill in any order; its owner needs no other right than that. */
    private record Link(String table, String name, String definition) {}

    private static List<Link> links(Connection connection) throws SQLException {
        return BackupWriter.query(
                connection, """
                SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                FROM pg_constraint
                WHERE contype = 'f' AND connamespace = 'public'::regnamespace
                """, row -> new Link(row.getString(1), row.getString(2), row.getString(3)));
    }

    /**
     * What was given between the backup and now is not known here, and stands in people's mail. The time that passed
     * counts, so that the same backup restored a second time leaves behind what the first life gave as well.
     */
    private void moveNumbersOn(Connection connection) throws SQLException {
        var seconds = Math.max(0, Duration.between(taken(), Instant.now()).toSeconds());
        try (var statement = connection.prepareStatement("SELECT setval(quote_ident(?)::regclass, ?)")) {
            for (var sequence : whole.manifest().sequences()) {
                statement.setString(1, sequence.name());
                statement.setLong(2, sequence.last() + NUMBERS + seconds * NUMBERS_A_SECOND);
                statement.execute();
            }
        }
    }

    /** Puts each part where it belongs. */
    private final class Filling implements BackupReader.Taking {

        private final Connection connection;
        private final Map<String, Table> tables;

        Filling(Connection connection, List<Table> tables) {
            this.connection = connection;
            this.tables = tables.stream().collect(Collectors.toMap(Table::entry, Function.identity()));
        }

        @Override
        public void begin(Manifest manifest) {
            if (!manifest.equals(whole.manifest())) {
                throw BackupRefused.altered();
            }
        }

        @Override
        public long part(String name, InputStream in) throws IOException, SQLException {
            if (name.startsWith(StoredFiles.FOLDER)) {
                keep(name.substring(StoredFiles.FOLDER.length()), in);
                return 0;
            }
            var table = Optional.ofNullable(tables.get(name)).orElseThrow(BackupRefused::altered);
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY %s FROM STDIN (FORMAT binary)".formatted(BackupWriter.columns(table)), in);
        }

        private void keep(String name, InputStream in) throws IOException {
            var file = data.resolve(name).normalize();
            if (!file.startsWith(data) || file.equals(data)) {
                throw BackupRefused.altered();
            }
            OwnersAlone.folder(Optional.ofNullable(file.getParent()).orElse(data));
            OwnersAlone.file(file);
            try (var out = Files.newOutputStream(file)) {
                in.transferTo(out);
            }
        }
    }
}
