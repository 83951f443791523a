package fr.preau.evaluation.collection;

import fr.preau.contract.ContractEnded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code source_keeper} and {@code measure_request}. */
@Repository
class SourceKeepers {

    private static final String REQUESTS = """
            SELECT k.*, r.id AS request_id, r.year, r.due
            FROM measure_request r
            JOIN source_keeper k ON k.id = r.keeper_id
            """;

    private final JdbcClient jdbc;

    SourceKeepers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SourceKeeper> of(long contract) {
        return jdbc.sql("SELECT * FROM source_keeper WHERE contract_id = :contract ORDER BY source")
                .param("contract", contract)
                .query((row, _) -> keeper(row))
                .list();
    }

    /** Whoever answers for that source from now on; the links of another address before open nothing any more. */
    void name(long contract, String source, String name, String email) {
        jdbc.sql("""
                INSERT INTO source_keeper AS known (contract_id, source, name, email)
                VALUES (:contract, :source, :name, :email)
                ON CONFLICT (contract_id, source) DO UPDATE
                SET name = excluded.name, email = excluded.email,
                    link_version = known.link_version + (known.email <> excluded.email)::integer
                """)
                .param("contract", contract)
                .param("source", source)
                .param("name", name)
                .param("email", email)
                .update();
    }

    /** The number of what is asked of that keeper of that year; asked again it has another date. */
    long ask(SourceKeeper keeper, int year, LocalDate today, LocalDate due) {
        return jdbc.sql("""
                INSERT INTO measure_request (keeper_id, year, asked_on, due)
                VALUES (:keeper, :year, :today, :due)
                ON CONFLICT (keeper_id, year) DO UPDATE SET asked_on = excluded.asked_on, due = excluded.due
                RETURNING id
                """)
                .param("keeper", keeper.id())
                .param("year", year)
                .param("today", today)
                .param("due", due)
                .query(Long.class)
                .single();
    }

    /** The latest year first. */
    List<MeasureRequest> requests(long contract) {
        return jdbc.sql(REQUESTS + "WHERE k.contract_id = :contract ORDER BY r.year DESC, k.source")
                .param("contract", contract)
                .query(SourceKeepers::request)
                .list();
    }

    /** Of every contract, those that are due by that day. */
    List<MeasureRequest> due(LocalDate day) {
        return jdbc.sql(REQUESTS + "WHERE r.due <= :day ORDER BY r.id")
                .param("day", day)
                .query(SourceKeepers::request)
                .list();
    }

    Optional<MeasureRequest> request(long id) {
        return jdbc.sql(REQUESTS + "WHERE r.id = :id")
                .param("id", id)
                .query(SourceKeepers::request)
                .optional();
    }

    /** Who was asked in a contract that is over, and what for; the measures stay. */
    @EventListener
    void forget(ContractEnded ended) {
        jdbc.sql("""
                DELETE FROM measure_request
                WHERE keeper_id IN (SELECT id FROM source_keeper WHERE contract_id = :contract)
                """).param("contract", ended.contract()).update();
        jdbc.sql("DELETE FROM source_keeper WHERE contract_id = :contract")
                .param("contract", ended.contract())
                .update();
    }

    private static SourceKeeper keeper(ResultSet row) throws SQLException {
        return new SourceKeeper(
                row.getLong("id"),
                row.getLong("contract_id"),
                row.getString("source"),
                row.getString("name"),
                row.getString("email"),
                row.getInt("link_version"));
    }

    private static MeasureRequest request(ResultSet row, int number) throws SQLException {
        return new MeasureRequest(
                row.getLong("request_id"), keeper(row), row.getInt("year"), row.getObject("due", LocalDate.class));
    }
}
