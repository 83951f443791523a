package fr.preau.staff.access;

import fr.preau.staff.Account;
import fr.preau.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** The table {@code staff_policy}: what the centre asks of its team's accounts. */
@NamedInterface("access")
@Repository
public class StaffPolicy {

    private final JdbcClient jdbc;

    StaffPolicy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether administrators come in with a passkey: what they have (the device) and what opens it. */
    public boolean passkeyRequired() {
        return jdbc.sql("SELECT passkey_required FROM staff_policy")
                .query(Boolean.class)
                .single();
    }

    public boolean passkeyRequiredOf(Account account) {
        return account.role() == Role.ADMINISTRATOR && passkeyRequired();
    }

    public void requirePasskey() {
        jdbc.sql("UPDATE staff_policy SET passkey_required = true").update();
    }

    public void waivePasskey() {
        jdbc.sql("UPDATE staff_policy SET passkey_required = false").update();
    }
}
