package fr.preau.management.list;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code chosen_columns}: what each member of staff wants in the spreadsheets of registrations. */
@Repository
class ChosenColumns {

    private final JdbcClient jdbc;

    ChosenColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them until somebody chooses. */
    Set<Column> of(long account) {
        var chosen = jdbc
                .sql("SELECT unnest(columns) FROM chosen_columns WHERE account_id = :account")
                .param("account", account)
                .query(String.class)
                .list()
                .stream()
                .flatMap(name -> Column.of(name).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
        return chosen.isEmpty() ? EnumSet.allOf(Column.class) : chosen;
    }

    void choose(long account, Collection<Column> columns) {
        jdbc.sql("""
                INSERT INTO chosen_columns (account_id, columns)
                VALUES (:account, :columns::text[])
                ON CONFLICT (account_id) DO UPDATE
                SET columns = excluded.columns
                """)
                .param("account", account)
                .param("columns", columns.stream().map(Column::name).toArray(String[]::new))
                .update();
    }
}
