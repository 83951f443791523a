package fr.preau.registration.list;

import fr.preau.platform.Settings;
import fr.preau.registration.Departments;
import fr.preau.registration.Profile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** The table {@code people_tally}: how many people have a seat; its counts are the database's own. */
@NamedInterface("list")
@Repository
public class PeopleTallies {

    private final JdbcClient jdbc;
    private final Settings settings;

    PeopleTallies(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    private record Line(String trait, String value, int people) {}

    private record OfCycle(long cycleId, int people) {}

    /** Of one cycle, with the days on which people registered. */
    public Tally of(long cycleId) {
        return tally(jdbc.sql("SELECT trait, value, people FROM people_tally WHERE cycle_id = :cycle AND people > 0")
                .param("cycle", cycleId)
                .query(Line.class)
                .list());
    }

    /** Of several cycles together, without those days; who came to two of them counts twice. */
    public Tally sum(Collection<Long> cycles) {
        return tally(jdbc.sql("""
                SELECT trait, value, sum(people) AS people
                FROM people_tally
                WHERE cycle_id = ANY (:cycles) AND trait <> 'HOUR'
                GROUP BY trait, value
                HAVING sum(people) > 0
                """)
                .param("cycles", cycles.toArray(Long[]::new))
                .query(Line.class)
                .list());
    }

    /** How many people have a seat in each of these cycles; those where nobody has are not among them. */
    public Map<Long, Integer> people(Collection<Long> cycles) {
        return jdbc.sql("""
                SELECT cycle_id, sum(people) AS people
                FROM people_tally
                WHERE cycle_id = ANY (:cycles) AND trait = 'PROFILE'
                GROUP BY cycle_id
                """).param("cycles", cycles.toArray(Long[]::new)).query(OfCycle.class).list().stream()
                .collect(Collectors.toMap(OfCycle::cycleId, OfCycle::people));
    }

    private Tally tally(List<Line> lines) {
        var profiles = new EnumMap<Profile, Integer>(Profile.class);
        var kinds = new HashMap<String, Integer>();
        var departments = new HashMap<String, Integer>();
        var arrivals = new TreeMap<LocalDate, Integer>();
        for (var line : lines) {
            switch (line.trait) {
                case "PROFILE" -> profiles.merge(Profile.valueOf(line.value), line.people, Integer::sum);
                case "ORGANISATION_KIND" -> kinds.merge(line.value, line.people, Integer::sum);
                case "DEPARTMENT" ->
                    departments.merge(Departments.code(line.value).orElse(Tally.UNKNOWN), line.people, Integer::sum);
                case "HOUR" -> arrivals.merge(localDate(line.value), line.people, Integer::sum);
                default -> throw new IllegalStateException("a count by " + line.trait);
            }
        }
        return new Tally(profiles, kinds, departments, arrivals);
    }

    private LocalDate localDate(String utcHour) {
        return LocalDateTime.parse(utcHour + ":00")
                .toInstant(ZoneOffset.UTC)
                .atZone(settings.zone())
                .toLocalDate();
    }
}
