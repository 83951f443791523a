package fr.preau.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code governance_body} and {@code body_seat}. */
@Repository
class Bodies {

    private final JdbcClient jdbc;

    Bodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Body> of(long contract) {
        return jdbc.sql("SELECT * FROM governance_body WHERE contract_id = :contract ORDER BY steering DESC, name")
                .param("contract", contract)
                .query(Body.class)
                .list();
    }

    Optional<Body> withId(long id) {
        return jdbc.sql("SELECT * FROM governance_body WHERE id = :id")
                .param("id", id)
                .query(Body.class)
                .optional();
    }

    /** Its number; none if the contract has one of that name. */
    Optional<Long> add(Body wanted) {
        return jdbc.sql("""
                INSERT INTO governance_body (contract_id, name, steering, minimum, quorum, chairs, publishes)
                VALUES (:contract, :name, :steering, :minimum, :quorum, :chairs, :publishes)
                ON CONFLICT DO NOTHING
                RETURNING id
                """)
                .param("contract", wanted.contractId())
                .param("name", wanted.name())
                .param("steering", wanted.steering())
                .param("minimum", wanted.minimum())
                .param("quorum", wanted.quorum())
                .param("chairs", wanted.chairs())
                .param("publishes", wanted.publishes())
                .query(Long.class)
                .optional();
    }

    List<Seat> seats(long body) {
        return jdbc.sql("SELECT * FROM body_seat WHERE body_id = :body ORDER BY organisation, id")
                .param("body", body)
                .query(Bodies::seat)
                .list();
    }

    void add(Seat wanted) {
        jdbc.sql("""
                INSERT INTO body_seat (body_id, college, organisation, holder, holder_email, deputy, deputy_email, since,
                                       until)
                VALUES (:body, :college, :organisation, :holder, :email, :deputy, :deputyEmail, :since, :until)
                """)
                .param("body", wanted.bodyId())
                .param("college", wanted.college().name())
                .param("organisation", wanted.organisation())
                .param("holder", wanted.holder())
                .param("email", wanted.holderEmail())
                .param("deputy", wanted.deputy())
                .param("deputyEmail", wanted.deputyEmail())
                .param("since", wanted.since())
                .param("until", wanted.until().orElse(null))
                .update();
    }

    /** The last day of that seat's mandate; false if it is no seat of that body or would end before it began. */
    boolean end(long body, long seat, LocalDate until) {
        return jdbc.sql("UPDATE body_seat SET until = :until WHERE id = :id AND body_id = :body AND since <= :until")
                        .param("until", until)
                        .param("id", seat)
                        .param("body", body)
                        .update()
                == 1;
    }

    /** A seat in a row that joins {@code body_seat} by these columns. */
    static Seat seat(ResultSet row, int number) throws SQLException {
        return new Seat(
                row.getLong("id"),
                row.getLong("body_id"),
                College.named(row.getString("college")).orElse(College.OTHERS),
                row.getString("organisation"),
                row.getString("holder"),
                row.getString("holder_email"),
                row.getString("deputy"),
                row.getString("deputy_email"),
                row.getObject("since", LocalDate.class),
                Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }
}
