package fr.preau.registration;

import fr.preau.cycle.Gauge;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code day_gauge}. Its counts are the database's own; only capacities are written here. */
@Repository
class Gauges {

    private final JdbcClient jdbc;

    Gauges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record DayGauge(long day, Gauge gauge) {}

    Map<Long, Gauge> of(Collection<Long> days) {
        return read("SELECT day_id, capacity, held, waiting FROM day_gauge WHERE day_id = ANY (:days)", days);
    }

    /** Reads the gauges and keeps anybody else from changing them until the transaction ends; in the days' order, against deadlocks. */
    Map<Long, Gauge> lock(Collection<Long> days) {
        return read("""
                SELECT day_id, capacity, held, waiting
                FROM day_gauge
                WHERE day_id = ANY (:days)
                ORDER BY day_id
                FOR UPDATE
                """, days);
    }

    private Map<Long, Gauge> read(String sql, Collection<Long> days) {
        return jdbc
                .sql(sql)
                .param("days", days.toArray(Long[]::new))
                .query((row, _) -> new DayGauge(
                        row.getLong("day_id"),
                        new Gauge(row.getInt("capacity"), row.getInt("held"), row.getInt("waiting"))))
                .list()
                .stream()
                .collect(Collectors.toMap(DayGauge::day, DayGauge::gauge));
    }

    void open(long day, int capacity) {
        jdbc.sql("INSERT INTO day_gauge (day_id, capacity) VALUES (:day, :capacity)")
                .param("day", day)
                .param("capacity", capacity)
                .update();
    }

    /** Before places are written: rooms that become larger. */
    void raise(Map<Long, Integer> capacities) {
        resize("g.capacity < w.capacity", capacities);
    }

    /** After places were written: rooms that become smaller. */
    void lower(Map<Long, Integer> capacities) {
        resize("g.capacity > w.capacity", capacities);
    }

    private void resize(String condition, Map<Long, Integer> capacities) {
        if (capacities.isEmpty()) {
            return;
        }
        jdbc.sql("""
                UPDATE day_gauge g
                SET capacity = w.capacity
                FROM unnest(:days::bigint[], :capacities::integer[]) AS w (day_id, capacity)
                WHERE g.day_id = w.day_id AND %s
                """.formatted(condition))
                .param("days", capacities.keySet().toArray(Long[]::new))
                .param("capacities", capacities.values().toArray(Integer[]::new))
                .update();
    }
}
