package fr.preau.articulation.relief;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.preau.articulation.relief.Relief.AxisLine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code property_relief} and {@code relief_axis}. */
@Repository
class Reliefs {

    private final JdbcClient jdbc;

    Reliefs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By year, the latest first, then by landlord. */
    List<Relief> of(long contract) {
        return read("r.contract_id = :id", contract);
    }

    Optional<Relief> withId(long id) {
        return read("r.id = :id", id).stream().findFirst();
    }

    private record Line(long relief, AxisLine line) {}

    private List<Relief> read(String which, long id) {
        Map<Long, List<AxisLine>> lines = jdbc
                .sql("""
                SELECT a.*
                FROM relief_axis a
                JOIN property_relief r ON r.id = a.relief_id
                WHERE %s
                ORDER BY a.relief_id
                """.formatted(which))
                .param("id", id)
                .query((row, _) -> new Line(
                        row.getLong("relief_id"),
                        new AxisLine(
                                ReliefAxis.valueOf(row.getString("axis")),
                                row.getString("what"),
                                row.getLong("planned_cents"),
                                row.getLong("done_cents"),
                                row.getString("evidence"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(one -> one.line.axis()))
                .collect(groupingBy(Line::relief, mapping(Line::line, toList())));
        return jdbc.sql("""
                SELECT r.*
                FROM property_relief r
                WHERE %s
                ORDER BY r.year DESC, lower(r.landlord), r.neighbourhood
                """.formatted(which))
                .param("id", id)
                .query((row, _) -> new Relief(
                        row.getLong("id"),
                        row.getLong("contract_id"),
                        row.getString("landlord"),
                        row.getString("neighbourhood"),
                        row.getInt("year"),
                        row.getLong("cents"),
                        lines.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** Its number; none if that landlord has one there that year. */
    Optional<Long> add(Relief wanted) {
        return jdbc.sql("""
                INSERT INTO property_relief (contract_id, landlord, neighbourhood, year, cents)
                VALUES (:contract, :landlord, :neighbourhood, :year, :cents)
                ON CONFLICT DO NOTHING
                RETURNING id
                """)
                .param("contract", wanted.contractId())
                .param("landlord", wanted.landlord())
                .param("neighbourhood", wanted.neighbourhood())
                .param("year", wanted.year())
                .param("cents", wanted.cents())
                .query(Long.class)
                .optional();
    }

    /** Its amount and all its lines, those that are not there any more going. */
    @Transactional
    void write(long id, long cents, List<AxisLine> lines) {
        jdbc.sql("UPDATE property_relief SET cents = :cents WHERE id = :id")
                .param("cents", cents)
                .param("id", id)
                .update();
        jdbc.sql("DELETE FROM relief_axis WHERE relief_id = :id")
                .param("id", id)
                .update();
        lines.forEach(line -> jdbc.sql("""
                INSERT INTO relief_axis (relief_id, axis, what, planned_cents, done_cents, evidence)
                VALUES (:relief, :axis, :what, :planned, :done, :evidence)
                """)
                .param("relief", id)
                .param("axis", line.axis().name())
                .param("what", line.what())
                .param("planned", line.planned())
                .param("done", line.done())
                .param("evidence", line.evidence())
                .update());
    }

    /** False if something was written of it, or it is gone. */
    boolean removeBlank(long id) {
        return jdbc.sql("""
                DELETE FROM property_relief r
                WHERE id = :id AND NOT EXISTS (SELECT 1 FROM relief_axis a WHERE a.relief_id = r.id)
                """).param("id", id).update() == 1;
    }
}
