package fr.preau.platform.database;

import fr.preau.platform.Settings;
import fr.preau.platform.Settings.ExternalDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.migration.JavaMigration;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Brings the tables up to date before anything looks at them, or leaves everything as it is. Tables that this very
 * build left up to date are recognised by one query, and Flyway is not asked.
 */
@Component
public class Schema {

    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final Settings settings;
    private final String[] locations;
    private final ObjectProvider<JavaMigration> migrations;
    private final ObjectProvider<TablesFiller> filler;

    Schema(
            Settings settings,
            @Value("${spring.flyway.locations}") String[] locations,
            ObjectProvider<JavaMigration> migrations,
            ObjectProvider<TablesFiller> filler) {
        this.settings = settings;
        this.locations = locations;
        this.migrations = migrations;
        this.filler = filler;
    }

    /** The tables are not those of this Préau, and were left alone; the message says what to do, in French. */
    public static final class Foreign extends RuntimeException {
        Foreign(String message) {
            super(message);
        }
    }

    /**
     * Brings the tables of that database up to date.
     *
     * @throws Foreign if another version made them, or they were left half restored
     * @throws SQLException if the database does not answer
     */
    void bringUpToDate(ExternalDatabase address, DataSource pool) throws SQLException {
        var recognition = new RecognisedTables(pool, ShippedMigrations.digest());
        var restoring = Optional.ofNullable(filler.getIfAvailable());
        if (restoring.isEmpty() && recognition.holds()) {
            return;
        }
        var flyway = flyway(address);
        restoring.ifPresent(one -> one.fill(flyway));
        if (restoring.isEmpty()) {
            refuseUnfinished(pool);
        }
        refuseNewer(flyway);
        recognition.forget();
        migrate(flyway);
        recognition.remember();
    }

    private Flyway flyway(ExternalDatabase address) {
        var source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        source.setApplicationName("preau");
        source.setLogServerErrorDetail(false);
        return Flyway.configure()
                .dataSource(source)
                // A hundred commits that wait for the disk once: what a failure of the machine loses of them is the
                // last ones, which the next start makes again.
                .initSql("SET synchronous_commit = off")
                .locations(locations)
                .javaMigrations(migrations.stream().toArray(JavaMigration[]::new))
                // What a migration in Java may ask of this instance.
                .placeholders(Map.of("data", settings.data().toString()))
                .load();
    }

    private static void refuseUnfinished(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT to_regclass('%s')".formatted(TablesFiller.UNFINISHED))) {
            if (row.next() && row.getString(1) != null) {
                throw new Foreign(
                        "La restauration de ces données ne s’est pas finie. Rien n’a été modifié. Videz le dossier des données ou la base, et relancez ./preau restore.");
            }
        }
    }

    /**
     * Flyway by itself would only warn of tables that a newer version made, and serve them: what it wrote there
     * would break rules that it does not know of.
     */
    private static void refuseNewer(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(migration -> NEWER.contains(migration.getState()))
                .map(MigrationInfo::getVersion)
                .max((one, other) -> one.compareTo(other))
                .ifPresent(version -> {
                    throw new Foreign(
                            "Cette base de données vient d’une version plus récente de Préau (tables en version %s). Rien n’a été modifié. Remettez la version plus récente de Préau, ou la copie des données d’avant la mise à jour : voir docs/upgrade.md."
                                    .formatted(version));
                });
    }

    private static void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new Foreign(
                    "Cette base de données ne correspond pas à cette version de Préau. Rien n’a été modifié. Voir docs/upgrade.md. Détail : "
                            + e.getMessage());
        }
    }
}
