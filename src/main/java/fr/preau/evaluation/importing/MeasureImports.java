package fr.preau.evaluation.importing;

import fr.preau.contract.CityContract;
import fr.preau.contract.Inside;
import fr.preau.evaluation.Frames;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measure.State;
import fr.preau.evaluation.Measures;
import fr.preau.evaluation.Measures.Wanted;
import fr.preau.evaluation.importing.MeasureReading.Line;
import fr.preau.evaluation.page.MeasureIntake;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code measure_import} and {@code measure_heading}. */
@Repository
class MeasureImports {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Frames frames;
    private final Measures measures;
    private final MeasureIntake intake;
    private final Clock clock;

    MeasureImports(JdbcClient jdbc, Frames frames, Measures measures, MeasureIntake intake, Clock clock) {
        this.jdbc = jdbc;
        this.frames = frames;
        this.measures = measures;
        this.intake = intake;
        this.clock = clock;
    }

    /** A file that was given. */
    record Run(UUID id, String fileName, byte[] content, State state, boolean brought, boolean undone) {}

    UUID keep(long contract, String fileName, byte[] content) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO measure_import (id, contract_id, file_name, content, at)
                VALUES (:id, :contract, :name, :content, :now)
                """)
                .param("id", id)
                .param("contract", contract)
                .param("name", fileName)
                .param("content", content)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    Optional<Run> run(long contract, UUID id) {
        return jdbc.sql("SELECT * FROM measure_import WHERE id = :id AND contract_id = :contract")
                .param("id", id)
                .param("contract", contract)
                .query((row, _) -> new Run(
                        id,
                        row.getString("file_name"),
                        row.getBytes("content"),
                        State.valueOf(row.getString("state")),
                        row.getTimestamp("brought_at") != null,
                        row.getTimestamp("undone_at") != null))
                .optional();
    }

    /** What each heading is: as this contract last said it, else as its words say. */
    Map<String, ColumnMeaning> meanings(long contract, MeasureTab tab) {
        var remembered = new HashMap<String, ColumnMeaning>();
        jdbc.sql("SELECT heading, meaning FROM measure_heading WHERE contract_id = :contract")
                .param("contract", contract)
                .query(row -> {
                    var heading = row.getString("heading");
                    ColumnMeaning.named(row.getString("meaning")).ifPresent(meaning -> remembered.put(heading, meaning));
                });
        var meanings = new LinkedHashMap<String, ColumnMeaning>();
        tab.headings().stream()
                .filter(heading -> !heading.isEmpty())
                .forEach(heading ->
                        meanings.putIfAbsent(heading, remembered.getOrDefault(heading, ColumnMeaning.guess(heading))));
        return meanings;
    }

    /** How many lines say what is measured already, of whatever figure. */
    int known(CityContract contract, List<Line> lines) {
        var there = measures.ofContract(contract.id()).stream()
                .map(one -> at(one.indicatorId(), one.year(), one.place()))
                .collect(Collectors.toSet());
        return (int) lines.stream()
                .filter(line -> there.contains(at(line.indicator().id(), line.year(), line.place())))
                .count();
    }

    private static String at(long indicator, int year, String place) {
        return "%d/%d/%s".formatted(indicator, year, place);
    }

    /**
     * Brings everything in, or nothing.
     *
     * @return what keeps it from being brought in; empty once it is
     */
    @Transactional
    List<String> bring(
            Inside inside, UUID id, Map<String, ColumnMeaning> meanings, List<Line> lines, State state, String reason) {
        var first = jdbc.sql("""
                UPDATE measure_import SET brought_at = :now, state = :state
                WHERE id = :id AND brought_at IS NULL
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("state", state.name())
                .param("id", id)
                .update();
        if (first == 0) {
            return List.of();
        }
        var faults = intake.bring(inside, wanted(lines, state), reason, id);
        jdbc.sql(
                        faults.isEmpty()
                                ? "UPDATE measure_import SET content = '' WHERE id = :id"
                                : "UPDATE measure_import SET brought_at = NULL WHERE id = :id")
                .param("id", id)
                .update();
        if (faults.isEmpty()) {
            remember(inside.contract().id(), meanings);
        }
        return faults;
    }

    private static Map<Indicator, List<Wanted>> wanted(List<Line> lines, State state) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        Line::indicator,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                line -> new Wanted(
                                        line.indicator().id(),
                                        line.year(),
                                        line.place(),
                                        line.line(),
                                        state,
                                        line.source()),
                                Collectors.toList())));
    }

    private void remember(long contract, Map<String, ColumnMeaning> meanings) {
        meanings.forEach((heading, meaning) -> jdbc.sql("""
                INSERT INTO measure_heading (contract_id, heading, meaning)
                VALUES (:contract, :heading, :meaning)
                ON CONFLICT (contract_id, heading) DO UPDATE SET meaning = excluded.meaning
                """)
                .param("contract", contract)
                .param("heading", heading)
                .param("meaning", meaning.name())
                .update());
    }

    /** Takes back what a file brought in, unless somebody validated or corrected any of it since; once. */
    @Transactional
    boolean undo(CityContract contract, UUID id) {
        measures.indicatorsOf(id).stream()
                .flatMap(one -> frames.indicator(contract.id(), one).stream())
                .forEach(frames::hold);
        var run = run(contract.id(), id).filter(one -> one.brought() && !one.undone());
        if (run.filter(one -> measures.stands(id, one.state())).isEmpty()) {
            return false;
        }
        jdbc.sql("UPDATE measure_import SET undone_at = :now WHERE id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        measures.takeBack(id);
        return true;
    }

    /** Files that nobody brought in within a week. */
    void forgetOld() {
        jdbc.sql("UPDATE measure_import SET content = '' WHERE at < :then AND length(content) > 0")
                .param("then", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
