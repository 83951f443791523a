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
     * What a carrier says of it.
     *
     * @param people how many took part, in figures; empty where nobody counted
     * @param lesson what others may learn from it; often empty
     */
    record Told(String text, String people, String lesson) {}

    /**
     * Replaces what was reported of that action, in the caller's transaction.
     *
     * @param real cents by account
     */
    void keep(long sheet, Map<String, Long> real, Told told) {
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
                INSERT INTO action_report (sheet_id, text, participants, lesson, sent_at)
                VALUES (:sheet, :text, :people, :lesson, :now)
                ON CONFLICT (sheet_id) DO UPDATE
                SET text = excluded.text, participants = excluded.participants, lesson = excluded.lesson,
                    sent_at = excluded.sent_at
                """)
                .param("sheet", sheet)
                .param("text", told.text)
                .param("lesson", told.lesson)
                .param("people", told.people.isEmpty() ? null : Integer.valueOf(told.people))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
