package fr.preau.webhook;

import fr.preau.platform.Restored;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was told since the backup was taken would be told again, and what was stopped since would run again. */
@Repository
class RestoredHooks {

    private final JdbcClient jdbc;

    RestoredHooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void hold(Restored restored) {
        jdbc.sql("UPDATE webhook_delivery SET state = 'FAILED', outcome = 'Sauvegarde reprise' WHERE state = 'WAITING'")
                .update();
        jdbc.sql("""
                UPDATE webhook_subscription SET stopped_at = created_at, stopped_why = 'BY_HAND' WHERE stopped_at IS NULL
                """).update();
    }
}
