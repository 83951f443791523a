package fr.preau.platform.privacy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every address that stands in a column of somebody's that goes when they ask, whichever module keeps it. */
@Repository
public class KnownAddresses {

    private final List<PersonalData> modules;
    private final JdbcClient jdbc;

    KnownAddresses(List<PersonalData> modules, JdbcClient jdbc) {
        this.modules = List.copyOf(modules);
        this.jdbc = jdbc;
    }

    /** In lower case. */
    public Set<String> all() {
        var texts = Set.copyOf(jdbc.sql("""
                        SELECT table_name || '.' || column_name
                        FROM information_schema.columns
                        WHERE table_schema = 'public' AND data_type = 'text'
                        """).query(String.class).list());
        return modules.stream()
                .flatMap(module -> module.kept().stream())
                .filter(kept -> kept.erasure() instanceof Erasure.OnRequest)
                .flatMap(kept -> kept.columns().stream()
                        .map(Kept.Column::name)
                        .filter(column -> texts.contains(kept.table() + "." + column))
                        .flatMap(column -> in(kept.table(), column).stream()))
                .collect(Collectors.toSet());
    }

    private List<String> in(String table, String column) {
        return jdbc.sql(
                        "SELECT DISTINCT lower(%2$s) FROM %1$s WHERE length(%2$s) < 255 AND %2$s ~ '^[^@[:space:]]+@[^@[:space:]]+$'"
                                .formatted(table, column))
                .query(String.class)
                .list();
    }
}
