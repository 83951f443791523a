package fr.preau.cycle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What cycles and their days are called, for lists over many cycles that show nothing else of them. */
@Repository
public class CycleBriefs {

    private final JdbcClient jdbc;

    CycleBriefs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cycle by name. */
    public record Brief(long id, String slug, String title, List<Day> days) {
        public Brief {
            days = List.copyOf(days);
        }

        public Optional<Day> day(long day) {
            return days.stream().filter(one -> one.id == day).findFirst();
        }
    }

    /**
     * A day by its date.
     *
     * @param held whether it is held at all
     * @param begins local time, as {@link DayContent#start}
     */
    public record Day(long id, LocalDate date, boolean held, LocalDateTime begins) {

        /** Whether the day is held and has not begun at that local time. */
        public boolean toCome(LocalDateTime now) {
            return held && now.isBefore(begins);
        }
    }

    /** Every cycle by its number, the latest first. */
    public Map<Long, Brief> all() {
        var days = jdbc
                .sql("""
                SELECT d.cycle_id, d.id, d.date, d.status <> 'CANCELLED' AS held,
                       d.date + coalesce((SELECT min(s.starts) FROM sequence s WHERE s.day_id = d.id), '00:00') AS begins
                FROM meeting_day d
                ORDER BY d.date, d.id
                """)
                .query((row, _) -> Map.entry(
                        row.getLong("cycle_id"),
                        new Day(
                                row.getLong("id"),
                                row.getObject("date", LocalDate.class),
                                row.getBoolean("held"),
                                row.getObject("begins", LocalDateTime.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var briefs = new LinkedHashMap<Long, Brief>();
        jdbc.sql("""
                SELECT c.id, c.slug, c.title
                FROM cycle c
                ORDER BY (SELECT max(d.date) FROM meeting_day d WHERE d.cycle_id = c.id) DESC NULLS FIRST, c.id
                """)
                .query((row, _) -> new Brief(
                        row.getLong("id"),
                        row.getString("slug"),
                        row.getString("title"),
                        days.getOrDefault(row.getLong("id"), List.of())))
                .list()
                .forEach(brief -> briefs.put(brief.id, brief));
        return briefs;
    }
}
