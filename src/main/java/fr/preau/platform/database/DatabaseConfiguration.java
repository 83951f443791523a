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
        // A server that vanished without a word must not stop the desk, nor a vanished process keep a day's lock.
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.setConnectionInitSql("SET idle_in_transaction_session_timeout = '60s'");
        // Details quote rows, and rows hold personal data that has no place in a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}
