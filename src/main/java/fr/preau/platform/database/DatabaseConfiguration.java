package fr.preau.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The pool on the database that was opened before the application; who has it finds tables that are up to date. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Short enough for a page to answer « service interrompu » before its reader gives up. */
    private static final long CONNECTION_TIMEOUT_MILLIS = 3_000;

    private static final int CONNECTIONS = 16;

    @Bean
    HikariDataSource dataSource(Database database, Schema schema) throws SQLException {
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
        // Until it serves, one is enough; each of the others costs a start its handshake.
        config.setMinimumIdle(1);
        var pool = new HikariDataSource(config);
        try {
            schema.bringUpToDate(address, pool);
        } catch (SQLException | RuntimeException e) {
            pool.close();
            throw e;
        }
        return pool;
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource source) {
        return new LostIsUndone(source);
    }

    /** From now on all are kept open; the pool opens them by and by. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> fullPool(HikariDataSource pool) {
        return _ -> pool.setMinimumIdle(CONNECTIONS);
    }
}
