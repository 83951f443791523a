package fr.preau.platform.database;

import fr.preau.platform.Settings.ExternalDatabase;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Tables that an instance of this build recognises as its own, so that it starts without asking Flyway. */
public final class PreparedTables {

    private PreparedTables() {}

    /** Notes in that database that its tables are this build's, and up to date. */
    public static void remember(ExternalDatabase database) {
        try {
            new RecognisedTables(
                            new DriverManagerDataSource(database.url(), database.user(), database.password()),
                            ShippedMigrations.digest())
                    .remember();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
