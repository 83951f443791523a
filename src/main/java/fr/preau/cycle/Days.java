package fr.preau.cycle;

import fr.preau.cycle.DayContent.Status;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code meeting_day} and {@code sequence}; the capacities are the desk's. */
@Repository
public class Days {

    private final JdbcClient jdbc;
    private final Seats seats;

    Days(JdbcClient jdbc, Seats seats) {
        this.jdbc = jdbc;
        this.seats = seats;
    }

    /** A day with the number of its cycle. */
    record CycleDay(long cycleId, Cycle.Day day) {}

    private record DayRow(long cycleId, long id, int revision, DayContent content) {}

    private record SequenceRow(long dayId, SequenceContent content) {}

    /** The days of these cycles, each cycle's by date. */
    List<CycleDay> of(Long[] cycles) {
        var sequences = jdbc.sql("""
                SELECT s.*
                FROM sequence s
                JOIN meeting_day d ON d.id = s.day_id
                WHERE d.cycle_id = ANY (:cycles)
                ORDER BY s.day_id, s.rank
                """).param("cycles", cycles).query(Days::sequenceRow).list().stream()
                .collect(Collectors.groupingBy(
                        SequenceRow::dayId, Collectors.mapping(SequenceRow::content, Collectors.toList())));
        var bare = jdbc.sql("SELECT * FROM meeting_day WHERE cycle_id = ANY (:cycles) ORDER BY cycle_id, date")
                .param("cycles", cycles)
                .query((row, _) -> dayRow(row, sequences))
                .list();
        var gauges = seats.gauges(bare.stream().map(DayRow::id).toList());
        return bare.stream().map(row -> day(row, gauges)).toList();
    }

    private static CycleDay day(DayRow row, Map<Long, Gauge> gauges) {
        var content = Optional.ofNullable(gauges.get(row.id))
                .map(gauge -> row.content.withCapacity(gauge.capacity()))
                .orElse(row.content);
        return new CycleDay(row.cycleId, new Cycle.Day(row.id, row.revision, content));
    }

    public long insert(long cycleId, DayContent day) {
        var id = texts("""
                INSERT INTO meeting_day (cycle_id, date, title, place, access, transport, status, cancel_reason,
                                         introduction_markdown)
                VALUES (:cycle, :date, :title, :place, :access, :transport, :status, :reason, :introduction)
                RETURNING id
                """, day).param("cycle", cycleId).query(Long.class).single();
        writeSequences(id, day.sequences());
        return id;
    }

    public void update(long id, DayContent day) {
        texts("""
                UPDATE meeting_day
                SET date = :date, title = :title, place = :place, access = :access, transport = :transport,
                    status = :status, cancel_reason = :reason, introduction_markdown = :introduction, revision = revision + 1
                WHERE id = :id
                """, day).param("id", id).update();
        writeSequences(id, day.sequences());
    }

    public void delete(Collection<Long> days) {
        jdbc.sql("DELETE FROM meeting_day WHERE id = ANY (:days)")
                .param("days", days.toArray(Long[]::new))
                .update();
    }

    private JdbcClient.StatementSpec texts(String sql, DayContent day) {
        return jdbc.sql(sql)
                .param("date", day.date())
                .param("title", day.title())
                .param("place", day.place().orElse(""))
                .param("access", day.access())
                .param("transport", day.transport())
                .param("status", day.status().name())
                .param("reason", day.reason())
                .param("introduction", day.introductionMarkdown());
    }

    private void writeSequences(long dayId, List<SequenceContent> sequences) {
        jdbc.sql("DELETE FROM sequence WHERE day_id = :day").param("day", dayId).update();
        IntStream.range(0, sequences.size()).forEach(rank -> {
            var sequence = sequences.get(rank);
            jdbc.sql("""
                    INSERT INTO sequence (day_id, rank, starts, ends, title, markdown, kind, angle, speakers,
                                          room, capacity)
                    VALUES (:day, :rank, :starts, :ends, :title, :markdown, :kind, :angle, :speakers, :room, :capacity)
                    """)
                    .param("day", dayId)
                    .param("rank", rank)
                    .param("starts", sequence.start())
                    .param("ends", sequence.end().orElse(null))
                    .param("title", sequence.title())
                    .param("markdown", sequence.markdown())
                    .param("kind", sequence.kind().name())
                    .param("angle", sequence.angle().map(Enum::name).orElse(null))
                    .param("speakers", sequence.speakers().toArray(String[]::new))
                    .param("room", sequence.room())
                    .param("capacity", boxed(sequence.capacity()), Types.INTEGER)
                    .update();
        });
    }

    private static DayRow dayRow(ResultSet row, Map<Long, List<SequenceContent>> sequences) throws SQLException {
        var id = row.getLong("id");
        return new DayRow(
                row.getLong("cycle_id"),
                id,
                row.getInt("revision"),
                new DayContent(
                        row.getObject("date", LocalDate.class),
                        row.getString("title"),
                        Optional.of(row.getString("place")).filter(place -> !place.isEmpty()),
                        row.getString("access"),
                        row.getString("transport"),
                        OptionalInt.empty(),
                        Status.valueOf(row.getString("status")),
                        row.getString("cancel_reason"),
                        row.getString("introduction_markdown"),
                        sequences.getOrDefault(id, List.of())));
    }

    private static SequenceRow sequenceRow(ResultSet row, int number) throws SQLException {
        return new SequenceRow(
                row.getLong("day_id"),
                new SequenceContent(
                        row.getObject("starts", LocalTime.class),
                        Optional.ofNullable(row.getObject("ends", LocalTime.class)),
                        row.getString("title"),
                        row.getString("markdown"),
                        SequenceContent.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("angle")).map(SequenceContent.Angle::valueOf),
                        strings(row.getArray("speakers")),
                        row.getString("room"),
                        seats(row.getObject("capacity", Integer.class))));
    }

    private static @Nullable Integer boxed(OptionalInt seats) {
        return seats.isPresent() ? seats.getAsInt() : null;
    }

    private static OptionalInt seats(@Nullable Integer seats) {
        return seats == null ? OptionalInt.empty() : OptionalInt.of(seats);
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
