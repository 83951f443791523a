package fr.preau.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pool on the database that was opened before the application. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Short enough for a page to answer « service interrompu » before its reader gives up. */
    private static final long CONNECTION_TIMEOUT_MILLIS = 3_000;

    private static final int CONNECTIONS = 16;

    @Bean
    DataSource dataSource(Database database) {
        var address = database.address();
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setInitializationFailTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.addDataSourceProperty("ApplicationName", "preau");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}
