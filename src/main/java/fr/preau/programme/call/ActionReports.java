package fr.preau.programme.call;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What carriers report of their actions: the table {@code action_report} and the real amounts of budgets. */
@Repository
class ActionReports {

    private final JdbcClient jdbc;
    private final Clock clock;

    ActionReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Replaces what was reported of that action, in the caller's transaction.
     *
     * @param real cents by account
     * @param people how many took part, in figures; empty where nobody counted
     */
    void keep(long sheet, Map<String, Long> real, String text, String people) {
        real.forEach((account, cents) -> jdbc.sql("""
                INSERT INTO budget_line (sheet_id, account, planned, real)
                VALUES (:sheet, :account, 0, :real)
                ON CONFLICT (sheet_id, account) DO UPDATE SET real = excluded.real
                """)
                .param("sheet", sheet)
                .param("account", account)
                .param("real", cents)
                .update());
        jdbc.sql("""
                INSERT INTO action_report (sheet_id, text, participants, sent_at)
                VALUES (:sheet, :text, :people, :now)
                ON CONFLICT (sheet_id) DO UPDATE
                SET text = excluded.text, participants = excluded.participants, sent_at = excluded.sent_at
                """)
                .param("sheet", sheet)
                .param("text", text)
                .param("people", people.isEmpty() ? null : Integer.valueOf(people))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
