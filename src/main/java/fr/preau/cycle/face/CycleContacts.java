package fr.preau.cycle.face;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.platform.privacy.AddressErased;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code cycle_contact}. */
@Repository
public class CycleContacts {

    private final JdbcClient jdbc;
    private final Changes changes;

    CycleContacts(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** Who is to be written to; nobody where it is not said. */
    public CycleContact of(long cycle) {
        return jdbc.sql("SELECT name, email, phone FROM cycle_contact WHERE cycle_id = :cycle")
                .param("cycle", cycle)
                .query((row, _) ->
                        new CycleContact(row.getString("name"), row.getString("email"), row.getString("phone")))
                .optional()
                .orElse(CycleContact.NOBODY);
    }

    /** Says it anew; whether nobody else did meanwhile. */
    @Transactional
    public boolean replace(long cycle, Predicate<CycleContact> unchanged, CycleContact contact) {
        jdbc.sql("SELECT id FROM cycle WHERE id = :cycle FOR NO KEY UPDATE")
                .param("cycle", cycle)
                .query(Long.class)
                .single();
        if (!unchanged.test(of(cycle))) {
            return false;
        }
        jdbc.sql("DELETE FROM cycle_contact WHERE cycle_id = :cycle")
                .param("cycle", cycle)
                .update();
        if (!contact.equals(CycleContact.NOBODY)) {
            jdbc.sql("INSERT INTO cycle_contact (cycle_id, name, email, phone) VALUES (:cycle, :name, :email, :phone)")
                    .param("cycle", cycle)
                    .param("name", contact.name())
                    .param("email", contact.email())
                    .param("phone", contact.phone())
                    .update();
        }
        changes.tell(What.CYCLES);
        return true;
    }

    @EventListener
    @Transactional
    void on(AddressErased erased) {
        var gone = jdbc.sql("DELETE FROM cycle_contact WHERE email <> '' AND lower(email) = :address")
                .param("address", erased.address())
                .update();
        if (gone > 0) {
            changes.tell(What.CYCLES);
        }
    }

    /** Of cycles whose last day lies before that date. */
    int forgetBefore(LocalDate date) {
        return jdbc.sql("""
                DELETE FROM cycle_contact c
                WHERE NOT EXISTS (SELECT 1 FROM meeting_day d WHERE d.cycle_id = c.cycle_id AND d.date >= :date)
                """).param("date", date).update();
    }

    void copy(long from, long to) {
        jdbc.sql("""
                INSERT INTO cycle_contact (cycle_id, name, email, phone)
                SELECT :to, name, email, phone FROM cycle_contact WHERE cycle_id = :from
                """).param("from", from).param("to", to).update();
    }
}
