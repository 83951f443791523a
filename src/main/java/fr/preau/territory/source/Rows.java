package fr.preau.territory.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows on their way into a table, some thousands a statement. */
final class Rows {

    private static final int AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;
    private final String sql;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();

    Rows(JdbcTemplate jdbc, String sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    void add(@Nullable Object... values) {
        waiting.add(values);
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    void flush() {
        if (!waiting.isEmpty()) {
            jdbc.batchUpdate(sql, waiting);
            waiting.clear();
        }
    }
}
