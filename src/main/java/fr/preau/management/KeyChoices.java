package fr.preau.management;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code key_choice}: who wants no shortcuts by a single key. Speech input sets off such keys by
 * accident, so that whoever needs to switches them off (WCAG 2.1.4).
 */
@Repository
public class KeyChoices {

    private final JdbcClient jdbc;

    KeyChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever has said nothing has them. */
    public boolean wanted(long account) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM key_choice WHERE account_id = :account AND NOT wanted)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    public void choose(long account, boolean wanted) {
        jdbc.sql("""
                INSERT INTO key_choice (account_id, wanted)
                VALUES (:account, :wanted)
                ON CONFLICT (account_id) DO UPDATE
                SET wanted = excluded.wanted
                """).param("account", account).param("wanted", wanted).update();
    }
}
