package fr.preau.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells PostgreSQL, for the transaction that is open, that whatever it looks up it looks up by a key.
 *
 * <p>Its planner weighs an index against reading the whole table by what it knows of the table, and of one that grew
 * within minutes it knows nothing, or what was true of its first page. The same holds of plans that a connection
 * keeps, and of the checks of foreign keys. Who writes a few rows among many never wants a table read from end to
 * end (docs/decisions/0036).
 */
@Component
public class KeyedLookups {

    private final JdbcClient jdbc;

    KeyedLookups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From here to the transaction's end. */
    public void only() {
        jdbc.sql("""
                SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                       set_config('enable_mergejoin', 'off', true)
                """).query().singleRow();
    }
}
