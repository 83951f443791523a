package fr.preau.cycle.version;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.document.CycleDocument;
import fr.preau.cycle.version.CycleVersion.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** The table {@code cycle_version}: every state of a cycle that was saved, as a document. */
@NamedInterface("version")
@Repository
public class Versions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Versions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first, from that number down. */
    public List<CycleVersion> of(long cycleId, int from, int most) {
        return jdbc.sql("""
                SELECT *
                FROM cycle_version
                WHERE cycle_id = :cycle AND number <= :from
                ORDER BY number DESC
                LIMIT :most
                """)
                .param("cycle", cycleId)
                .param("from", from)
                .param("most", most)
                .query(Versions::version)
                .list();
    }

    public Optional<CycleVersion> latest(long cycleId) {
        return of(cycleId, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    public Optional<CycleVersion> withNumber(long cycleId, int number) {
        return of(cycleId, number, 1).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    /** Keeps the state that a save is about to replace, unless it is the latest version already. */
    void keep(Cycle cycle) {
        var latest = latest(cycle.id());
        var document = CycleDocument.write(cycle.content());
        if (latest.filter(version -> version.document().equals(document)).isEmpty()) {
            add(cycle.id(), "", Origin.FOUND, List.of(), document);
        }
    }

    /** Adds a version and returns its number; the caller holds the cycle's lock. */
    int add(long cycleId, String byWhom, Origin origin, List<String> differences, String document) {
        return jdbc.sql("""
                INSERT INTO cycle_version (cycle_id, number, at, by_whom, origin, differences, document)
                SELECT :cycle, coalesce(max(number), 0) + 1, :now, :by, :origin, :differences, :document
                FROM cycle_version
                WHERE cycle_id = :cycle
                RETURNING number
                """)
                .param("cycle", cycleId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", byWhom)
                .param("origin", origin.name())
                .param("differences", differences.toArray(String[]::new))
                .param("document", document)
                .query(Integer.class)
                .single();
    }

    /** Forgets the versions saved before that day, begun in that zone, of cycles whose last day was before it too. */
    void forgetBefore(LocalDate day, ZoneId zone) {
        jdbc.sql("""
                DELETE FROM cycle_version v
                WHERE v.at < :then
                  AND NOT EXISTS (SELECT 1 FROM meeting_day d WHERE d.cycle_id = v.cycle_id AND d.date >= :day)
                """)
                .param("then", day.atStartOfDay(zone).toOffsetDateTime())
                .param("day", day)
                .update();
    }

    private static CycleVersion version(ResultSet row, int number) throws SQLException {
        return new CycleVersion(
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_whom"),
                Origin.valueOf(row.getString("origin")),
                Arrays.asList((String[]) row.getArray("differences").getArray()),
                row.getString("document"));
    }
}
