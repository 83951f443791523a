package fr.preau.staff.access;

import fr.preau.platform.Restored;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What opened the back office when the backup was taken may have been shut since: no session or link of then opens it. */
@Repository
class RestoredAccess {

    private final JdbcClient jdbc;

    RestoredAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void shut(Restored restored) {
        jdbc.sql("DELETE FROM spring_session").update();
        jdbc.sql("DELETE FROM staff_link").update();
        jdbc.sql("DELETE FROM first_sign_in").update();
    }
}
