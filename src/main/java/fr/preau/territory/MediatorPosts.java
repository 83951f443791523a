package fr.preau.territory;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The adulte-relais posts that the State funds, summed; of the newest year that was imported. */
@Repository
public class MediatorPosts {

    private static final String SUM = """
            SELECT count(*) AS posts, count(DISTINCT contract) AS contracts, coalesce(sum(amount), 0) AS amount
            FROM post_row
            WHERE source_id = (SELECT id FROM territory_source WHERE kind = 'POSTS' ORDER BY vintage DESC, id DESC LIMIT 1)
            """;

    private final JdbcClient jdbc;

    MediatorPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param amount in euros a year */
    public record Sum(int posts, int contracts, BigDecimal amount) {}

    public Sum ofContract(String code) {
        return jdbc.sql(SUM + "AND contract = :code")
                .param("code", code)
                .query(Sum.class)
                .single();
    }

    /** @param region INSEE's code */
    public Sum inRegion(String region) {
        return jdbc.sql(SUM + "AND department IN (:departments)")
                .param("departments", Geography.departmentsOf(region))
                .query(Sum.class)
                .single();
    }
}
