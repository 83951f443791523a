package fr.preau.programme;

import fr.preau.programme.AnnualProgramme.Validation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code annual_programme}. */
@Repository
public class Programmes {

    private final JdbcClient jdbc;

    Programmes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest year first. */
    public List<AnnualProgramme> of(long contract) {
        return jdbc.sql("SELECT * FROM annual_programme WHERE contract_id = :contract ORDER BY year DESC")
                .param("contract", contract)
                .query(Programmes::programme)
                .list();
    }

    public Optional<AnnualProgramme> of(long contract, int year) {
        return jdbc.sql("SELECT * FROM annual_programme WHERE contract_id = :contract AND year = :year")
                .param("contract", contract)
                .param("year", year)
                .query(Programmes::programme)
                .optional();
    }

    public Optional<AnnualProgramme> withId(long id) {
        return jdbc.sql("SELECT * FROM annual_programme WHERE id = :id")
                .param("id", id)
                .query(Programmes::programme)
                .optional();
    }

    /** Opens that year, unless it is there. */
    public AnnualProgramme open(long contract, int year, ProgrammeState state) {
        jdbc.sql("""
                INSERT INTO annual_programme (contract_id, year, state)
                VALUES (:contract, :year, :state)
                ON CONFLICT (contract_id, year) DO NOTHING
                """)
                .param("contract", contract)
                .param("year", year)
                .param("state", state.name())
                .update();
        return of(contract, year).orElseThrow();
    }

    /** Held until the transaction ends: whoever changes sums of that year waits for the one before. */
    public ProgrammeState lock(long id) {
        return ProgrammeState.valueOf(jdbc.sql("SELECT state FROM annual_programme WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(String.class)
                .single());
    }

    public void become(long id, ProgrammeState state, Optional<Validation> validation) {
        jdbc.sql("""
                UPDATE annual_programme
                SET state = :state, validated_by = :by, validated_on = :on, validated_reference = :reference
                WHERE id = :id
                """)
                .param("state", state.name())
                .param("by", validation.map(Validation::body).orElse(""))
                .param("on", validation.map(Validation::on).orElse(null))
                .param("reference", validation.map(Validation::reference).orElse(""))
                .param("id", id)
                .update();
    }

    private static AnnualProgramme programme(ResultSet row, int number) throws SQLException {
        return new AnnualProgramme(
                row.getLong("id"),
                row.getLong("contract_id"),
                row.getInt("year"),
                ProgrammeState.valueOf(row.getString("state")),
                validation(row));
    }

    private static Optional<Validation> validation(ResultSet row) throws SQLException {
        var on = Optional.ofNullable(row.getObject("validated_on", LocalDate.class));
        var by = row.getString("validated_by");
        var reference = row.getString("validated_reference");
        return on.map(date -> new Validation(by, date, reference));
    }
}
