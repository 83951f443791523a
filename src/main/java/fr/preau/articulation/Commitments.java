package fr.preau.articulation;

import fr.preau.articulation.Commitment.Nature;
import fr.preau.articulation.Commitment.Review;
import fr.preau.articulation.Commitment.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code commitment} and {@code commitment_review}. */
@Repository
class Commitments {

    private final JdbcClient jdbc;

    Commitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Commitment> of(long contract) {
        return jdbc.sql("SELECT * FROM commitment WHERE contract_id = :contract ORDER BY nature, signatory, id")
                .param("contract", contract)
                .query(Commitments::commitment)
                .list();
    }

    Optional<Commitment> withId(long id) {
        return jdbc.sql("SELECT * FROM commitment WHERE id = :id")
                .param("id", id)
                .query(Commitments::commitment)
                .optional();
    }

    /** Its number. */
    long add(Commitment wanted) {
        return jdbc.sql("""
                INSERT INTO commitment (contract_id, signatory, email, nature, theme_id, scheme_id, objective, target,
                                        due, state)
                VALUES (:contract, :signatory, :email, :nature, :theme, :scheme, :objective, :target, :due, :state)
                RETURNING id
                """)
                .param("contract", wanted.contractId())
                .param("signatory", wanted.signatory())
                .param("email", wanted.email())
                .param("nature", wanted.nature().name())
                .param("theme", wanted.themeId())
                .param("scheme", wanted.schemeId().orElse(null))
                .param("objective", wanted.objective())
                .param("target", wanted.target())
                .param("due", wanted.due().orElse(null))
                .param("state", wanted.state().name())
                .query(Long.class)
                .single();
    }

    /** False if it stood elsewhere by now. */
    boolean become(long id, State from, State to) {
        return jdbc.sql("UPDATE commitment SET state = :to WHERE id = :id AND state = :from")
                        .param("to", to.name())
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** The latest year first. */
    List<Review> reviews(long commitment) {
        return jdbc.sql("SELECT * FROM commitment_review WHERE commitment_id = :id ORDER BY year DESC")
                .param("id", commitment)
                .query(Commitments::review)
                .list();
    }

    Optional<Review> review(long id) {
        return jdbc.sql("SELECT * FROM commitment_review WHERE id = :id")
                .param("id", id)
                .query(Commitments::review)
                .optional();
    }

    /** The review of that year, which is one. */
    long ask(long commitment, int year) {
        return jdbc.sql("""
                INSERT INTO commitment_review (commitment_id, year)
                VALUES (:commitment, :year)
                ON CONFLICT (commitment_id, year) DO UPDATE SET year = excluded.year
                RETURNING id
                """)
                .param("commitment", commitment)
                .param("year", year)
                .query(Long.class)
                .single();
    }

    /** What the signatory says; false once it was validated. */
    boolean say(long review, State said, String words, String evidence) {
        return jdbc.sql("""
                UPDATE commitment_review
                SET said = :said, words = :words, evidence = :evidence
                WHERE id = :id AND validated_by = ''
                """)
                        .param("said", said.name())
                        .param("words", words)
                        .param("evidence", evidence)
                        .param("id", review)
                        .update()
                == 1;
    }

    /** That review, held until the transaction ends. */
    Optional<Review> lock(long review) {
        return jdbc.sql("SELECT * FROM commitment_review WHERE id = :id FOR UPDATE")
                .param("id", review)
                .query(Commitments::review)
                .optional();
    }

    /** Once; false if it was validated, or nothing was said. */
    boolean validate(long review, String by) {
        return jdbc.sql("""
                UPDATE commitment_review
                SET validated_by = :by
                WHERE id = :id AND validated_by = '' AND said IS NOT NULL
                """).param("by", by).param("id", review).update() == 1;
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        return new Commitment(
                row.getLong("id"),
                row.getLong("contract_id"),
                row.getString("signatory"),
                row.getString("email"),
                Nature.valueOf(row.getString("nature")),
                row.getLong("theme_id"),
                Optional.ofNullable(row.getObject("scheme_id", Long.class)),
                row.getString("objective"),
                row.getString("target"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                State.valueOf(row.getString("state")));
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getLong("id"),
                row.getLong("commitment_id"),
                row.getInt("year"),
                Optional.ofNullable(row.getString("said")).map(State::valueOf),
                row.getString("words"),
                row.getString("evidence"),
                row.getString("validated_by"));
    }
}
