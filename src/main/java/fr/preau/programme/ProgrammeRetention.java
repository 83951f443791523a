package fr.preau.programme;

import fr.preau.contract.ContractEnded;
import fr.preau.platform.job.Nightly;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A spreadsheet that was brought in goes after a month, and after a year by whom a figure was changed. */
@Repository
class ProgrammeRetention implements Nightly {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgrammeRetention(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "programme-retention";
    }

    @Override
    public void run() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("UPDATE import_run SET content = '' WHERE at < :moment AND length(content) > 0")
                .param("moment", now.minusMonths(1))
                .update();
        jdbc.sql("UPDATE programme_change SET by_whom = '' WHERE at < :moment AND by_whom <> ''")
                .param("moment", now.minusYears(1))
                .update();
    }

    /** Who answered for an action of a contract that is over, and the papers joined to it; the action stays. */
    @EventListener
    void forget(ContractEnded ended) {
        jdbc.sql("""
                UPDATE action_sheet SET carrier_email = ''
                WHERE programme_id IN (SELECT id FROM annual_programme WHERE contract_id = :contract)
                  AND carrier_email <> ''
                """).param("contract", ended.contract()).update();
        jdbc.sql("""
                DELETE FROM attached_file
                WHERE sheet_id IN (
                    SELECT s.id
                    FROM action_sheet s
                    JOIN annual_programme p ON p.id = s.programme_id
                    WHERE p.contract_id = :contract
                )
                """).param("contract", ended.contract()).update();
    }
}
