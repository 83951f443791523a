package fr.preau.attendance;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.cycle.Cycle;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code half_day}, and the programme for the days that are not in it. */
@Repository
class HalfDays {

    private final JdbcClient jdbc;

    HalfDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HalfDay> of(Cycle.Day day) {
        var written = written(day);
        return written.isEmpty() ? Programme.halfDays(day.content().sequences()) : written;
    }

    private List<HalfDay> written(Cycle.Day day) {
        return jdbc.sql("SELECT part, starts, ends FROM half_day WHERE day_id = :day ORDER BY starts")
                .param("day", day.id())
                .query((row, _) -> new HalfDay(
                        Part.valueOf(row.getString("part")),
                        row.getObject("starts", LocalTime.class),
                        row.getObject("ends", LocalTime.class)))
                .list();
    }

    /**
     * Lets nobody else write to that day's journal until the transaction ends: its records then arrive one
     * after the other, and a phone that asks what is new misses none.
     */
    void lock(Cycle.Day day) {
        jdbc.sql("SELECT id FROM meeting_day WHERE id = :day FOR NO KEY UPDATE")
                .param("day", day.id())
                .query(Long.class)
                .single();
    }

    /** Writes down what the programme says now, unless it is written: what was recorded keeps its hours. */
    List<HalfDay> settle(Cycle.Day day) {
        var written = written(day);
        if (!written.isEmpty()) {
            return written;
        }
        var halves = Programme.halfDays(day.content().sequences());
        write(day.id(), halves);
        return halves;
    }

    /** Gives a day the half-days that are written for another. */
    void copy(long from, long to) {
        jdbc.sql("""
                INSERT INTO half_day (day_id, part, starts, ends)
                SELECT :to, part, starts, ends
                FROM half_day
                WHERE day_id = :from
                """).param("from", from).param("to", to).update();
    }

    /** Replaces the half-days of that day. */
    void replace(long dayId, List<HalfDay> halves) {
        write(dayId, halves);
        jdbc.sql("DELETE FROM half_day WHERE day_id = :day AND part <> ALL (:parts)")
                .param("day", dayId)
                .param("parts", halves.stream().map(half -> half.part().name()).toArray(String[]::new))
                .update();
    }

    private void write(long dayId, List<HalfDay> halves) {
        halves.forEach(half -> jdbc.sql("""
                INSERT INTO half_day (day_id, part, starts, ends)
                VALUES (:day, :part, :starts, :ends)
                ON CONFLICT (day_id, part) DO UPDATE
                SET starts = excluded.starts, ends = excluded.ends
                """)
                .param("day", dayId)
                .param("part", half.part().name())
                .param("starts", half.starts())
                .param("ends", half.ends())
                .update());
    }
}
