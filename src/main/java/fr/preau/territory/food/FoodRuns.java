package fr.preau.territory.food;

import fr.preau.platform.Json;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.source.Sources;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was computed, kept as it was. */
@Repository
class FoodRuns {

    private static final int MOST_LISTED = 50;

    private final JdbcClient jdbc;
    private final Sources sources;
    private final Clock clock;

    FoodRuns(JdbcClient jdbc, Sources sources, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.clock = clock;
    }

    record Kept(long id, Instant at, String by, FoodRun run) {}

    /** Whoever keeps one is {@link Sources#alone}: it is held against all that was told before it. */
    long keep(FoodRun run, String by) {
        return jdbc.sql("""
                        INSERT INTO food_run (made_at, made_by, content, after_outlines)
                        VALUES (:now, :by, :content, :outlines)
                        RETURNING id
                        """)
                .param("outlines", sources.last(SourceKind.OUTLINES))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("content", Json.write(run))
                .query(Long.class)
                .single();
    }

    Optional<Kept> withId(long id) {
        return jdbc.sql("SELECT * FROM food_run WHERE id = :id")
                .param("id", id)
                .query(FoodRuns::kept)
                .optional();
    }

    /**
     * A run as a list tells it, without what it found.
     *
     * @param neighbourhoods how many it is about
     */
    record Listed(long id, Instant at, String by, Basket basket, int neighbourhoods) {}

    /** The last ones, the last first. */
    List<Listed> latest() {
        return jdbc.sql("""
                SELECT id, made_at, made_by, content::json ->> 'basket' AS basket,
                       json_array_length(content::json -> 'results') AS neighbourhoods
                FROM food_run
                ORDER BY id DESC
                LIMIT :most
                """)
                .param("most", MOST_LISTED)
                .query((row, _) -> new Listed(
                        row.getLong("id"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by"),
                        Basket.valueOf(row.getString("basket")),
                        row.getInt("neighbourhoods")))
                .list();
    }

    /** The last one of each basket that was made in that year. */
    List<Kept> lastOf(int year, ZoneId zone) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (content::json ->> 'basket') *
                        FROM food_run
                        WHERE made_at >= :from AND made_at < :to
                        ORDER BY content::json ->> 'basket', id DESC
                        """)
                .param("from", LocalDate.of(year, 1, 1).atStartOfDay(zone).toOffsetDateTime())
                .param("to", LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toOffsetDateTime())
                .query(FoodRuns::kept)
                .list();
    }

    /** Every one, the first one first: what is told stands beside all of them. */
    List<FoodRun> all() {
        return jdbc.sql("SELECT content FROM food_run ORDER BY id")
                .query((row, _) -> Json.read(row.getString("content"), FoodRun.class))
                .list();
    }

    /** Those that were kept before that file of outlines was brought. */
    List<FoodRun> before(long outlined) {
        return jdbc.sql("SELECT content FROM food_run WHERE after_outlines < :outlined ORDER BY id")
                .param("outlined", outlined)
                .query((row, _) -> Json.read(row.getString("content"), FoodRun.class))
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                Json.read(row.getString("content"), FoodRun.class));
    }
}
