package fr.preau.management.importing;

import fr.preau.management.importing.ListImports.Wanted;
import fr.preau.management.importing.days.HandWords;
import fr.preau.platform.Digest;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code list_mapping}: what columns held and tickets opened in the last list of these headings that was
 * brought in, so that the next one is read at once.
 */
@Repository
class ListMappings {

    private final JdbcClient jdbc;
    private final Clock clock;

    ListMappings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How such a file was read.
     *
     * @param columns as in {@link Mapping}
     * @param tickets days of this cycle by the digests of tickets; none from another cycle
     */
    record Before(List<String> columns, Map<String, List<Long>> tickets, boolean ofThisCycle) {}

    /** In that cycle, or else in the one where such a file was brought in last. */
    Optional<Before> of(long cycle, List<String> headings) {
        return jdbc.sql("""
                SELECT columns, tickets, cycle_id = :cycle AS own
                FROM list_mapping
                WHERE headings = :headings
                ORDER BY own DESC, changed_at DESC
                LIMIT 1
                """)
                .param("cycle", cycle)
                .param("headings", digest(headings))
                .query((row, _) -> {
                    var own = row.getBoolean("own");
                    return new Before(
                            texts(row.getArray("columns")),
                            own ? tickets(texts(row.getArray("tickets"))) : Map.of(),
                            own);
                })
                .optional()
                .filter(before -> before.columns.size() == headings.size());
    }

    void keep(Wanted wanted) {
        jdbc.sql("""
                INSERT INTO list_mapping (cycle_id, headings, columns, tickets, changed_at)
                VALUES (:cycle, :headings, :columns, :tickets, :now)
                ON CONFLICT (cycle_id, headings) DO UPDATE
                SET columns = EXCLUDED.columns, tickets = EXCLUDED.tickets, changed_at = EXCLUDED.changed_at
                """)
                .param("cycle", wanted.cycle().id())
                .param("headings", digest(wanted.grid().headings()))
                .param("columns", wanted.mapping().columns().toArray(String[]::new))
                .param(
                        "tickets",
                        wanted.terms().tickets().tickets().stream()
                                .map(ticket -> ticket.digest() + "="
                                        + ticket.days().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(",")))
                                .toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String digest(List<String> headings) {
        return Digest.hex(headings.stream().map(HandWords::plain).collect(Collectors.joining("\n")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Map<String, List<Long>> tickets(List<String> written) {
        var tickets = new HashMap<String, List<Long>>();
        for (var one : written) {
            var at = one.indexOf('=');
            tickets.put(
                    one.substring(0, at),
                    Arrays.stream(one.substring(at + 1).split(","))
                            .filter(day -> !day.isEmpty())
                            .map(Long::valueOf)
                            .toList());
        }
        return tickets;
    }
}
