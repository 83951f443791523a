package fr.preau.demo;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says of its tables: columns, what they refer to, keys, how many rows. */
final class TableShapes {

    private static final Set<String> WORDED =
            Set.of("text", "character varying", "character", "bytea", "text[]", "jsonb", "tsvector");

    private final JdbcClient jdbc;

    TableShapes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param type of the database: « text », « bytea »…
     * @param target table that it refers to, {@code points} the column there; {@code word} the first that is allowed
     */
    record Column(String name, String type, String target, String points, String word, boolean made) {

        boolean holdsAny() {
            return word.isEmpty() && WORDED.contains(type);
        }
    }

    int count(String table) {
        return jdbc.sql("SELECT count(*) FROM \"%s\"".formatted(table))
                .query(Integer.class)
                .single();
    }

    String type(String table, String column) {
        return columns(table).stream()
                .filter(one -> one.name.equals(column))
                .findFirst()
                .orElseThrow()
                .type;
    }

    /** The columns of its primary key, in quotes. */
    String key(String table) {
        return String.join(
                ", ", jdbc.sql("""
                        SELECT '"' || a.attname || '"'
                        FROM pg_index i
                        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                        WHERE i.indrelid = CAST(:table AS regclass) AND i.indisprimary
                        """).param("table", table).query(String.class).list());
    }

    List<Column> columns(String table) {
        return jdbc.sql("""
                SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type,
                       coalesce((SELECT f.confrelid::regclass::text FROM pg_constraint f
                                 WHERE f.contype = 'f' AND f.conrelid = a.attrelid AND a.attnum = ANY (f.conkey)
                                 LIMIT 1), '') AS target,
                       coalesce((SELECT '"' || r.attname || '"' FROM pg_constraint f
                                 JOIN pg_attribute r ON r.attrelid = f.confrelid
                                     AND r.attnum = f.confkey[array_position(f.conkey, a.attnum)]
                                 WHERE f.contype = 'f' AND f.conrelid = a.attrelid AND a.attnum = ANY (f.conkey)
                                 LIMIT 1), '') AS points,
                       coalesce((SELECT split_part(pg_get_constraintdef(k.oid), '''', 2) FROM pg_constraint k
                                 WHERE k.contype = 'c' AND k.conrelid = a.attrelid AND k.conkey = ARRAY[a.attnum]
                                   AND pg_get_constraintdef(k.oid) LIKE '%= ANY (%'
                                 LIMIT 1), '') AS word,
                       a.attidentity <> '' OR a.attgenerated <> '' AS made
                FROM pg_attribute a
                WHERE a.attrelid = CAST(:table AS regclass) AND a.attnum > 0 AND NOT a.attisdropped
                ORDER BY a.attnum
                """).param("table", table).query(Column.class).list();
    }
}
