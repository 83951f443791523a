package fr.preau.platform.privacy;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database says of each personal column (decision 0009). */
@Repository
public class ColumnRules {

    private static final int PARTS = 3;

    private final JdbcClient jdbc;

    ColumnRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parts of a comment, in English: why it is kept, how long, and what is done then. */
    public record Rule(String why, String howLong, String then) {}

    /** By « table.column ». */
    public Map<String, Rule> personal() {
        var rules = new HashMap<String, Rule>();
        jdbc.sql("""
                SELECT c.relname || '.' || a.attname AS name, col_description(c.oid, a.attnum) AS rule
                FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relnamespace = 'public'::regnamespace
                  AND col_description(c.oid, a.attnum) LIKE 'Personal: %'
                """).query(row -> {
            var parts = row.getString("rule")
                    .substring("Personal: ".length())
                    .replaceFirst("\\.$", "")
                    .split("; ", PARTS);
            rules.put(row.getString("name"), new Rule(parts[0], parts[1], parts[2]));
        });
        return rules;
    }
}
