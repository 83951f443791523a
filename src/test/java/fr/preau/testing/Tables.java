package fr.preau.testing;

import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every table of an instance holds, to tell whether anything at all has changed. */
public final class Tables {

    private Tables() {}

    /** Every row of every table, by table; messages on their way are waited for. */
    public static TreeMap<String, String> of(TestInstance preau) {
        Eventually.until(
                "no message is on its way",
                () -> preau.jdbc()
                        .sql("SELECT NOT EXISTS (SELECT 1 FROM message WHERE state IN ('WAITING', 'LEAVING'))")
                        .query(Boolean.class)
                        .single());
        return of(preau.jdbc());
    }

    /** Every row of every table of that database. */
    public static TreeMap<String, String> of(JdbcClient jdbc) {
        var rows = new TreeMap<String, String>();
        jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(table, rows(jdbc, table)));
        return rows;
    }

    /** Jobs that come back each day keep their own hours: their rows say nothing of what a visitor changed. */
    private static String rows(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                        SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')
                        FROM "%s" t
                        WHERE coalesce(to_jsonb(t) ->> 'task_instance', '') <> 'recurring'
                        """.formatted(table)).query(String.class).single();
    }
}
