package fr.preau.governance.rhythm;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.preau.governance.Body;
import fr.preau.governance.BodyRhythm;
import fr.preau.governance.College;
import fr.preau.governance.rhythm.SittingCalendar.Wanting;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the bodies of a contract kept of their rhythm, read for its page. */
@Repository
class RhythmFigures {

    private static final String TOOK = "('HELD', 'RECORD_SENT', 'RECORD_APPROVED')";

    private final JdbcClient jdbc;

    RhythmFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A body with its sittings and those who came.
     *
     * @param planned the days to come that are planned or convened
     * @param held of each sitting that recorded presence, its seats; the earliest first
     */
    record BodyFigures(Body body, BodyRhythm rhythm, List<LocalDate> planned, List<Held> held) {

        Wanting wanting() {
            return new Wanting(body.id(), body.name(), body.minimum(), rhythm.last(), planned);
        }
    }

    /** One sitting that was held. */
    record Held(LocalDate on, List<SeatThere> seats) {}

    /**
     * A seat at a sitting.
     *
     * @param open whether its mandate runs today
     * @param there whether it was present or represented
     */
    record SeatThere(long seat, College college, String organisation, boolean open, boolean there) {}

    List<BodyFigures> of(long contract, LocalDate today) {
        var bodies = jdbc.sql(
                        "SELECT * FROM governance_body WHERE contract_id = :contract ORDER BY steering DESC, name, id")
                .param("contract", contract)
                .query(Body.class)
                .list();
        var days = days(contract, today);
        var followUps = followUps(contract);
        var held = held(contract, today);
        return bodies.stream()
                .map(body -> new BodyFigures(
                        body,
                        new BodyRhythm(
                                body.minimum(),
                                days.getOrDefault(body.id(), List.of()).stream()
                                        .filter(Day::took)
                                        .map(Day::on)
                                        .max(LocalDate::compareTo),
                                followUps.getOrDefault(body.id(), FollowUps.NONE).done,
                                followUps.getOrDefault(body.id(), FollowUps.NONE).dropped,
                                followUps.getOrDefault(body.id(), FollowUps.NONE).open),
                        days.getOrDefault(body.id(), List.of()).stream()
                                .filter(Predicate.not(Day::took))
                                .map(Day::on)
                                .toList(),
                        held.getOrDefault(body.id(), List.of())))
                .toList();
    }

    private record Day(long body, LocalDate on, boolean took) {}

    /** Held, or still to come. */
    private Map<Long, List<Day>> days(long contract, LocalDate today) {
        return jdbc
                .sql("""
                SELECT s.body_id, s.held_on, s.state IN %s AS took
                FROM sitting s
                JOIN governance_body b ON b.id = s.body_id
                WHERE b.contract_id = :contract
                  AND (s.state IN %s OR s.state IN ('PLANNED', 'CONVENED') AND s.held_on >= :today)
                ORDER BY s.held_on
                """.formatted(TOOK, TOOK))
                .param("contract", contract)
                .param("today", today)
                .query((row, _) -> new Day(
                        row.getLong("body_id"), row.getObject("held_on", LocalDate.class), row.getBoolean("took")))
                .list()
                .stream()
                .collect(groupingBy(Day::body));
    }

    private record FollowUps(long body, int done, int dropped, int open) {
        private static final FollowUps NONE = new FollowUps(0, 0, 0, 0);
    }

    private Map<Long, FollowUps> followUps(long contract) {
        return jdbc.sql("""
                SELECT f.body_id AS body, count(*) FILTER (WHERE f.state = 'DONE') AS done,
                       count(*) FILTER (WHERE f.state = 'DROPPED') AS dropped,
                       count(*) FILTER (WHERE f.state = 'OPEN') AS open
                FROM follow_up f
                JOIN governance_body b ON b.id = f.body_id
                WHERE b.contract_id = :contract
                GROUP BY f.body_id
                """).param("contract", contract).query(FollowUps.class).list().stream()
                .collect(toMap(FollowUps::body, one -> one));
    }

    private record Row(long body, long sitting, LocalDate on, SeatThere seat) {}

    private Map<Long, List<Held>> held(long contract, LocalDate today) {
        var rows = jdbc.sql("""
                SELECT s.body_id, s.id AS sitting, s.held_on, t.id AS seat, t.college, t.organisation,
                       t.until IS NULL OR t.until >= :today AS open, p.presence IN ('PRESENT', 'REPRESENTED') AS there
                FROM sitting s
                JOIN governance_body b ON b.id = s.body_id
                JOIN sitting_presence p ON p.sitting_id = s.id
                JOIN body_seat t ON t.id = p.seat_id
                WHERE b.contract_id = :contract AND s.state IN %s
                ORDER BY s.held_on, s.id, t.organisation, t.id
                """.formatted(TOOK))
                .param("contract", contract)
                .param("today", today)
                .query((row, _) -> new Row(
                        row.getLong("body_id"),
                        row.getLong("sitting"),
                        row.getObject("held_on", LocalDate.class),
                        new SeatThere(
                                row.getLong("seat"),
                                College.valueOf(row.getString("college")),
                                row.getString("organisation"),
                                row.getBoolean("open"),
                                row.getBoolean("there"))))
                .list();
        return rows.stream()
                .collect(groupingBy(
                        Row::body,
                        collectingAndThen(
                                groupingBy(Row::sitting, LinkedHashMap::new, toList()),
                                sittings -> sittings.values().stream()
                                        .map(seats -> new Held(
                                                seats.getFirst().on,
                                                seats.stream().map(Row::seat).toList()))
                                        .toList())));
    }
}
