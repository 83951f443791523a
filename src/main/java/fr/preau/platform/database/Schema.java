package fr.preau.platform.database;

import fr.preau.platform.Settings;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the tables up to date before anything looks at them, or leaves everything as it is. */
@Configuration(proxyBeanMethods = false)
public class Schema {

    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    /** The tables are not those of this Préau, and were left alone; the message says what to do, in French. */
    public static final class Foreign extends RuntimeException {
        Foreign(String message) {
            super(message);
        }
    }

    /** What a migration in Java may ask of this instance. */
    @Bean
    FlywayConfigurationCustomizer place(Settings settings) {
        return flyway -> flyway.placeholders(Map.of("data", settings.data().toString()));
    }

    @Bean
    FlywayMigrationStrategy tables(ObjectProvider<TablesFiller> filler) {
        return flyway -> {
            filler.ifAvailable(one -> one.fill(flyway));
            if (filler.stream().findAny().isEmpty()) {
                refuseUnfinished(flyway);
            }
            migrate(flyway);
        };
    }

    private static void refuseUnfinished(Flyway flyway) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT to_regclass('%s')".formatted(TablesFiller.UNFINISHED))) {
            if (row.next() && row.getString(1) != null) {
                throw new Foreign(
                        "La restauration de ces données ne s’est pas finie. Rien n’a été modifié. Videz le dossier des données ou la base, et relancez ./preau restore.");
            }
        } catch (SQLException e) {
            throw new FlywayException("The database could not be asked", e);
        }
    }

    /**
     * Flyway by itself would only warn of tables that a newer version made, and serve them: what it wrote there
     * would break rules that it does not know of.
     */
    private static void migrate(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(migration -> NEWER.contains(migration.getState()))
                .map(MigrationInfo::getVersion)
                .max((one, other) -> one.compareTo(other))
                .ifPresent(version -> {
                    throw new Foreign(
                            "Cette base de données vient d’une version plus récente de Préau (tables en version %s). Rien n’a été modifié. Remettez la version plus récente de Préau, ou la copie des données d’avant la mise à jour : voir docs/upgrade.md."
                                    .formatted(version));
                });
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new Foreign(
                    "Cette base de données ne correspond pas à cette version de Préau. Rien n’a été modifié. Voir docs/upgrade.md. Détail : "
                            + e.getMessage());
        }
    }
}
