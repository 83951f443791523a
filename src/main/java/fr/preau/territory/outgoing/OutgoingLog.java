package fr.preau.territory.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was decided about neighbourhoods that left the map, and what goes on there; lines are only added, and the same
 * sent twice is one.
 */
@Repository
public class OutgoingLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    OutgoingLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last first: it is the one that stands. */
    public List<OutcomeDecision> decisions(String code) {
        return jdbc.sql("SELECT * FROM outgoing_decision WHERE code = :code ORDER BY id DESC")
                .param("code", code)
                .query(OutgoingLog::decision)
                .list();
    }

    /**
     * How far a neighbourhood has come.
     *
     * @param decided what stands, empty as long as nothing does
     * @param measures how many were noted
     * @param latest the last year of which something was noted; 0 for none
     */
    record Standing(String code, Optional<OutgoingOutcome> decided, int measures, int latest) {

        static Standing nothing(String code) {
            return new Standing(code, Optional.empty(), 0, 0);
        }
    }

    /** Of all those of which something was noted, by code. */
    Map<String, Standing> standings() {
        return jdbc
                .sql("""
                        SELECT n.code, d.outcome, count(DISTINCT m.id) AS measures, coalesce(max(y.year), 0) AS latest
                        FROM (SELECT code FROM outgoing_decision UNION SELECT code FROM outgoing_measure) n
                        LEFT JOIN (
                            SELECT DISTINCT ON (code) code, outcome FROM outgoing_decision ORDER BY code, id DESC
                        ) d USING (code)
                        LEFT JOIN outgoing_measure m USING (code)
                        LEFT JOIN outgoing_year y ON y.measure_id = m.id
                        GROUP BY n.code, d.outcome
                        """)
                .query((row, _) -> new Standing(
                        row.getString("code"),
                        Optional.ofNullable(row.getString("outcome")).map(OutgoingOutcome::valueOf),
                        row.getInt("measures"),
                        row.getInt("latest")))
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::code, Function.identity()));
    }

    /** In the order in which they were noted. */
    public List<OutgoingMeasure> measures(String code) {
        var years = years(code);
        return jdbc.sql("SELECT * FROM outgoing_measure WHERE code = :code ORDER BY id")
                .param("code", code)
                .query((row, _) -> measure(row, years.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private record YearRow(long measure, YearKept kept) {}

    /** Of each measure; the last line of a year is the one that stands. */
    private Map<Long, List<YearKept>> years(String code) {
        return jdbc
                .sql("""
                        SELECT DISTINCT ON (y.measure_id, y.year) y.*
                        FROM outgoing_year y
                        JOIN outgoing_measure m ON m.id = y.measure_id
                        WHERE m.code = :code
                        ORDER BY y.measure_id, y.year, y.id DESC
                        """)
                .param("code", code)
                .query((row, _) -> new YearRow(
                        row.getLong("measure_id"),
                        new YearKept(
                                row.getInt("year"),
                                YearKept.Outcome.valueOf(row.getString("outcome")),
                                row.getString("words"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        YearRow::measure, Collectors.mapping(YearRow::kept, Collectors.toList())));
    }

    private void hold(String code) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('outgoing-' || :code, 0))")
                .param("code", code)
                .query((_, _) -> true)
                .single();
    }

    @Transactional
    void add(String code, OutgoingMeasure measure, YearKept kept, String by) {
        hold(code);
        jdbc.sql("""
                        INSERT INTO outgoing_year (measure_id, year, outcome, words, noted_at, noted_by)
                        SELECT :measure, :year, :outcome, :words, :now, :by
                        WHERE NOT EXISTS (
                            SELECT 1 FROM (
                                SELECT * FROM outgoing_year
                                WHERE measure_id = :measure AND year = :year
                                ORDER BY id DESC LIMIT 1
                            ) AS last
                            WHERE outcome = :outcome AND words = :words
                        )
                        """)
                .param("measure", measure.id())
                .param("year", kept.year())
                .param("outcome", kept.outcome().name())
                .param("words", kept.words())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    @Transactional
    void add(String code, OutcomeDecision decision) {
        hold(code);
        jdbc.sql("""
                        INSERT INTO outgoing_decision (code, outcome, basis, sitting, decided_on, noted_at, noted_by)
                        SELECT :code, :outcome, :basis, :sitting, :on, :now, :by
                        WHERE NOT EXISTS (
                            SELECT 1 FROM (
                                SELECT * FROM outgoing_decision WHERE code = :code ORDER BY id DESC LIMIT 1
                            ) AS last
                            WHERE outcome = :outcome AND basis = :basis AND sitting = :sitting AND decided_on = :on
                        )
                        """)
                .param("code", code)
                .param("outcome", decision.outcome().name())
                .param("basis", decision.basis())
                .param("sitting", decision.sitting())
                .param("on", decision.on())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", decision.by())
                .update();
    }

    @Transactional
    void add(String code, OutgoingMeasure measure, String by) {
        hold(code);
        jdbc.sql("""
                        INSERT INTO outgoing_measure (code, kind, words, until, basis, noted_at, noted_by)
                        SELECT :code, :kind, :words, CAST(:until AS date), :basis, :now, :by
                        WHERE NOT EXISTS (
                            SELECT 1 FROM outgoing_measure
                            WHERE code = :code AND kind = :kind AND words = :words AND basis = :basis
                                AND until IS NOT DISTINCT FROM CAST(:until AS date)
                        )
                        """)
                .param("code", code)
                .param("kind", measure.kind().name())
                .param("words", measure.words())
                .param("until", measure.until().orElse(null))
                .param("basis", measure.basis())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private static OutcomeDecision decision(ResultSet row, int number) throws SQLException {
        return new OutcomeDecision(
                OutgoingOutcome.valueOf(row.getString("outcome")),
                row.getString("basis"),
                row.getString("sitting"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("noted_by"));
    }

    private static OutgoingMeasure measure(ResultSet row, List<YearKept> years) throws SQLException {
        return new OutgoingMeasure(
                row.getLong("id"),
                OutgoingMeasure.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                row.getString("basis"),
                years);
    }
}
