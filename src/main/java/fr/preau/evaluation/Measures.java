package fr.preau.evaluation;

import fr.preau.evaluation.Measure.State;
import fr.preau.evaluation.MeasureLine.BySex;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code measure}, which only grows: what counts is what no other measure corrects. */
@Repository
public class Measures {

    private final JdbcClient jdbc;
    private final Clock clock;

    Measures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that count, of one indicator. */
    public List<Measure> of(long indicator) {
        return jdbc.sql("""
                SELECT * FROM measure m
                WHERE indicator_id = :indicator
                  AND NOT EXISTS (SELECT 1 FROM measure later WHERE later.corrects = m.id)
                ORDER BY year, place, id
                """)
                .param("indicator", indicator)
                .query(Measures::measure)
                .list();
    }

    /** Those that count, of all indicators of a contract. */
    public List<Measure> ofContract(long contract) {
        return jdbc.sql("""
                SELECT m.* FROM measure m
                JOIN indicator i ON i.id = m.indicator_id
                WHERE i.contract_id = :contract
                  AND NOT EXISTS (SELECT 1 FROM measure later WHERE later.corrects = m.id)
                ORDER BY m.indicator_id, m.year, m.place, m.id
                """)
                .param("contract", contract)
                .query(Measures::measure)
                .list();
    }

    /** All that was ever recorded, the latest first. */
    public List<Measure> history(long indicator) {
        return jdbc.sql("SELECT * FROM measure WHERE indicator_id = :indicator ORDER BY id DESC")
                .param("indicator", indicator)
                .query(Measures::measure)
                .list();
    }

    /** A measure to be recorded. */
    public record Wanted(long indicator, int year, String place, MeasureLine line, State state, String source) {}

    /** False if that place has a measure of that year already, which would have to be corrected. */
    public boolean record(Wanted wanted) {
        return insert(wanted, Optional.empty(), "", Optional.empty());
    }

    /** False if that measure was corrected meanwhile. */
    public boolean correct(Measure old, Wanted wanted, String reason) {
        return insert(wanted, Optional.of(old.id()), reason, Optional.empty());
    }

    /** By a file, in the place of what that place has of that year, if it has anything. */
    public void bring(Wanted wanted, Optional<Measure> old, String reason, UUID file) {
        if (!insert(wanted, old.map(Measure::id), old.isPresent() ? reason : "", Optional.of(file))) {
            throw new IllegalStateException("measured meanwhile, although its indicator is held");
        }
    }

    /** Whether all that a file brought stands as it came in. */
    public boolean stands(UUID file, State state) {
        return jdbc.sql("""
                SELECT count(*) = 0
                FROM measure m
                WHERE m.import_id = :file
                  AND (m.state <> :state OR EXISTS (SELECT 1 FROM measure later WHERE later.corrects = m.id))
                """)
                .param("file", file)
                .param("state", state.name())
                .query(Boolean.class)
                .single();
    }

    /** The indicators that a file measures. */
    public List<Long> indicatorsOf(UUID file) {
        return jdbc.sql("SELECT DISTINCT indicator_id FROM measure WHERE import_id = :file ORDER BY indicator_id")
                .param("file", file)
                .query(Long.class)
                .list();
    }

    /** What a file brought goes; the table allows it for a file that is undone alone. */
    public void takeBack(UUID file) {
        jdbc.sql("DELETE FROM measure WHERE import_id = :file")
                .param("file", file)
                .update();
    }

    private boolean insert(Wanted wanted, Optional<Long> corrects, String reason, Optional<UUID> file) {
        var line = wanted.line;
        return jdbc.sql("""
                INSERT INTO measure (indicator_id, year, place, numerator, denominator, women, men, unknown, women_of,
                                     men_of, unknown_of, state, source, corrects, reason, recorded_at, import_id)
                VALUES (:indicator, :year, :place, :numerator, :denominator, :women, :men, :unknown, :womenOf, :menOf,
                        :unknownOf, :state, :source, :corrects, :reason, :now, :file)
                ON CONFLICT DO NOTHING
                """)
                        .param("indicator", wanted.indicator)
                        .param("year", wanted.year)
                        .param("place", wanted.place)
                        .param("numerator", line.all().numerator())
                        .param("denominator", line.all().denominator().orElse(null))
                        .param(
                                "women",
                                line.bySex()
                                        .map(BySex::women)
                                        .map(Parts::numerator)
                                        .orElse(null))
                        .param(
                                "men",
                                line.bySex()
                                        .map(BySex::men)
                                        .map(Parts::numerator)
                                        .orElse(null))
                        .param(
                                "unknown",
                                line.bySex()
                                        .map(BySex::unknown)
                                        .map(Parts::numerator)
                                        .orElse(null))
                        .param("womenOf", below(line, BySex::women).orElse(null))
                        .param("menOf", below(line, BySex::men).orElse(null))
                        .param("unknownOf", below(line, BySex::unknown).orElse(null))
                        .param("state", wanted.state.name())
                        .param("source", wanted.source)
                        .param("corrects", corrects.orElse(null))
                        .param("reason", reason)
                        .param("file", file.orElse(null))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Optional<BigDecimal> below(MeasureLine line, Function<BySex, Parts> sex) {
        return line.bySex().map(sex).flatMap(Parts::denominator);
    }

    /** One that counts, under its indicator's lock. */
    public void validate(Measure measure) {
        jdbc.sql("UPDATE measure SET state = 'VALIDATED' WHERE id = :id AND state = 'COLLECTED'")
                .param("id", measure.id())
                .update();
    }

    private static Measure measure(ResultSet row, int number) throws SQLException {
        var women = parts(row, "women", "women_of");
        var sexes = women.isEmpty()
                ? Optional.<BySex>empty()
                : Optional.of(new BySex(
                        women.get(),
                        parts(row, "men", "men_of").orElseThrow(),
                        parts(row, "unknown", "unknown_of").orElseThrow()));
        return new Measure(
                row.getLong("id"),
                row.getLong("indicator_id"),
                row.getInt("year"),
                row.getString("place"),
                new MeasureLine(parts(row, "numerator", "denominator").orElseThrow(), sexes),
                State.valueOf(row.getString("state")),
                row.getString("source"),
                Optional.ofNullable(row.getObject("corrects", Long.class)),
                row.getString("reason"),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static Optional<Parts> parts(ResultSet row, String count, String below) throws SQLException {
        var denominator = Optional.ofNullable(row.getBigDecimal(below));
        return Optional.ofNullable(row.getBigDecimal(count)).map(numerator -> new Parts(numerator, denominator));
    }
}
