package fr.preau.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Whether the tables are as this build left them. The comment of Flyway's own table keeps which migrations the build
 * brought (a digest of them) and which were applied (a digest of that table's rows): if either differs, if there is
 * no such table or no such comment, or if a restoration is unfinished, Flyway looks at everything.
 */
final class RecognisedTables {

    private static final String HISTORY = "flyway_schema_history";

    private static final String NO_SUCH_TABLE = "42P01";

    private static final String APPLIED = """
            (SELECT md5(string_agg(concat_ws('|', installed_rank, version, description, checksum, success), ','
                                   ORDER BY installed_rank))
            FROM flyway_schema_history)
            """;

    private static final String HOLDS = """
            SELECT to_regclass('%s') IS NULL
                AND obj_description(to_regclass('%s'), 'pg_class') = ? || ' ' || %s
            """.formatted(TablesFiller.UNFINISHED, HISTORY, APPLIED);

    private final DataSource pool;

    private final String build;

    RecognisedTables(DataSource pool, String build) {
        this.pool = pool;
        this.build = build;
    }

    boolean holds() throws SQLException {
        try (var connection = pool.getConnection();
                var query = connection.prepareStatement(HOLDS)) {
            query.setString(1, build);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Before tables change: a build that is stopped in the middle leaves nothing that an older one would recognise. */
    void forget() throws SQLException {
        try (var connection = pool.getConnection()) {
            if (answer(connection, "SELECT (to_regclass('%s') IS NOT NULL)::text".formatted(HISTORY))
                    .equals("true")) {
                comment(connection, "NULL");
            }
        }
    }

    /** After all are applied. */
    void remember() throws SQLException {
        try (var connection = pool.getConnection()) {
            comment(connection, "'%s %s'".formatted(build, answer(connection, "SELECT " + APPLIED)));
        }
    }

    private static void comment(Connection connection, String literal) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("COMMENT ON TABLE %s IS %s".formatted(HISTORY, literal));
        }
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
