package fr.preau.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who gives money in a contract. Table: {@code contract_funder}. */
@Repository
public class Funders {

    private final JdbcClient jdbc;

    Funders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Funder> of(long contract) {
        return jdbc.sql("SELECT * FROM contract_funder WHERE contract_id = :contract ORDER BY id")
                .param("contract", contract)
                .query(Funders::funder)
                .list();
    }

    public Optional<Funder> withId(long id) {
        return jdbc.sql("SELECT * FROM contract_funder WHERE id = :id")
                .param("id", id)
                .query(Funders::funder)
                .optional();
    }

    /** The funder of that name, made if it is not known; an address that is given replaces the one before. */
    @Transactional
    public long named(long contract, String name, String email) {
        return jdbc.sql("""
                INSERT INTO contract_funder AS f (contract_id, name, email)
                VALUES (:contract, :name, :email)
                ON CONFLICT (contract_id, name) DO UPDATE
                SET email = CASE WHEN excluded.email = '' THEN f.email ELSE excluded.email END
                RETURNING id
                """)
                .param("contract", contract)
                .param("name", name)
                .param("email", email)
                .query(Long.class)
                .single();
    }

    /** Nobody answers for a funder of that contract any more. */
    void forget(long contract) {
        jdbc.sql("UPDATE contract_funder SET email = '' WHERE contract_id = :contract AND email <> ''")
                .param("contract", contract)
                .update();
    }

    /**
     * Once a day: the link that still opens goes on as it is, one that ended makes way for another.
     *
     * @param until the last day of the other
     * @return whether it is to be sent; false where the one that opens was sent today
     */
    @Transactional
    public boolean sendLinkOnce(long id, LocalDate today, LocalDate until) {
        return jdbc.sql("""
                UPDATE contract_funder
                SET link_version = link_version + CASE WHEN link_until >= :today THEN 0 ELSE 1 END,
                    link_until = CASE WHEN link_until >= :today THEN link_until ELSE :until END,
                    link_sent_on = :today
                WHERE id = :id AND (link_until < :today OR link_sent_on IS DISTINCT FROM :today)
                """)
                        .param("today", today)
                        .param("until", until)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** A new link until the end of that day, sent today; every link before it ends. */
    @Transactional
    public void renewLink(long id, LocalDate today, LocalDate until) {
        jdbc.sql("""
                UPDATE contract_funder
                SET link_version = link_version + 1, link_until = :until, link_sent_on = :today
                WHERE id = :id
                """)
                .param("until", until)
                .param("today", today)
                .param("id", id)
                .update();
    }

    private static Funder funder(ResultSet row, int number) throws SQLException {
        return new Funder(
                row.getLong("id"),
                row.getLong("contract_id"),
                row.getString("name"),
                row.getString("email"),
                row.getInt("link_version"),
                Optional.ofNullable(row.getObject("link_until", LocalDate.class)));
    }
}
