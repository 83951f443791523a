package fr.preau.testing;

import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.platform.database.EmbeddedPostgres;
import fr.preau.platform.database.PreparedTables;
import fr.preau.registration.WrittenInJava;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for the whole run, the same engine as the product's; each user of it has a database of its own. */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final String PREPARED = "prepared";

    private TestDatabase() {}

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "postgres-");
                var server = EmbeddedPostgres.start(folder.toAbsolutePath());
                ProcessEnd.closes(() -> stop(server, folder));
                // Nothing here has to survive the machine; what a killed process loses is tested on servers of its own.
                set(server, "fsync = off");
                prepare(server);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void set(EmbeddedPostgres server, String setting) {
            run(server.address(), "ALTER SYSTEM SET " + setting);
            run(server.address(), "SELECT pg_reload_conf()");
        }

        /** Every table, known as this build's, and nothing in them: copying that takes a tenth of the time of making it. */
        private static void prepare(EmbeddedPostgres server) {
            LoggingSystem.get(TestDatabase.class.getClassLoader()).setLogLevel("org.flywaydb", LogLevel.WARN);
            var database = create(server.address(), PREPARED, "template0");
            Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .locations(locations())
                    .javaMigrations(WrittenInJava.migrations())
                    .load()
                    .migrate();
            PreparedTables.remember(database);
        }

        private static void stop(EmbeddedPostgres server, Path folder) {
            server.close();
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A new database without a row. */
    public static ExternalDatabase fresh() {
        return create(Server.RUNNING.address(), "test_" + NUMBER.incrementAndGet(), PREPARED);
    }

    /** A new database without a table. */
    public static ExternalDatabase empty() {
        return create(Server.RUNNING.address(), "test_" + NUMBER.incrementAndGet(), "template0");
    }

    /** Where the migrations are, as the product looks for them. */
    public static String[] locations() {
        var properties = new Properties();
        try (var file = TestDatabase.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("spring.flyway.locations").split(",");
    }

    /** From here on a commit waits for the disk, as it does in the product: for what is measured. */
    public static void waitForTheDisk() {
        Server.set(Server.RUNNING, "fsync = on");
    }

    private static ExternalDatabase create(ExternalDatabase server, String name, String template) {
        run(server, "CREATE DATABASE %s TEMPLATE %s".formatted(name, template));
        return new ExternalDatabase(server.url().replaceAll("/[^/]*$", "/" + name), server.user(), server.password());
    }

    private static void run(ExternalDatabase server, String sql) {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
