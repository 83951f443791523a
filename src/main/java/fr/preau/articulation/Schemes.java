package fr.preau.articulation;

import fr.preau.articulation.Scheme.Link;
import fr.preau.articulation.Scheme.SchemeLink;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code scheme} and {@code scheme_link}. */
@Repository
class Schemes {

    private final JdbcClient jdbc;

    Schemes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Scheme> of(long contract) {
        return jdbc.sql(
                        "SELECT id, contract_id, name, lead, years FROM scheme WHERE contract_id = :contract ORDER BY id")
                .param("contract", contract)
                .query(Scheme.class)
                .list();
    }

    /** False if the contract has one of that name. */
    boolean add(Scheme wanted) {
        return jdbc.sql("""
                INSERT INTO scheme (contract_id, name, lead, years)
                VALUES (:contract, :name, :lead, :years)
                ON CONFLICT DO NOTHING
                """)
                        .param("contract", wanted.contractId())
                        .param("name", wanted.name())
                        .param("lead", wanted.lead())
                        .param("years", wanted.years())
                        .update()
                == 1;
    }

    List<SchemeLink> links(long contract) {
        return jdbc.sql("""
                SELECT l.scheme_id, l.line_id, l.kind
                FROM scheme_link l
                JOIN scheme s ON s.id = l.scheme_id
                WHERE s.contract_id = :contract
                ORDER BY l.scheme_id, l.line_id
                """).param("contract", contract).query(SchemeLink.class).list();
    }

    /** Links that action, or says anew what it is to the scheme. */
    void link(long scheme, long line, Link kind) {
        jdbc.sql("""
                INSERT INTO scheme_link (scheme_id, line_id, kind)
                VALUES (:scheme, :line, :kind)
                ON CONFLICT (scheme_id, line_id) DO UPDATE SET kind = excluded.kind
                """)
                .param("scheme", scheme)
                .param("line", line)
                .param("kind", kind.name())
                .update();
    }

    void unlink(long scheme, long line) {
        jdbc.sql("DELETE FROM scheme_link WHERE scheme_id = :scheme AND line_id = :line")
                .param("scheme", scheme)
                .param("line", line)
                .update();
    }
}
