package fr.preau;

import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** A database of which nothing was ever gathered, nor will be: the planner knows no table's size but by its pages. */
record YoungDatabase(ExternalDatabase address) {

    static YoungDatabase fresh() throws SQLException {
        var young = new YoungDatabase(TestDatabase.fresh());
        young.run("""
                DO $$
                DECLARE
                    one regclass;
                BEGIN
                    FOR one IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
                        EXECUTE format('ALTER TABLE %s SET (autovacuum_enabled = false)', one);
                    END LOOP;
                END $$
                """);
        return young;
    }

    private void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many rows were read in order, of each table that holds as many; connections that ended have told. */
    Map<String, Long> read(int many) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT relname, seq_tup_read FROM pg_stat_user_tables WHERE n_tup_ins >= " + many)) {
            var read = new TreeMap<String, Long>();
            while (rows.next()) {
                read.put(rows.getString("relname"), rows.getLong("seq_tup_read"));
            }
            return read;
        }
    }
}
