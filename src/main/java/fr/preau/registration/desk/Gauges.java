package fr.preau.registration.desk;

import fr.preau.cycle.Gauge;
import fr.preau.platform.database.SqlArrays;
import fr.preau.registration.Profile;
import fr.preau.registration.desk.DaySeats.SeatCounts;
import fr.preau.registration.rules.Reserve;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code day_gauge} and {@code day_reserve}. A gauge's counts are the database's own; only
 * capacities are written here.
 */
@Repository
class Gauges {

    private final JdbcClient jdbc;

    Gauges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A gauge that nobody else changes now; whoever has it has the day's workshops too. */
    record Locked(Gauge gauge, boolean workshops) {}

    static Map<Long, Gauge> bare(Map<Long, Locked> locked) {
        return locked.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().gauge()));
    }

    /** Those of the days that have workshops. */
    static Set<Long> withWorkshops(Map<Long, Locked> locked) {
        return locked.entrySet().stream()
                .filter(entry -> entry.getValue().workshops())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private record DayGauge(long day, Gauge gauge) {}

    private record DayReserve(long day, Reserve reserve) {}

    private record DayProfile(long day, Profile profile, int held) {}

    Map<Long, Gauge> of(Collection<Long> days) {
        return read("SELECT day_id, capacity, held, waiting FROM day_gauge WHERE day_id = ANY (:days)", days);
    }

    /** Keeps anybody else from changing those gauges until the transaction ends; in the days' order, against deadlocks. */
    Map<Long, Locked> lock(Collection<Long> days) {
        return jdbc
                .sql("""
                SELECT day_id, capacity, held, waiting, workshops
                FROM day_gauge
                WHERE day_id = ANY (:days)
                ORDER BY day_id
                FOR UPDATE
                """)
                .param("days", days.toArray(Long[]::new))
                .query((row, number) -> Map.entry(
                        row.getLong("day_id"), new Locked(gauge(row, number).gauge, row.getInt("workshops") > 0)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * How those days stand.
     *
     * @param counted days whose seats are to be counted by profile although nothing is reserved there yet
     */
    Map<Long, SeatCounts> standings(Map<Long, Gauge> gauges, Collection<Long> counted, Instant now) {
        var reserves = reserves(gauges.keySet(), now);
        var days = new HashSet<>(counted);
        days.addAll(reserves.keySet());
        var held = held(days);
        return gauges.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new SeatCounts(
                                entry.getValue(),
                                reserves.getOrDefault(entry.getKey(), List.of()),
                                held.getOrDefault(entry.getKey(), Map.of()))));
    }

    private Map<Long, List<Reserve>> reserves(Collection<Long> days, Instant now) {
        return jdbc
                .sql("""
                SELECT day_id, profile, seats, until
                FROM day_reserve
                WHERE day_id = ANY (:days) AND until > :now
                ORDER BY day_id, profile
                """)
                .param("days", days.toArray(Long[]::new))
                .param("now", SqlArrays.instant(now))
                .query((row, number) -> new DayReserve(row.getLong("day_id"), reserve(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        DayReserve::day, Collectors.mapping(DayReserve::reserve, Collectors.toList())));
    }

    private Map<Long, Map<Profile, Integer>> held(Collection<Long> days) {
        if (days.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                SELECT p.day_id, r.profile, count(*) AS held
                FROM place p
                JOIN registration r ON r.id = p.registration_id
                WHERE p.day_id = ANY (:days) AND p.state IN ('CONFIRMED', 'OFFERED')
                GROUP BY p.day_id, r.profile
                """)
                .param("days", days.toArray(Long[]::new))
                .query((row, _) -> new DayProfile(
                        row.getLong("day_id"), Profile.valueOf(row.getString("profile")), row.getInt("held")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        DayProfile::day, Collectors.toMap(DayProfile::profile, DayProfile::held)));
    }

    private static Reserve reserve(ResultSet row, int number) throws SQLException {
        return new Reserve(
                Profile.valueOf(row.getString("profile")),
                row.getInt("seats"),
                row.getTimestamp("until").toInstant());
    }

    /** Every reserve of that day, those whose time is over included. */
    List<Reserve> reserves(long day) {
        return jdbc.sql("SELECT profile, seats, until FROM day_reserve WHERE day_id = :day ORDER BY profile")
                .param("day", day)
                .query(Gauges::reserve)
                .list();
    }

    private Map<Long, Gauge> read(String sql, Collection<Long> days) {
        return jdbc.sql(sql).param("days", days.toArray(Long[]::new)).query(Gauges::gauge).list().stream()
                .collect(Collectors.toMap(DayGauge::day, DayGauge::gauge));
    }

    private static DayGauge gauge(ResultSet row, int number) throws SQLException {
        return new DayGauge(
                row.getLong("day_id"), new Gauge(row.getInt("capacity"), row.getInt("held"), row.getInt("waiting")));
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

    /** Replaces the reserves of those days. */
    void reserve(Map<Long, List<Reserve>> reserves) {
        reserves.forEach((day, wanted) -> {
            jdbc.sql("DELETE FROM day_reserve WHERE day_id = :day")
                    .param("day", day)
                    .update();
            wanted.forEach(reserve -> jdbc.sql("""
                    INSERT INTO day_reserve (day_id, profile, seats, until)
                    VALUES (:day, :profile, :seats, :until)
                    """)
                    .param("day", day)
                    .param("profile", reserve.profile().name())
                    .param("seats", reserve.seats())
                    .param("until", SqlArrays.instant(reserve.until()))
                    .update());
        });
    }
}
