package fr.preau.management.operation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tables and which server this instance stands on. */
@Repository
class DatabaseVersions {

    private final JdbcClient jdbc;

    DatabaseVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last migration, as {@code 0180}. */
    String tables() {
        return jdbc.sql("SELECT max(version) FROM flyway_schema_history WHERE success")
                .query(String.class)
                .single();
    }

    String server() {
        return jdbc.sql("SHOW server_version").query(String.class).single();
    }
}
