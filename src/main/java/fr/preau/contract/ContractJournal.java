package fr.preau.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done in a contract, for its own members alone. Table: {@code contract_journal}. */
@Repository
public class ContractJournal {

    private static final int LONGEST_NOTE = 1_000;
    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    ContractJournal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One gesture; by whom is empty a year later. */
    public record Line(Instant at, String byWhom, String deed, String note) {}

    public void add(long contract, String by, String deed, String note) {
        jdbc.sql("""
                INSERT INTO contract_journal (contract_id, at, by_whom, deed, note)
                VALUES (:contract, :at, :by, :deed, :note)
                """)
                .param("contract", contract)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("deed", deed)
                .param("note", note.substring(0, Math.min(note.length(), LONGEST_NOTE)))
                .update();
    }

    /** How often that was done with a note that begins so since then; what a note ends with may be cut. */
    public int count(long contract, String deed, String beginning, Instant since) {
        return jdbc.sql("""
                SELECT count(*)
                FROM contract_journal
                WHERE contract_id = :contract AND deed = :deed AND starts_with(note, :beginning) AND at >= :since
                """)
                .param("contract", contract)
                .param("deed", deed)
                .param("beginning", beginning)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    List<Line> latest(long contract) {
        return jdbc.sql("""
                SELECT at, by_whom, deed, note
                FROM contract_journal
                WHERE contract_id = :contract
                ORDER BY id DESC
                LIMIT :most
                """)
                .param("contract", contract)
                .param("most", MOST_SHOWN)
                .query((row, _) -> new Line(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_whom"),
                        row.getString("deed"),
                        row.getString("note")))
                .list();
    }

    /** Takes away by whom, and the words, of what was done before that moment. */
    void forgetBefore(Instant moment) {
        jdbc.sql("UPDATE contract_journal SET by_whom = '', note = '' WHERE at < :moment AND by_whom <> ''")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
