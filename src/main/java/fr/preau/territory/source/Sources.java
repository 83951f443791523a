package fr.preau.territory.source;

import fr.preau.territory.source.SourceReport.Remark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that were taken, and which of them are in use. */
@Repository
public class Sources {

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Until the transaction ends nobody else puts outlines in use or keeps a run: what is told of people stands beside
     * all that was told before it.
     */
    public void alone() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('told-people', 0))")
                .query()
                .singleRow();
    }

    /** The number of the last one of that kind, 0 where there is none. */
    public long last(SourceKind kind) {
        return jdbc.sql("SELECT coalesce(max(id), 0) FROM territory_source WHERE kind = :kind")
                .param("kind", kind.name())
                .query(Long.class)
                .single();
    }

    /** The one in use of that kind and vintage: the last that was taken. */
    public Optional<Source> current(SourceKind kind, int vintage) {
        return jdbc.sql("""
                        SELECT * FROM territory_source
                        WHERE kind = :kind AND vintage = :vintage
                        ORDER BY id DESC
                        LIMIT 1
                        """)
                .param("kind", kind.name())
                .param("vintage", vintage)
                .query(Sources::source)
                .optional();
    }

    /** The one in use of the newest vintage. */
    public Optional<Source> newest(SourceKind kind) {
        return jdbc.sql("""
                        SELECT * FROM territory_source
                        WHERE kind = :kind
                        ORDER BY vintage DESC, id DESC
                        LIMIT 1
                        """).param("kind", kind.name()).query(Sources::source).optional();
    }

    /** Every one of that kind, the newest vintage first, and of a vintage the one in use. */
    public List<Source> of(SourceKind kind) {
        return jdbc.sql("SELECT * FROM territory_source WHERE kind = :kind ORDER BY vintage DESC, id DESC")
                .param("kind", kind.name())
                .query(Sources::source)
                .list();
    }

    /** Of each vintage the one in use. */
    List<Source> inUse(SourceKind kind) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (vintage) * FROM territory_source
                        WHERE kind = :kind
                        ORDER BY vintage DESC, id DESC
                        """).param("kind", kind.name()).query(Sources::source).list();
    }

    public Optional<Source> withId(long id) {
        return jdbc.sql("SELECT * FROM territory_source WHERE id = :id")
                .param("id", id)
                .query(Sources::source)
                .optional();
    }

    /** Every one, the last first. */
    List<Source> all() {
        return jdbc.sql("SELECT * FROM territory_source ORDER BY id DESC")
                .query(Sources::source)
                .list();
    }

    /** What its import had to say. */
    List<Remark> remarks(long source) {
        return jdbc.sql("SELECT line, words FROM territory_remark WHERE source_id = :source ORDER BY number")
                .param("source", source)
                .query((row, _) -> new Remark(row.getLong("line"), row.getString("words")))
                .list();
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getLong("id"),
                SourceKind.valueOf(row.getString("kind")),
                row.getInt("vintage"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("publisher"),
                row.getString("licence"),
                row.getInt("row_count"),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("imported_by"));
    }
}
